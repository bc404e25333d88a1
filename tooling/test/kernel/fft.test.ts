import { describe, expect, it } from 'vitest';
import { fft } from '../../kernel/fft.js';

describe('fft', () => {
  it('is the sum of its definition', () => {
    const re = Float64Array.from({ length: 16 }, (_, n) => Math.sin(n * n));
    const im = Float64Array.from({ length: 16 }, (_, n) => Math.cos(3 * n * n + 1));
    const expected = Array.from({ length: 16 }, (_, k) => {
      let x = 0;
      let y = 0;
      for (let n = 0; n < 16; n++) {
        const angle = (-2 * Math.PI * k * n) / 16;
        x += re[n] * Math.cos(angle) - im[n] * Math.sin(angle);
        y += re[n] * Math.sin(angle) + im[n] * Math.cos(angle);
      }
      return [x, y] as const;
    });
    fft(re, im);
    expected.forEach(([x, y], k) => {
      expect(re[k]).toBeCloseTo(x, 12);
      expect(im[k]).toBeCloseTo(y, 12);
    });
  });

  it('puts a whole number of turns into one bin', () => {
    const re = Float64Array.from({ length: 1024 }, (_, n) => Math.cos((2 * Math.PI * 37 * n) / 1024));
    const im = new Float64Array(1024);
    fft(re, im);
    expect(re[37]).toBeCloseTo(512, 9);
    expect(re[1024 - 37]).toBeCloseTo(512, 9);
    re[37] = re[1024 - 37] = 0;
    expect(Math.max(...re.map(Math.abs), ...im.map(Math.abs))).toBeLessThan(1e-10);
  });

  it('leaves one value as it is', () => {
    const re = Float64Array.of(3);
    const im = Float64Array.of(-4);
    fft(re, im);
    expect([re[0], im[0]]).toEqual([3, -4]);
  });

  it.each([[0, 0], [3, 3], [8, 4]])('refuses lengths %i and %i', (reals, imaginaries) => {
    expect(() => {
      fft(new Float64Array(reals), new Float64Array(imaginaries));
    }).toThrow(RangeError);
  });
});

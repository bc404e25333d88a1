import { describe, expect, it } from 'vitest';
import reference from '../../test/reference/halfsiphash/values.json' with { type: 'json' };
import { createHalfSipHash, halfSipHash } from './half-sip-hash.js';

const hashOf = (text: string, key = { low: 1, high: 2 }): string => {
  const out = { low: 0, high: 0 };
  halfSipHash(key, text, out);
  return `${out.high}:${out.low}`;
};

describe('halfSipHash', () => {
  it("agrees with the authors' HalfSipHash-2-4 for every input of whole code units", () => {
    const key = { low: 0x03020100, high: 0x07060504 };
    const halfSipHash24 = createHalfSipHash(2, 4);
    for (let units = 0; units < 32; units++) {
      const text = String.fromCharCode(...Array.from({ length: units }, (_, i) => (2 * i) | ((2 * i + 1) << 8)));
      const out = { low: 0, high: 0 };
      halfSipHash24(key, text, out);
      const bytes = new DataView(new ArrayBuffer(8));
      bytes.setInt32(0, out.low, true);
      bytes.setInt32(4, out.high, true);
      expect(bytes.getBigUint64(0).toString(16).padStart(16, '0')).toBe(reference.hsip64[2 * units]);
    }
  });

  it('writes over its key when asked to', () => {
    const bits = { low: 1, high: 2 };
    halfSipHash(bits, 'abc', bits);
    expect(`${bits.high}:${bits.low}`).toBe(hashOf('abc'));
  });

  it('tells apart what compares alike: normal forms, lone surrogates, NUL, lengths 256 apart', () => {
    const texts = ['', '\0', '\0\0', 'é', 'e\u0301', '\ud800', '\udc00', '\ufffd', '0', '00', 'a', 'a'.repeat(129), 'a'.repeat(1 + 256)];
    expect(new Set(texts.map((text) => hashOf(text))).size).toBe(texts.length);
  });

  it('depends on both halves of the key', () => {
    expect(new Set([hashOf('k'), hashOf('k', { low: 1, high: 3 }), hashOf('k', { low: 3, high: 2 })]).size).toBe(3);
  });

  it('spreads integer-like keys over the low bits evenly', () => {
    const buckets = new Array<number>(64).fill(0);
    for (let i = 0; i < 64_000; i++) {
      const out = { low: 0, high: 0 };
      halfSipHash({ low: 5, high: 6 }, String(i), out);
      buckets[out.low & 63]++;
    }
    // 1000 expected in each; five standard deviations of a binomial are 157.
    expect(Math.max(...buckets.map((count) => Math.abs(count - 1000)))).toBeLessThan(157);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGNS } from '../zodiac/sign.js';
import { signPosition, twoDigits } from './format.js';

describe('signPosition', () => {
  it('gives sign, degrees, minutes and seconds', () => {
    expect(signPosition(353.5)).toEqual({ sign: 'pisces', degrees: 23, minutes: 30, seconds: 0 });
    expect(signPosition(0)).toEqual({ sign: 'aries', degrees: 0, minutes: 0, seconds: 0 });
  });

  it('cuts: the last second of a sign stays in it', () => {
    expect(signPosition(29.99999)).toEqual({ sign: 'aries', degrees: 29, minutes: 59, seconds: 59 });
    expect(signPosition(359.99999)).toEqual({ sign: 'pisces', degrees: 29, minutes: 59, seconds: 59 });
  });

  it('is not fooled by binary fractions', () => {
    expect(signPosition(101 + 39 / 60)).toMatchObject({ degrees: 11, minutes: 39, seconds: 0 });
  });

  it('wraps', () => {
    expect(signPosition(-30)).toEqual(signPosition(330));
    expect(signPosition(360)).toEqual(signPosition(0));
    expect(signPosition(-1e-13)).toEqual(signPosition(0));
  });

  it('reads back to within a second', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 359.9999, noNaN: true }), (longitudeDeg) => {
        const { sign, degrees, minutes, seconds } = signPosition(longitudeDeg);
        const back = SIGNS.indexOf(sign) * 30 + degrees + minutes / 60 + seconds / 3600;
        expect((longitudeDeg - back) * 3600).toBeGreaterThan(-1e-5);
        expect((longitudeDeg - back) * 3600).toBeLessThan(1);
      }),
    );
  });
});

describe('twoDigits', () => {
  it('pads', () => {
    expect([0, 9, 10, 59].map(twoDigits)).toEqual(['00', '09', '10', '59']);
  });
});

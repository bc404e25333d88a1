import { describe, expect, it } from 'vitest';
import { wrapDeg } from '../math/angle.js';
import { cuspDirection, houseOf, houseWidthDeg } from './house-of.js';

const equalFrom = (deg: number): number[] => Array.from({ length: 12 }, (_, i) => wrapDeg(deg + 30 * i));

describe('houseOf', () => {
  it.each([[350, 350, 1], [350, 349.99, 12], [350, 19.99, 1], [350, 20, 2], [0, 0, 1], [0, 359.99, 12], [0, 180, 7]])(
    'with the first cusp at %d°, %d° is in house %d', (first, longitude, house) => {
      expect(houseOf(longitude, equalFrom(first))).toBe(house);
    },
  );

  it('follows cusps that run backwards', () => {
    const backwards = equalFrom(0).map((deg) => wrapDeg(-deg));
    expect(houseOf(0, backwards)).toBe(1);
    expect(houseOf(350, backwards)).toBe(1);
    expect(houseOf(10, backwards)).toBe(12);
  });
});

describe('houseWidthDeg', () => {
  it('is measured the way the cusps run', () => {
    for (const cusps of [equalFrom(345), equalFrom(345).map((deg) => wrapDeg(-deg))]) {
      const direction = cuspDirection(cusps);
      expect(cusps.map((_, i) => houseWidthDeg(i, cusps, direction))).toEqual(Array(12).fill(30));
    }
    expect(cuspDirection(equalFrom(345))).toBe(1);
    expect(cuspDirection(equalFrom(345).map((deg) => -deg))).toBe(-1);
  });
});

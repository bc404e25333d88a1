import { describe, expect, it } from 'vitest';
import { degreeInSign, signOf } from './sign.js';

describe('signOf', () => {
  it.each([
    [0, 'aries'], [29.999, 'aries'], [30, 'taurus'], [353.5, 'pisces'], [359.999, 'pisces'], [360, 'aries'], [-0.001, 'pisces'],
  ] as const)('puts %d° in %s', (longitudeDeg, sign) => {
    expect(signOf(longitudeDeg)).toBe(sign);
  });
});

describe('degreeInSign', () => {
  it.each([[0, 0], [30, 0], [353.5, 23.5], [-1, 29]])('counts %d° as %d° of its sign', (longitudeDeg, degree) => {
    expect(degreeInSign(longitudeDeg)).toBe(degree);
  });
});

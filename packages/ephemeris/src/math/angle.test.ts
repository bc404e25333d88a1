import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapDeg, wrapRad, wrapSignedDeg } from './angle.js';

const anyAngle = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('wrapDeg', () => {
  it.each([[0, 0], [360, 0], [-360, 0], [-1, 359], [361, 1], [719.5, 359.5], [-1e-20, 0]])('takes %d to %d', (deg, wrapped) => {
    expect(wrapDeg(deg)).toBeCloseTo(wrapped, 12);
  });

  it.each([-0, -360, -720])('gives 0 and not -0 for %d', (deg) => {
    expect(Object.is(wrapDeg(deg), 0)).toBe(true);
  });

  it('stays in [0, 360) and turns by whole turns', () => {
    fc.assert(fc.property(anyAngle, (deg) => {
      const wrapped = wrapDeg(deg);
      expect(wrapped).toBeGreaterThanOrEqual(0);
      expect(wrapped).toBeLessThan(360);
      const turns = (deg - wrapped) / 360;
      expect(Math.abs(turns - Math.round(turns))).toBeLessThan(1e-9);
    }));
  });
});

describe('wrapSignedDeg', () => {
  it.each([[0, 0], [180, -180], [-180, -180], [179, 179], [181, -179], [-359, 1]])('takes %d to %d', (deg, wrapped) => {
    expect(wrapSignedDeg(deg)).toBe(wrapped);
  });
});

describe('wrapRad', () => {
  it('stays in [0, 2π)', () => {
    fc.assert(fc.property(anyAngle, (rad) => {
      expect(wrapRad(rad)).toBeGreaterThanOrEqual(0);
      expect(wrapRad(rad)).toBeLessThan(2 * Math.PI);
    }));
    expect(wrapRad(-1e-20)).toBe(0);
  });
});

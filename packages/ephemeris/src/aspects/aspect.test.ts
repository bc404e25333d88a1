import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aspectBetween, ASPECT_ANGLES_DEG, ASPECTS } from './aspect.js';
import { DEFAULT_ORBS_DEG } from './orb.js';

const at = (longitudeDeg: number, longitudeSpeedDegPerDay = 0) => ({ longitudeDeg, longitudeSpeedDegPerDay });

describe('aspectBetween', () => {
  it.each([
    [0, 3, 'conjunction', 3], [358, 2, 'conjunction', 4], [10, 192, 'opposition', 2], [350, 80, 'square', 0], [100, 219, 'trine', 1], [0, 57, 'sextile', 3],
  ] as const)('sees %d° and %d° in %s, orb %d°', (first, second, aspect, orbDeg) => {
    expect(aspectBetween(at(first), at(second), DEFAULT_ORBS_DEG)).toMatchObject({ aspect, angleDeg: ASPECT_ANGLES_DEG[aspect], orbDeg });
  });

  it.each([[0, 30], [0, 45], [0, 72], [0, 100]])('sees nothing between %d° and %d° within the usual orbs', (first, second) => {
    expect(aspectBetween(at(first), at(second), DEFAULT_ORBS_DEG)).toBeUndefined();
  });

  it('counts an aspect at its widest orb', () => {
    expect(aspectBetween(at(0), at(8), { conjunction: 8 })?.aspect).toBe('conjunction');
    expect(aspectBetween(at(0), at(8.001), { conjunction: 8 })).toBeUndefined();
    expect(aspectBetween(at(0), at(60), { sextile: 0 })?.orbDeg).toBe(0);
  });

  it('takes the nearest aspect where orbs overlap', () => {
    expect(aspectBetween(at(0), at(67), { sextile: 10, quintile: 10 })?.aspect).toBe('quintile');
  });

  it.each([
    ['a faster body behind', at(10, 1), at(15, 0.1), true],
    ['a faster body ahead', at(15, 1), at(10, 0.1), false],
    ['a faster body behind, across 0°', at(358, 1), at(2, 0.1), true],
    ['a retrograde body ahead', at(10, 0), at(15, -0.1), true],
    ['a square not yet reached', at(0, 0), at(88, 1), true],
    ['a square just passed', at(0, 0), at(92, 1), false],
    ['an opposition not yet reached', at(0, 0), at(178, 1), true],
    ['an opposition just passed', at(0, 0), at(182, 1), false],
    ['equal speeds', at(0, 1), at(3, 1), false],
    ['exactness', at(0, 1), at(90, 2), false],
  ])('is applying or not: %s', (_, first, second, applying) => {
    expect(aspectBetween(first, second, DEFAULT_ORBS_DEG)?.applying).toBe(applying);
  });

  it('does not care which point comes first, nor where 0° is', () => {
    const allOrbs = Object.fromEntries(ASPECTS.map((aspect) => [aspect, 3]));
    const point = fc.record({ longitudeDeg: fc.integer({ min: 0, max: 359 }), longitudeSpeedDegPerDay: fc.integer({ min: -3, max: 15 }) });
    fc.assert(fc.property(point, point, fc.integer({ min: 0, max: 359 }), (first, second, turn) => {
      const match = aspectBetween(first, second, allOrbs);
      const turned = (p: typeof first) => ({ ...p, longitudeDeg: (p.longitudeDeg + turn) % 360 });
      expect(aspectBetween(turned(second), turned(first), allOrbs)).toEqual(match);
      if (match !== undefined) expect(Math.abs(match.separationDeg - match.angleDeg)).toBe(match.orbDeg);
    }));
  });
});

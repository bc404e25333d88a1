import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionDeg, polar, spread } from './layout.js';

const gapDeg = 7.4;
const wrap = (deg: number): number => ((deg % 360) + 360) % 360;

/** Longitudes that crowd: a few centres, everything near one of them. */
const clustered = fc
  .tuple(fc.array(fc.double({ min: 0, max: 360, noNaN: true, maxExcluded: true }), { minLength: 1, maxLength: 3 }), fc.array(fc.tuple(fc.nat(2), fc.double({ min: -6, max: 6, noNaN: true })), { minLength: 1, maxLength: 24 }))
  .map(([centres, offsets]) => offsets.map(([i, offset]) => wrap(centres[i % centres.length] + offset)));

describe('polar', () => {
  it('turns counterclockwise from the right, with y down', () => {
    expect(polar(10, 0)).toEqual({ x: 10, y: -0 });
    expect(polar(10, 90).y).toBeCloseTo(-10, 12);
    expect(polar(10, 180).x).toBeCloseTo(-10, 12);
  });
});

describe('directionDeg', () => {
  it('puts the ascendant at the left and the next sign below it', () => {
    expect(directionDeg(101.5, 101.5)).toBe(180);
    expect(polar(1, directionDeg(131.5, 101.5)).y).toBeGreaterThan(0);
  });
});

describe('spread', () => {
  it('leaves alone what has room', () => {
    expect(spread([350, 10, 90, 200], gapDeg)).toEqual([350, 10, 90, 200]);
  });

  it('moves two by equal parts', () => {
    const [first, second] = spread([100, 102], 8);
    expect(first).toBeCloseTo(97, 9);
    expect(second).toBeCloseTo(105, 9);
  });

  it('works across 0°', () => {
    const [first, second] = spread([359, 1], 8);
    expect(wrap(first)).toBeCloseTo(356, 9);
    expect(wrap(second)).toBeCloseTo(4, 9);
  });

  it('pools runs that meet only after they were spread', () => {
    const placed = spread([100, 100, 100, 112, 112, 112], 8);
    expect(placed).toEqual([86, 94, 102, 110, 118, 126]);
  });

  it('keeps the order of equal longitudes', () => {
    const placed = spread([20, 20, 20], 5);
    expect(placed).toEqual([15, 20, 25]);
  });

  it('divides the circle evenly when there is no room', () => {
    const placed = spread(Array.from({ length: 72 }, () => 10), gapDeg).sort((a, b) => a - b);
    placed.slice(1).forEach((deg, i) => expect(deg - placed[i]).toBeCloseTo(5, 6));
  });

  it('takes none', () => {
    expect(spread([], gapDeg)).toEqual([]);
  });

  it('keeps every gap and the order around the circle, whatever crowds', () => {
    fc.assert(
      fc.property(clustered, (longitudes) => {
        const placed = spread(longitudes, gapDeg);
        const order = longitudes.map((_, i) => i).sort((a, b) => longitudes[a] - longitudes[b] || a - b);
        order.forEach((item, i) => {
          const next = order[(i + 1) % order.length];
          const step = order.length === 1 ? 360 : wrap(placed[next] - placed[item]);
          expect(step).toBeGreaterThan(gapDeg - 1e-6);
        });
        // Once around exactly: steps of a changed order would add up to several turns.
        const turns = order.reduce((sum, item, i) => sum + (order.length === 1 ? 360 : wrap(placed[order[(i + 1) % order.length]] - placed[item])), 0);
        expect(turns).toBeCloseTo(360, 6);
      }),
      { numRuns: 500 },
    );
  });

  it('moves a lone crowd by no more than half of what it needs', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 359, noNaN: true }), fc.integer({ min: 2, max: 12 }), (centre, count) => {
        const placed = spread(Array.from({ length: count }, () => centre), gapDeg);
        placed.forEach((deg) => expect(Math.abs(deg - centre)).toBeLessThanOrEqual(((count - 1) * gapDeg) / 2 + 1e-6));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GM_SUN } from './constants.js';
import { onOrbitInto } from './two-body.js';

const DEG_PER_RAD = 180 / Math.PI;

function onOrbit(q: number, e: number, days: number): { x: number; y: number; vx: number; vy: number; r: number } {
  const [x, y, vx, vy] = orbitArray(q, e, days);
  return { x, y, vx, vy, r: Math.hypot(x, y) };
}

function orbitArray(q: number, e: number, days: number): Float64Array {
  const out = new Float64Array(4);
  onOrbitInto(out, q, e, days);
  return out;
}

const orbits = fc.record({
  q: fc.double({ min: 0.005, max: 100, noNaN: true }),
  e: fc.oneof(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: -1e-6, max: 1e-6, noNaN: true }).map((near) => 1 + near), fc.constantFrom(0, 1)),
  days: fc.double({ min: -200_000, max: 200_000, noNaN: true }),
});

describe('onOrbitInto', () => {
  // Meeus, J. (1998), Astronomical Algorithms, 2nd ed., example 34.a and the table on p. 247: true anomaly and distance.
  it.each([
    { q: 1.487469, e: 1, days: 112.5642, anomalyDeg: 66.78862, r: 2.133911 },
    { q: 0.921326, e: 1, days: 138.4783, anomalyDeg: 102.74426, r: 2.364192 },
    { q: 0.1, e: 0.987, days: 254.9, anomalyDeg: 164.50029, r: 4.063777 },
    { q: 0.123456, e: 0.99997, days: -30.47, anomalyDeg: 221.9119 - 360, r: 0.965053 },
    { q: 3.363943, e: 1.05731, days: 1237.1, anomalyDeg: 109.40598, r: 10.668551 },
    { q: 0.5871018, e: 0.9672746, days: 20, anomalyDeg: 52.85331, r: 0.729116 },
    { q: 0.5871018, e: 0.9672746, days: 0, anomalyDeg: 0, r: 0.5871018 },
  ])('gives the published place on q $q, e $e after $days days', ({ q, e, days, anomalyDeg, r }) => {
    const place = onOrbit(q, e, days);
    expect(Math.atan2(place.y, place.x) * DEG_PER_RAD).toBeCloseTo(anomalyDeg, 4.9);
    expect(place.r).toBeCloseTo(r, 5.9);
  });

  it('keeps the energy and the angular momentum of every orbit', () => {
    fc.assert(fc.property(orbits, ({ q, e, days }) => {
      const { x, y, vx, vy, r } = onOrbit(q, e, days);
      const scale = (vx * vx + vy * vy) / 2 + GM_SUN / r;
      expect(Math.abs((vx * vx + vy * vy) / 2 - GM_SUN / r + (GM_SUN * (1 - e)) / (2 * q))).toBeLessThan(1e-12 * scale);
      expect(Math.abs(x * vy - y * vx - Math.sqrt(GM_SUN * q * (1 + e)))).toBeLessThan(1e-12 * (Math.abs(x * vy) + Math.abs(y * vx)));
    }), { numRuns: 2000 });
  });

  it('obeys Kepler’s equation on every ellipse and hyperbola', () => {
    fc.assert(fc.property(orbits.filter(({ e }) => Math.abs(e - 1) > 1e-3 && e > 1e-6), ({ q, e, days }) => {
      const { x, y } = onOrbit(q, e, days);
      const a = Math.abs(q / (1 - e));
      const radPerDay = Math.sqrt(GM_SUN / (a * a * a));
      const minorAxis = a * Math.sqrt(Math.abs(1 - e * e));
      if (e < 1) {
        const anomaly = Math.atan2(y / minorAxis, x / a + e);
        const turns = (anomaly - e * Math.sin(anomaly) - radPerDay * days) / (2 * Math.PI);
        expect(Math.abs(turns - Math.round(turns))).toBeLessThan(1e-9);
      } else {
        const anomaly = Math.asinh(y / minorAxis);
        const mean = e * Math.sinh(anomaly) - anomaly;
        expect(Math.abs(mean - radPerDay * days)).toBeLessThan(1e-8 * (Math.abs(mean) + e));
      }
    }), { numRuns: 2000 });
  });

  it('obeys Barker’s equation on every parabola', () => {
    fc.assert(fc.property(orbits, ({ q, days }) => {
      const { x, y, r } = onOrbit(q, 1, days);
      const tangent = y / (r + x); // of half the true anomaly
      expect(Math.sqrt((2 * q * q * q) / GM_SUN) * (tangent + (tangent * tangent * tangent) / 3)).toBeCloseTo(days, 4);
    }));
  });

  it('comes back after a period, and moves as its velocity says', () => {
    const [q, e] = [2, 0.3];
    const a = q / (1 - e);
    const period = 2 * Math.PI * Math.sqrt((a * a * a) / GM_SUN);
    const [now, later] = [100, 100 + 7 * period].map((days) => orbitArray(q, e, days));
    now.forEach((x, i) => expect(later[i]).toBeCloseTo(x, 11));
    fc.assert(fc.property(orbits.filter(({ q: small }) => small > 0.3), (orbit) => {
      const step = 1 / 64;
      const [before, at, after] = [-step, 0, step].map((change) => orbitArray(orbit.q, orbit.e, orbit.days + change));
      for (const i of [0, 1]) expect(Math.abs((after[i] - before[i]) / (2 * step) - at[i + 2])).toBeLessThan(1e-6);
    }));
  });
});

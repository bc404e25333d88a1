import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localSphere } from './local-sphere.js';
import { placidus } from './placidus.js';

const OBLIQUITY_RAD = 0.4090926;
const rad = Math.PI / 180;

/** Hour angle of a cusp as a fraction of its own semi-arc, from the definition: no step of the solution is used. */
function fractionOfSemiArc(cuspDeg: number, armcDeg: number, latitudeDeg: number, night: boolean): number {
  const longitude = cuspDeg * rad;
  const rightAscension = Math.atan2(Math.sin(longitude) * Math.cos(OBLIQUITY_RAD), Math.cos(longitude));
  const declination = Math.asin(Math.sin(longitude) * Math.sin(OBLIQUITY_RAD));
  const day = Math.acos(-Math.tan(latitudeDeg * rad) * Math.tan(declination));
  const fromMeridian = rightAscension - armcDeg * rad - (night ? Math.PI : 0);
  const shortest = Math.atan2(Math.sin(fromMeridian), Math.cos(fromMeridian));
  return shortest / (night ? Math.PI - day : day);
}

describe('placidus', () => {
  it.each([[0, 0], [33, 52], [200, -41], [271, 66.4], [90, -66.5], [359.9, 60]])('trisects the semi-arcs (ARMC %d°, latitude %d°)', (armcDeg, latitudeDeg) => {
    const sphere = localSphere(armcDeg, latitudeDeg, OBLIQUITY_RAD);
    const cusps = placidus(sphere);
    expect(fractionOfSemiArc(cusps[10], armcDeg, latitudeDeg, false)).toBeCloseTo(1 / 3, 10);
    expect(fractionOfSemiArc(cusps[11], armcDeg, latitudeDeg, false)).toBeCloseTo(2 / 3, 10);
    expect(fractionOfSemiArc(cusps[1], armcDeg, latitudeDeg, true)).toBeCloseTo(-2 / 3, 10);
    expect(fractionOfSemiArc(cusps[2], armcDeg, latitudeDeg, true)).toBeCloseTo(-1 / 3, 10);
  });

  it('does so up to the polar circles', () => {
    const polarCircleDeg = 90 - OBLIQUITY_RAD / rad;
    const sky = fc.record({
      armcDeg: fc.double({ min: 0, max: 360, noNaN: true, maxExcluded: true }),
      fromPolarCircleDeg: fc.oneof(fc.double({ min: 1e-6, max: 1e-3, noNaN: true }), fc.double({ min: 1e-3, max: 66, noNaN: true })),
      south: fc.boolean(),
    });
    fc.assert(fc.property(sky, ({ armcDeg, fromPolarCircleDeg, south }) => {
      const latitudeDeg = (south ? -1 : 1) * (polarCircleDeg - fromPolarCircleDeg);
      const cusps = placidus(localSphere(armcDeg, latitudeDeg, OBLIQUITY_RAD));
      // Ten nanometres of latitude change the semi-arcs by as much as this next to the circle.
      const digits = fromPolarCircleDeg < 1e-3 ? 6 : 8;
      expect(fractionOfSemiArc(cusps[10], armcDeg, latitudeDeg, false)).toBeCloseTo(1 / 3, digits);
      expect(fractionOfSemiArc(cusps[11], armcDeg, latitudeDeg, false)).toBeCloseTo(2 / 3, digits);
      expect(fractionOfSemiArc(cusps[1], armcDeg, latitudeDeg, true)).toBeCloseTo(-2 / 3, digits);
      expect(fractionOfSemiArc(cusps[2], armcDeg, latitudeDeg, true)).toBeCloseTo(-1 / 3, digits);
    }), { numRuns: 500 });
  });

  it('gives meridian and horizon thirds of right ascension on the equator', () => {
    const sphere = localSphere(0, 0, OBLIQUITY_RAD);
    const cusps = placidus(sphere);
    const rightAscensions = Array.from(cusps, (deg) => Math.round((Math.atan2(Math.sin(deg * rad) * Math.cos(OBLIQUITY_RAD), Math.cos(deg * rad)) / rad + 360) % 360 * 1e6) / 1e6 % 360);
    expect(rightAscensions).toEqual([90, 120, 150, 180, 210, 240, 270, 300, 330, 0, 30, 60]);
  });
});

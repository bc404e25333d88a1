import { describe, expect, it } from 'vitest';
import { angles } from './angles.js';
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
    const cusps = placidus(sphere, angles(sphere));
    expect(fractionOfSemiArc(cusps[10], armcDeg, latitudeDeg, false)).toBeCloseTo(1 / 3, 10);
    expect(fractionOfSemiArc(cusps[11], armcDeg, latitudeDeg, false)).toBeCloseTo(2 / 3, 10);
    expect(fractionOfSemiArc(cusps[1], armcDeg, latitudeDeg, true)).toBeCloseTo(-2 / 3, 10);
    expect(fractionOfSemiArc(cusps[2], armcDeg, latitudeDeg, true)).toBeCloseTo(-1 / 3, 10);
  });

  it('gives meridian and horizon thirds of right ascension on the equator', () => {
    const sphere = localSphere(0, 0, OBLIQUITY_RAD);
    const cusps = placidus(sphere, angles(sphere));
    const rightAscensions = Array.from(cusps, (deg) => Math.round((Math.atan2(Math.sin(deg * rad) * Math.cos(OBLIQUITY_RAD), Math.cos(deg * rad)) / rad + 360) % 360 * 1e6) / 1e6 % 360);
    expect(rightAscensions).toEqual([90, 120, 150, 180, 210, 240, 270, 300, 330, 0, 30, 60]);
  });
});

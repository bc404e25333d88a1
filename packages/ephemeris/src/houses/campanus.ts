import { eclipticOnHouseCircle } from './local-sphere.js';
import type { LocalSphere } from './local-sphere.js';
import { withOppositeCusps } from './opposite-cusps.js';

const SIN_30 = 0.5;
const COS_30: number = Math.sqrt(3) / 2;

/**
 * Campanus cusps: house circles through every thirtieth degree of the prime vertical.
 *
 * Defined at every latitude. Inside the polar circles the cusps may run backwards through the signs, and the tenth is the crossing of
 * the meridian above the horizon, which may be the imum coeli.
 *
 * Source: Holden, R. W. (1977), *The Elements of House Division*.
 *
 * @returns Twelve longitudes in degrees [0, 360), shape `[12]`, first house at index 0.
 */
export function campanus(sphere: LocalSphere): number[] {
  const cusp = (east: number, up: number): number => eclipticOnHouseCircle(sphere, east, up);

  return withOppositeCusps(cusp(1, 0), cusp(COS_30, -SIN_30), cusp(SIN_30, -COS_30), cusp(0, 1), cusp(SIN_30, COS_30), cusp(COS_30, SIN_30));
}

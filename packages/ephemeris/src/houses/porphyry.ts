import { wrapDeg } from '../math/angle.js';
import { withOppositeCusps } from './opposite-cusps.js';

/**
 * Porphyry cusps: each quadrant between the angles is cut into three equal arcs of longitude.
 *
 * Defined at every latitude where the angles are.
 *
 * Source: Holden, R. W. (1977), *The Elements of House Division*.
 *
 * @param angles - Ascendant and midheaven, ecliptic of date, degrees.
 * @returns Twelve longitudes in degrees [0, 360), shape `[12]`, first house at index 0.
 */
export function porphyry({ ascendantDeg, midheavenDeg }: { readonly ascendantDeg: number; readonly midheavenDeg: number }): number[] {
  const upper = wrapDeg(ascendantDeg - midheavenDeg) / 3; // midheaven to ascendant
  const lower = 60 - upper; // ascendant to lower midheaven: the two quadrants make a semicircle

  return withOppositeCusps(
    ascendantDeg, wrapDeg(ascendantDeg + lower), wrapDeg(ascendantDeg + 2 * lower),
    midheavenDeg, wrapDeg(midheavenDeg + upper), wrapDeg(midheavenDeg + 2 * upper),
  );
}

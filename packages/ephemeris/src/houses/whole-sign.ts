import { wrapDeg } from '../math/angle.js';
import { DEG_PER_SIGN } from '../zodiac/sign.js';

/**
 * Whole-sign cusps: the signs themselves, from the one that holds the ascendant.
 *
 * @param angles - Ascendant in the zodiac whose signs are meant, degrees.
 * @returns Twelve longitudes in degrees [0, 360), shape `[12]`, first house at index 0.
 */
export function wholeSign({ ascendantDeg }: { readonly ascendantDeg: number }): number[] {
  const rising = DEG_PER_SIGN * Math.floor(wrapDeg(ascendantDeg) / DEG_PER_SIGN);
  return Array.from({ length: 12 }, (_, house) => wrapDeg(rising + DEG_PER_SIGN * house));
}

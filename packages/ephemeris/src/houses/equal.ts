import { wrapDeg } from '../math/angle.js';

/**
 * Equal cusps: every thirtieth degree from the ascendant.
 *
 * @param angles - Ascendant, ecliptic of date, degrees.
 * @returns Twelve longitudes in degrees [0, 360), shape `[12]`, first house at index 0.
 */
export function equal({ ascendantDeg }: { readonly ascendantDeg: number }): number[] {
  return Array.from({ length: 12 }, (_, house) => wrapDeg(ascendantDeg + 30 * house));
}

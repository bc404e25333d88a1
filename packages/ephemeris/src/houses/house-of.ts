import { wrapDeg } from '../math/angle.js';

/**
 * Which way the cusps run: 1 through the signs, -1 against them, as those of Regiomontanus and Campanus may inside the polar circles.
 *
 * @param cuspsDeg - Twelve longitudes, first house at index 0.
 */
export function cuspDirection(cuspsDeg: readonly number[]): 1 | -1 {
  return wrapDeg(cuspsDeg[1] - cuspsDeg[0]) < 180 ? 1 : -1;
}

/**
 * Width of a house, degrees [0, 360), in the direction of its cusps.
 *
 * @param index - 0 for the first house.
 */
export function houseWidthDeg(index: number, cuspsDeg: readonly number[], direction: 1 | -1): number {
  return wrapDeg(direction * (cuspsDeg[(index + 1) % 12] - cuspsDeg[index]));
}

/**
 * House, 1 to 12, in which a longitude lies; a cusp belongs to the house that it begins.
 *
 * @param longitudeDeg - Degrees, in the zodiac of the cusps.
 * @param cuspsDeg - Twelve longitudes, first house at index 0, in either direction.
 */
export function houseOf(longitudeDeg: number, cuspsDeg: readonly number[]): number {
  const direction = cuspDirection(cuspsDeg);
  for (let index = 0; index < 12; index++) {
    if (wrapDeg(direction * (longitudeDeg - cuspsDeg[index])) < houseWidthDeg(index, cuspsDeg, direction)) return index + 1;
  }
  return 12; // only rounding at the end of the last house leads here
}

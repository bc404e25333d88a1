import { assertFinite } from '../errors.js';
import { wrapDeg } from '../math/angle.js';

/** The twelve signs from 0° of longitude, thirty degrees each. */
export const SIGNS = Object.freeze([
  'aries', 'taurus', 'gemini', 'cancer', 'leo', 'virgo',
  'libra', 'scorpio', 'sagittarius', 'capricorn', 'aquarius', 'pisces',
] as const);

/** Name of a sign: an element of {@link SIGNS}. */
export type Sign = (typeof SIGNS)[number];

export const DEG_PER_SIGN = 30;

/**
 * Sign in which a longitude lies; a boundary belongs to the sign that it begins.
 *
 * @param longitudeDeg - Degrees, any turn.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` when it is not a finite number.
 */
export function signOf(longitudeDeg: number): Sign {
  assertFinite('longitudeDeg', longitudeDeg);
  return SIGNS[Math.floor(wrapDeg(longitudeDeg) / DEG_PER_SIGN)];
}

/**
 * How far a longitude lies within its sign.
 *
 * @param longitudeDeg - Degrees, any turn.
 * @returns Degrees [0, 30).
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` when it is not a finite number.
 */
export function degreeInSign(longitudeDeg: number): number {
  assertFinite('longitudeDeg', longitudeDeg);
  return wrapDeg(longitudeDeg) % DEG_PER_SIGN;
}

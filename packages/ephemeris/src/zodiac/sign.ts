import { wrapDeg } from '../math/angle.js';

/** The twelve signs from 0° of longitude, thirty degrees each. */
export const SIGNS = [
  'aries', 'taurus', 'gemini', 'cancer', 'leo', 'virgo',
  'libra', 'scorpio', 'sagittarius', 'capricorn', 'aquarius', 'pisces',
] as const;

/** Name of a sign: an element of {@link SIGNS}. */
export type Sign = (typeof SIGNS)[number];

export const DEG_PER_SIGN = 30;

/** Sign in which a longitude lies. @param longitudeDeg - Degrees, any turn. */
export function signOf(longitudeDeg: number): Sign {
  return SIGNS[Math.floor(wrapDeg(longitudeDeg) / DEG_PER_SIGN)];
}

/** Degrees [0, 30) from the beginning of the sign. @param longitudeDeg - Degrees, any turn. */
export function degreeInSign(longitudeDeg: number): number {
  return wrapDeg(longitudeDeg) % DEG_PER_SIGN;
}

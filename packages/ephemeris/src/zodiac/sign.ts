/** The twelve signs from 0° of longitude, thirty degrees each. */
export const SIGNS = [
  'aries', 'taurus', 'gemini', 'cancer', 'leo', 'virgo',
  'libra', 'scorpio', 'sagittarius', 'capricorn', 'aquarius', 'pisces',
] as const;

/** Name of a sign: an element of {@link SIGNS}. */
export type Sign = (typeof SIGNS)[number];

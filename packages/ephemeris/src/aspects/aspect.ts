/** Aspects by name, by growing angle. */
export const ASPECTS = [
  'conjunction', 'semisextile', 'semisquare', 'sextile', 'quintile', 'square',
  'trine', 'sesquiquadrate', 'biquintile', 'quincunx', 'opposition',
] as const;

/** Name of an aspect: an element of {@link ASPECTS}. */
export type Aspect = (typeof ASPECTS)[number];

/** Angle of each aspect, degrees. */
export const ASPECT_ANGLES_DEG: Readonly<Record<Aspect, number>> = {
  conjunction: 0,
  semisextile: 30,
  semisquare: 45,
  sextile: 60,
  quintile: 72,
  square: 90,
  trine: 120,
  sesquiquadrate: 135,
  biquintile: 144,
  quincunx: 150,
  opposition: 180,
};

/** Ayanamshas by name. */
export const AYANAMSHAS = ['fagan-bradley', 'lahiri', 'raman', 'krishnamurti'] as const;

/** Name of an ayanamsha: an element of {@link AYANAMSHAS}. */
export type Ayanamsha = (typeof AYANAMSHAS)[number];

/** Longitudes from the true equinox of date, or from the zero point of an ayanamsha. */
export type Zodiac = 'tropical' | { readonly ayanamsha: Ayanamsha };

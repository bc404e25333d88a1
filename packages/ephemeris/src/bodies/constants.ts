/** The astronomical unit, kilometres: exact by resolution B2 of the IAU (2012). */
export const KM_PER_AU = 149_597_870.7;

/** Speed of light, au/day: 299 792 458 m/s with the au of IAU 2012. */
export const LIGHT_AU_PER_DAY: number = (299_792.458 * 86_400) / KM_PER_AU;

/** Gravitational parameters, au³/day². Source: Park, R. S. et al. (2021), *AJ* 161, 105 (DE440). */
export const GM_SUN = 2.9591220828411956e-4;
export const GM_EARTH = 8.8876924467066e-10;
export const GM_MOON = 1.0931894624024351e-11;

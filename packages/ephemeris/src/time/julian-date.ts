/** Key of the mark that tells the time scales apart; it exists in types only. */
declare const timeScale: unique symbol;

/**
 * Julian date in Terrestrial Time. A plain number is taken as one; a {@link JdUt1} or {@link JdUtc} is a compile error, for the scales
 * differ by ΔT, in which the Moon moves by half a minute of arc and the sky turns by a quarter of a degree.
 */
export type JdTt = number & { readonly [timeScale]?: 'TT' };

/** Julian date in UT1, the time by which the Earth turns. A plain number is taken as one; a {@link JdTt} or {@link JdUtc} is a compile error. */
export type JdUt1 = number & { readonly [timeScale]?: 'UT1' };

/** Julian date in UTC, the time of clocks. A plain number is taken as one; a {@link JdTt} or {@link JdUt1} is a compile error. */
export type JdUtc = number & { readonly [timeScale]?: 'UTC' };

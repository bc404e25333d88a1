/**
 * Years of birth that are calculated, both included: those in which astronomy-engine has every body within an arcminute. Compared with
 * Swiss Ephemeris' Moshier model at 150 instants a span, the farthest are the Moon (33″) and Pluto (60″) in 1600 to 1800; in 1400 to
 * 1600 they are 73″ and 115″ off.
 */
export const birthYears = { first: 1600, last: 2399 } as const;

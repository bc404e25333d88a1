import { RAD_PER_ARCSEC, TWO_PI } from '../math/angle.js';

/** Index of some fundamental arguments, and how many there are. */
export const MOON_ANOMALY = 0;
export const MOON_ARGUMENT_OF_LATITUDE = 2;
export const MOON_SUN_ELONGATION = 3;
export const MOON_NODE = 4;
export const FUNDAMENTAL_ARGUMENTS = 14;

const ARCSEC_PER_TURN = 1_296_000;

/** Delaunay arguments l, l′, F, D, Ω: constant, then t to t⁴, arcseconds. Source: IERS Conventions (2010), eq. 5.43. */
const DELAUNAY: readonly (readonly number[])[] = [
  [485868.249036, 1717915923.2178, 31.8792, 0.051635, -0.0002447],
  [1287104.79305, 129596581.0481, -0.5532, 0.000136, -0.00001149],
  [335779.526232, 1739527262.8478, -12.7512, -0.001037, 0.00000417],
  [1072260.70369, 1602961601.209, -6.3706, 0.006593, -0.00003169],
  [450160.398036, -6962890.5431, 7.4722, 0.007702, -0.00005939],
];

/** Mean longitudes of Mercury to Neptune: constant and t, radians. Source: IERS Conventions (2010), eq. 5.44. */
const PLANETS: readonly (readonly number[])[] = [
  [4.402608842, 2608.7903141574],
  [3.176146697, 1021.3285546211],
  [1.753470314, 628.3075849991],
  [6.203480913, 334.06124267],
  [0.599546497, 52.9690962641],
  [0.874016757, 21.329910496],
  [5.481293872, 7.4781598567],
  [5.311886287, 3.8133035638],
];

/** General precession in longitude: t and t², radians. Source: IERS Conventions (2010), eq. 5.44. */
const PRECESSION = [0.02438175, 0.00000538691] as const;

/**
 * One argument of nutation: 0 to 4 l, l′, F, D, Ω; 5 to 12 the mean longitudes of Mercury to Neptune; 13 the general precession.
 *
 * @param t - Julian centuries TT from J2000.0.
 * @returns Radians in (−2π, 2π).
 */
export function fundamentalArgument(index: number, t: number): number {
  if (index < DELAUNAY.length) {
    const c = DELAUNAY[index];
    return ((c[0] + t * (c[1] + t * (c[2] + t * (c[3] + t * c[4])))) % ARCSEC_PER_TURN) * RAD_PER_ARCSEC;
  }
  if (index === FUNDAMENTAL_ARGUMENTS - 1) return t * (PRECESSION[0] + PRECESSION[1] * t);
  const c = PLANETS[index - DELAUNAY.length];
  return (c[0] + c[1] * t) % TWO_PI;
}

/**
 * Rate of a fundamental argument.
 *
 * @param t - Julian centuries TT from J2000.0.
 * @returns Radians per Julian century.
 */
export function fundamentalArgumentRate(index: number, t: number): number {
  if (index < DELAUNAY.length) {
    const c = DELAUNAY[index];
    return (c[1] + t * (2 * c[2] + t * (3 * c[3] + t * 4 * c[4]))) * RAD_PER_ARCSEC;
  }
  return index === FUNDAMENTAL_ARGUMENTS - 1 ? PRECESSION[0] + 2 * PRECESSION[1] * t : PLANETS[index - DELAUNAY.length][1];
}

import { RAD_PER_ARCSEC, TWO_PI, wrapRad } from '../math/angle.js';
import { JD_J2000, julianCenturies } from './julian-day.js';

/**
 * Earth rotation angle.
 *
 * Source: Capitaine, N., Guinot, B. & McCarthy, D. D. (2000), *A&A* 355, 398–405; IAU resolution B1.8 of 2000.
 *
 * @param jdUt1 - Julian date, UT1.
 * @returns Radians [0, 2π).
 */
export function earthRotationAngle(jdUt1: number): number {
  const days = jdUt1 - JD_J2000;
  const turns = days - Math.trunc(days) + 0.779057273264 + 0.00273781191135448 * days;
  return wrapRad(TWO_PI * (turns - Math.floor(turns)));
}

/**
 * Greenwich mean sidereal time, IAU 2006.
 *
 * Source: Capitaine, N., Wallace, P. T. & Chapront, J. (2005), *A&A* 432, 355–367.
 *
 * @param jdUt1 - Julian date, UT1.
 * @param jdTt - The same instant, TT.
 * @returns Radians [0, 2π).
 */
export function greenwichMeanSiderealTime(jdUt1: number, jdTt: number): number {
  const t = julianCenturies(jdTt);
  const precession = 0.014506 + t * (4612.156534 + t * (1.3915817 + t * (-0.00000044 + t * (-0.000029956 + t * -0.0000000368))));
  return wrapRad(earthRotationAngle(jdUt1) + precession * RAD_PER_ARCSEC);
}

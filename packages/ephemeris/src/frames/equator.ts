import { RAD_PER_ARCSEC } from '../math/angle.js';
import { DAYS_PER_JULIAN_CENTURY } from '../time/julian-day.js';
import { eclipticToIcrf, icrfToEcliptic } from './ecliptic.js';
import type { FrameOfDate } from './frame-of-date.js';
import { turnAboutX, turnAboutZ } from './turn.js';

/** Rate of the mean obliquity at J2000.0, which changes by a part in 10⁵ in a century. Source: IAU 2006, as `meanObliquity`. */
export const MEAN_OBLIQUITY_RAD_PER_DAY: number = (-46.836769 * RAD_PER_ARCSEC) / DAYS_PER_JULIAN_CENTURY;

/** The true equator and equinox of date against the ecliptic of date. Mutable, reused for many instants. */
export interface Equator {
  /** ψ̄ + Δψ. */
  cosPsi: number;
  sinPsi: number;
  psiRadPerDay: number;
  /** True obliquity. */
  cosObliquity: number;
  sinObliquity: number;
  obliquityRadPerDay: number;
}

export function createEquator(): Equator {
  return { cosPsi: NaN, sinPsi: NaN, psiRadPerDay: NaN, cosObliquity: NaN, sinObliquity: NaN, obliquityRadPerDay: NaN };
}

/**
 * @param meanObliquityRadPerDay - That of date, or 0 for the equator of J2000.0, which stands still.
 */
export function placeEquator(equator: Equator, frame: FrameOfDate, meanObliquityRadPerDay: number): void {
  const psi = frame.psiRad + frame.nutationLongitudeRad;
  const obliquity = frame.meanObliquityRad + frame.nutationObliquityRad;
  equator.cosPsi = Math.cos(psi);
  equator.sinPsi = Math.sin(psi);
  equator.psiRadPerDay = frame.psiRadPerDay + frame.nutationLongitudeRadPerDay;
  equator.cosObliquity = Math.cos(obliquity);
  equator.sinObliquity = Math.sin(obliquity);
  equator.obliquityRadPerDay = meanObliquityRadPerDay + frame.nutationObliquityRadPerDay;
}

/** From the ICRF to the true equator and equinox of date. @param v - A vector and its rate per day, six numbers at `at`. */
export function icrfToEquator(v: Float64Array, at: number, frame: FrameOfDate, { cosPsi, sinPsi, psiRadPerDay, cosObliquity, sinObliquity, obliquityRadPerDay }: Equator): void {
  icrfToEcliptic(v, at, frame);
  turnAboutZ(v, at, cosPsi, -sinPsi, -psiRadPerDay);
  turnAboutX(v, at, cosObliquity, -sinObliquity, -obliquityRadPerDay);
}

/** Back from where {@link icrfToEquator} led. */
export function equatorToIcrf(v: Float64Array, at: number, frame: FrameOfDate, { cosPsi, sinPsi, psiRadPerDay, cosObliquity, sinObliquity, obliquityRadPerDay }: Equator): void {
  turnAboutX(v, at, cosObliquity, sinObliquity, obliquityRadPerDay);
  turnAboutZ(v, at, cosPsi, sinPsi, psiRadPerDay);
  eclipticToIcrf(v, at, frame);
}

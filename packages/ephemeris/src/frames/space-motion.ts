import { assertFinite, assertInRange, assertObject } from '../errors.js';
import { RAD_PER_ARCSEC, RAD_PER_DEG } from '../math/angle.js';
import { assertJulianDate, DAYS_PER_JULIAN_YEAR } from '../time/julian-day.js';

/** A star as catalogues give it: ICRF, at an epoch. */
export interface Astrometry {
  /** Right ascension at the epoch, degrees [0, 360). */
  readonly rightAscensionDeg: number;
  /** Declination at the epoch, degrees [-90, 90]. */
  readonly declinationDeg: number;
  /** Julian date, TDB, of the place: 2 448 349.0625 for Hipparcos, 2 451 545 for catalogues of J2000.0. */
  readonly epochJdTdb: number;
  /** Proper motion in right ascension times the cosine of the declination, milliarcseconds a Julian year. */
  readonly rightAscensionMasPerYear: number;
  /** Proper motion in declination, milliarcseconds a Julian year. */
  readonly declinationMasPerYear: number;
  /** Parallax, milliarcseconds; less than 0.1, nothing and negative results of measuring among it, is taken as 0.1. */
  readonly parallaxMas: number;
}

/** Epoch of the Hipparcos Catalogue, J1991.25, as a Julian date. */
export const JD_J1991_25 = 2_448_349.0625;

/** Ten kiloparsecs: nearer than infinity by a parallax that no chart shows, and a distance that can be written down. */
const MIN_PARALLAX_MAS = 0.1;
const MAS_PER_ARCSEC = 1000;

/**
 * Motion of a star along a straight line: barycentric place at its epoch and velocity, ICRF, au and au/day.
 *
 * The radial velocity is taken as 0, which leaves out the change of the proper motion as the star comes nearer or goes: for 20 km/s
 * and t years, 2e-5 t² times the proper motion in milliarcseconds a year times the parallax in arcseconds. Proper motions as measured hold
 * the change of the light-time already.
 *
 * Source: *The Hipparcos and Tycho Catalogues* (ESA SP-1200, 1997), volume 1, 1.2.8 and 1.5.5, “standard model of stellar motion”.
 *
 * @returns x, y, z and their rates, shape `[6]`.
 */
export function spaceMotion(astrometry: Astrometry): Float64Array {
  const { rightAscensionDeg, declinationDeg, rightAscensionMasPerYear, declinationMasPerYear, parallaxMas } = astrometry;
  const distanceAu = 1 / ((Math.max(parallaxMas, MIN_PARALLAX_MAS) / MAS_PER_ARCSEC) * RAD_PER_ARCSEC);
  const auPerDayPerMas = (distanceAu * RAD_PER_ARCSEC) / (MAS_PER_ARCSEC * DAYS_PER_JULIAN_YEAR);
  const east = rightAscensionMasPerYear * auPerDayPerMas;
  const north = declinationMasPerYear * auPerDayPerMas;

  const cosRa = Math.cos(rightAscensionDeg * RAD_PER_DEG);
  const sinRa = Math.sin(rightAscensionDeg * RAD_PER_DEG);
  const cosDec = Math.cos(declinationDeg * RAD_PER_DEG);
  const sinDec = Math.sin(declinationDeg * RAD_PER_DEG);
  return Float64Array.of(
    distanceAu * cosDec * cosRa,
    distanceAu * cosDec * sinRa,
    distanceAu * sinDec,
    -east * sinRa - north * sinDec * cosRa,
    east * cosRa - north * sinDec * sinRa,
    north * cosDec,
  );
}

/**
 * Where a star is, as its light brings it to the barycentre at this instant.
 *
 * @param out - Receives x, y, z in au and their rates in au/day at indices 0 to 5.
 * @param motion - From {@link spaceMotion}.
 * @param days - Since the epoch of the star, TDB.
 */
export function movedInto(out: Float64Array, motion: Float64Array, days: number): void {
  for (let i = 0; i < 3; i++) {
    out[i] = motion[i] + days * motion[i + 3];
    out[i + 3] = motion[i + 3];
  }
}

/**
 * Refuses what is no astrometry of a star.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`.
 */
export function assertAstrometry(name: string, value: Astrometry): void {
  assertObject(name, value);
  assertInRange(`${name}.rightAscensionDeg`, value.rightAscensionDeg, 0, 360);
  assertInRange(`${name}.declinationDeg`, value.declinationDeg, -90, 90);
  assertJulianDate(`${name}.epochJdTdb`, value.epochJdTdb);
  assertFinite(`${name}.rightAscensionMasPerYear`, value.rightAscensionMasPerYear);
  assertFinite(`${name}.declinationMasPerYear`, value.declinationMasPerYear);
  assertFinite(`${name}.parallaxMas`, value.parallaxMas);
}

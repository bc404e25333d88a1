import { RAD_PER_ARCSEC, RAD_PER_DEG, TWO_PI } from '../math/angle.js';
import { DAYS_PER_JULIAN_CENTURY } from '../time/julian-day.js';
import { greenwichApparentSiderealTime } from './apparent-sidereal-time.js';
import type { FrameOfDate } from './frame-of-date.js';
import type { Observer } from './observer.js';
import { turnAboutZ } from './turn.js';

/** The ellipsoid of WGS 84, to which latitudes and heights refer. Source: NIMA TR8350.2 (2000), table 3.1. */
const EQUATORIAL_RADIUS_METERS = 6_378_137;
const FLATTENING = 1 / 298.257223563;

/** Earth rotation angle in a day of UT1 (see `earthRotationAngle`), and precession in right ascension (see `greenwichMeanSiderealTime`). */
const TURN_RAD_PER_DAY: number = TWO_PI * 1.00273781191135448;
const PRECESSION_RAD_PER_DAY: number = (4612.156534 * RAD_PER_ARCSEC) / DAYS_PER_JULIAN_CENTURY;

/** A place on the turning Earth at an instant, against the true equator and equinox of date. Mutable, reused for many instants. */
export interface Site {
  /** Local apparent sidereal time, as cosine and sine, and its rate. */
  cosSidereal: number;
  sinSidereal: number;
  siderealRadPerDay: number;
  /** Geodetic. */
  cosLatitude: number;
  sinLatitude: number;
  /** Distance from the axis and height over the equator, metres. */
  axisMeters: number;
  equatorMeters: number;
}

export function createSite(): Site {
  return { cosSidereal: NaN, sinSidereal: NaN, siderealRadPerDay: NaN, cosLatitude: NaN, sinLatitude: NaN, axisMeters: NaN, equatorMeters: NaN };
}

/**
 * Puts a site where an observer is. The pole is that of the true equator: polar motion, at most 0.5″ (15 m, 8 mas of the Moon), is left
 * out, as it cannot be foretold; days count as 86 400 s of dynamical time, which is out by a few parts in 10⁸.
 *
 * Source: Urban & Seidelmann (2013), *Explanatory Supplement*, 4.2.2 (geodetic coordinates).
 *
 * @param jdUt1 - Julian date, UT1, of the same instant as the frame.
 */
export function placeSite(site: Site, { latitudeDeg, longitudeDeg, heightMeters = 0 }: Observer, jdUt1: number, frame: FrameOfDate): void {
  const sidereal = greenwichApparentSiderealTime(jdUt1, frame) + longitudeDeg * RAD_PER_DEG;
  const cosLatitude = Math.cos(latitudeDeg * RAD_PER_DEG);
  const sinLatitude = Math.sin(latitudeDeg * RAD_PER_DEG);
  const squash = (1 - FLATTENING) * (1 - FLATTENING);
  const normalMeters = EQUATORIAL_RADIUS_METERS / Math.sqrt(cosLatitude * cosLatitude + squash * sinLatitude * sinLatitude);
  site.cosSidereal = Math.cos(sidereal);
  site.sinSidereal = Math.sin(sidereal);
  site.siderealRadPerDay = TURN_RAD_PER_DAY + PRECESSION_RAD_PER_DAY + frame.nutationLongitudeRadPerDay * Math.cos(frame.meanObliquityRad);
  site.cosLatitude = cosLatitude;
  site.sinLatitude = sinLatitude;
  site.axisMeters = (normalMeters + heightMeters) * cosLatitude;
  site.equatorMeters = (normalMeters * squash + heightMeters) * sinLatitude;
}

/**
 * From the true equator of date to the horizon: axes towards north, east and the zenith of the ellipsoid.
 *
 * @param v - A vector and its rate per day, six numbers at `at`.
 */
export function equatorToHorizon(v: Float64Array, at: number, { cosSidereal, sinSidereal, siderealRadPerDay, cosLatitude, sinLatitude }: Site): void {
  turnAboutZ(v, at, cosSidereal, sinSidereal, siderealRadPerDay); // the first axis is now in the meridian, the second east
  for (let i = at; i < at + 6; i += 3) {
    const meridian = v[i];
    const pole = v[i + 2];
    v[i] = pole * cosLatitude - meridian * sinLatitude;
    v[i + 2] = pole * sinLatitude + meridian * cosLatitude;
  }
}

import { assertInRange } from '../errors.js';
import type { JdUtc } from './julian-date.js';

/** Julian date of the epoch J2000.0. */
export const JD_J2000 = 2_451_545;
export const DAYS_PER_JULIAN_CENTURY = 36_525;
export const DAYS_PER_JULIAN_YEAR = 365.25;
export const SECONDS_PER_DAY = 86_400;

const JD_UNIX_EPOCH = 2_440_587.5;
const MS_PER_DAY = 86_400_000;

/** Where the polynomials of precession, nutation and ΔT still mean something: twenty thousand years about J2000.0. */
const JD_MIN = -1_200_000;
const JD_MAX = 6_100_000;

/** What `Date` can hold, milliseconds from 1970 either way. */
const MAX_UNIX_MS = 8.64e15;

/**
 * Refuses what is not a Julian date of the years −8000 to 12000, roughly.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`.
 */
export function assertJulianDate(name: string, jd: number): void {
  assertInRange(name, jd, JD_MIN, JD_MAX);
}

/** Julian centuries since J2000.0, in the time scale of the Julian date. */
export function julianCenturies(jd: number): number {
  return (jd - JD_J2000) / DAYS_PER_JULIAN_CENTURY;
}

/**
 * Julian date (UTC) of a Unix time, as `Date.getTime()` gives it.
 *
 * @param unixMs - Milliseconds since 1970-01-01T00:00Z, what a valid `Date` can hold: ±8.64e15.
 * @returns Julian date, UTC; a double near today's dates is good to 0.04 ms.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for anything else, such as the NaN of an invalid `Date`.
 */
export function jdUtcFromUnixMs(unixMs: number): JdUtc {
  assertInRange('unixMs', unixMs, -MAX_UNIX_MS, MAX_UNIX_MS);
  return JD_UNIX_EPOCH + unixMs / MS_PER_DAY;
}

/** Julian date of the midnight that begins a month of the Gregorian calendar. @param monthIndex - Months since January of year 0. */
export function jdOfMonthStart(monthIndex: number): number {
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - 12 * year + 1;
  // Years are counted from March, so that the leap day is the last of its year (Fliegel & Van Flandern 1968, Comm. ACM 11, 657).
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + 1_721_119.5;
}

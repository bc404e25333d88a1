/** Julian date of the epoch J2000.0. */
export const JD_J2000 = 2_451_545;
export const DAYS_PER_JULIAN_CENTURY = 36_525;
export const DAYS_PER_JULIAN_YEAR = 365.25;
export const SECONDS_PER_DAY = 86_400;

const JD_UNIX_EPOCH = 2_440_587.5;
const MS_PER_DAY = 86_400_000;

/** Julian centuries since J2000.0, in the time scale of the Julian date. */
export function julianCenturies(jd: number): number {
  return (jd - JD_J2000) / DAYS_PER_JULIAN_CENTURY;
}

/**
 * Julian date (UTC) of a Unix time, as `Date.getTime()` gives it.
 *
 * @param unixMs - Milliseconds since 1970-01-01T00:00Z.
 */
export function jdUtcFromUnixMs(unixMs: number): number {
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

import { deltaTSeconds, isBeforeLastMonth } from './delta-t.js';
import type { JdTt, JdUt1, JdUtc } from './julian-date.js';
import { assertJulianDate, julianCenturies, SECONDS_PER_DAY } from './julian-day.js';

const TT_MINUS_TAI_SECONDS = 32.184;
const JD_FIRST_LEAP_SECOND_TABLE = 2_441_317.5; // 1972-01-01

/**
 * Julian dates (UTC) from which TAI − UTC is one second more: 10 s on the first, 37 s from the last.
 *
 * Source: IERS Bulletin C.
 */
const LEAP_SECOND_DATES: readonly number[] = [
  JD_FIRST_LEAP_SECOND_TABLE, 2_441_499.5, 2_441_683.5, 2_442_048.5, 2_442_413.5, 2_442_778.5, 2_443_144.5, 2_443_509.5,
  2_443_874.5, 2_444_239.5, 2_444_786.5, 2_445_151.5, 2_445_516.5, 2_446_247.5, 2_447_161.5, 2_447_892.5, 2_448_257.5, 2_448_804.5,
  2_449_169.5, 2_449_534.5, 2_450_083.5, 2_450_630.5, 2_451_179.5, 2_453_736.5, 2_454_832.5, 2_456_109.5, 2_457_204.5, 2_457_754.5,
];
const TAI_MINUS_UTC_1972_SECONDS = 10;

/** Whether UTC ran by leap seconds at this date, and all of them are known. */
function hasLeapSeconds(jdUtc: number): boolean {
  return jdUtc >= JD_FIRST_LEAP_SECOND_TABLE && isBeforeLastMonth(jdUtc);
}

/** TT − UTC, seconds, where {@link hasLeapSeconds}. */
function ttMinusUtcSeconds(jdUtc: number): number {
  let index = LEAP_SECOND_DATES.length - 1;
  while (index > 0 && jdUtc < LEAP_SECOND_DATES[index]) index -= 1;
  return TT_MINUS_TAI_SECONDS + TAI_MINUS_UTC_1972_SECONDS + index;
}

/**
 * Says that a Julian date is in Terrestrial Time.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for what is no Julian date.
 */
export function jdTt(jd: JdTt): JdTt {
  assertJulianDate('jd', jd);
  return jd;
}

/**
 * Says that a Julian date is in UT1.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for what is no Julian date.
 */
export function jdUt1(jd: JdUt1): JdUt1 {
  assertJulianDate('jd', jd);
  return jd;
}

/**
 * UT1 of a civil instant.
 *
 * Where the leap seconds are known (1972 to the last IERS prediction) from TAI and ΔT: to milliseconds from 1973-02 on, to 0.25 s in the
 * thirteen months before, which only the spline of ΔT has. Earlier and later UTC is taken as UT1: before 1972 clocks followed the Earth,
 * and the leap seconds to come, which keep the two within 0.9 s, are not known.
 *
 * @param jdUtc - Julian date, UTC. Within a leap second there is no Julian date of UTC; the second after stands for it.
 * @returns Julian date, UT1.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for what is no Julian date.
 */
export function jdUt1FromJdUtc(jdUtc: JdUtc): JdUt1 {
  assertJulianDate('jdUtc', jdUtc);
  return hasLeapSeconds(jdUtc) ? jdUtc + (ttMinusUtcSeconds(jdUtc) - deltaTSeconds(jdUtc)) / SECONDS_PER_DAY : (jdUtc as number);
}

/**
 * Terrestrial Time of a UT1 instant.
 *
 * @param jdUt1 - Julian date, UT1.
 * @returns Julian date, TT.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for what is no Julian date.
 */
export function jdTtFromJdUt1(jdUt1: JdUt1): JdTt {
  assertJulianDate('jdUt1', jdUt1);
  return jdUt1 + deltaTSeconds(jdUt1) / SECONDS_PER_DAY;
}

/**
 * UT1 of an instant of Terrestrial Time.
 *
 * @param jdTt - Julian date, TT.
 * @returns Julian date, UT1.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for what is no Julian date.
 */
export function jdUt1FromJdTt(jdTt: JdTt): JdUt1 {
  assertJulianDate('jdTt', jdTt);
  const approximate = jdTt - deltaTSeconds(jdTt) / SECONDS_PER_DAY;
  return jdTt - deltaTSeconds(approximate) / SECONDS_PER_DAY;
}

/**
 * Terrestrial Time of a civil instant: exact from 1972 to the last IERS prediction of ΔT, by ΔT before and after.
 *
 * @param jdUtc - Julian date, UTC.
 * @returns Julian date, TT.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for what is no Julian date.
 */
export function jdTtFromJdUtc(jdUtc: JdUtc): JdTt {
  assertJulianDate('jdUtc', jdUtc);
  return hasLeapSeconds(jdUtc) ? jdUtc + ttMinusUtcSeconds(jdUtc) / SECONDS_PER_DAY : jdTtFromJdUt1(jdUtc as number);
}

/** Barycentric Dynamical Time, the argument of planetary ephemerides. @param jdTt - Julian date, TT. @returns Julian date, TDB. */
export function jdTdbFromJdTt(jdTt: number): number {
  return jdTt + tdbMinusTtSeconds(jdTt) / SECONDS_PER_DAY;
}

/**
 * TDB − TT at the centre of the Earth, at most 1.7 ms.
 *
 * Source: Kaplan, G. H. (2005), *USNO Circular 179*, eq. 2.6; good to 10 µs from 1600 to 2200.
 *
 * @param jdTt - Julian date, TT.
 * @returns Seconds.
 */
export function tdbMinusTtSeconds(jdTt: number): number {
  const t = julianCenturies(jdTt);
  const anomaly = 628.3076 * t + 6.2401;
  const sin = Math.sin(anomaly);
  const cos = Math.cos(anomaly);
  return (
    0.001657 * sin +
    0.000022 * Math.sin(575.3385 * t + 4.297) +
    0.000014 * 2 * sin * cos + // of 1256.6152 t + 6.1969, twice the anomaly to 1e-4
    0.000005 * Math.sin(606.9777 * t + 4.0212) +
    0.000005 * Math.sin(52.9691 * t + 0.4444) +
    0.000002 * Math.sin(21.3299 * t + 5.5431) +
    0.00001 * t * (COS_SECULAR * sin - SIN_SECULAR * cos)
  );
}

/** From the anomaly to 628.3076 t + 4.249. */
const SECULAR_PHASE = 6.2401 - 4.249;
const COS_SECULAR: number = Math.cos(SECULAR_PHASE);
const SIN_SECULAR: number = Math.sin(SECULAR_PHASE);

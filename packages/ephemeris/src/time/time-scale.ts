import { deltaTSeconds, hasMonthlyDeltaT } from './delta-t.js';
import { julianCenturies, SECONDS_PER_DAY } from './julian-day.js';

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

/** TAI − UTC, seconds. Defined from 1972 on. @param jdUtc - Julian date, UTC. */
function taiMinusUtcSeconds(jdUtc: number): number {
  let index = LEAP_SECOND_DATES.length - 1;
  while (index > 0 && jdUtc < LEAP_SECOND_DATES[index]) index -= 1;
  return TAI_MINUS_UTC_1972_SECONDS + index;
}

/**
 * UT1 of a civil instant.
 *
 * While leap seconds and the IERS values of ΔT are both known (1973-02 to the last prediction), UT1 − UTC is exact to milliseconds.
 * Earlier and later UTC is taken as UT1: before 1972 clocks followed the Earth, and the leap seconds to come, which keep the two
 * within 0.9 s, are not known.
 *
 * @param jdUtc - Julian date, UTC. Within a leap second there is no Julian date of UTC; the second before stands for it.
 */
export function jdUt1FromJdUtc(jdUtc: number): number {
  if (!hasMonthlyDeltaT(jdUtc)) return jdUtc;
  return jdUtc + (TT_MINUS_TAI_SECONDS + taiMinusUtcSeconds(jdUtc) - deltaTSeconds(jdUtc)) / SECONDS_PER_DAY;
}

/** Terrestrial Time of a UT1 instant. @param jdUt1 - Julian date, UT1. */
export function jdTtFromJdUt1(jdUt1: number): number {
  return jdUt1 + deltaTSeconds(jdUt1) / SECONDS_PER_DAY;
}

/** UT1 of an instant of Terrestrial Time. @param jdTt - Julian date, TT. */
export function jdUt1FromJdTt(jdTt: number): number {
  const approximate = jdTt - deltaTSeconds(jdTt) / SECONDS_PER_DAY;
  return jdTt - deltaTSeconds(approximate) / SECONDS_PER_DAY;
}

/** Terrestrial Time of a civil instant: exact from 1972 to the last leap second known, by ΔT before. @param jdUtc - Julian date, UTC. */
export function jdTtFromJdUtc(jdUtc: number): number {
  return jdTtFromJdUt1(jdUt1FromJdUtc(jdUtc));
}

/**
 * Barycentric Dynamical Time, the argument of planetary ephemerides; at most 1.7 ms from TT.
 *
 * Source: Kaplan, G. H. (2005), *USNO Circular 179*, eq. 2.6; good to 10 µs from 1600 to 2200.
 *
 * @param jdTt - Julian date, TT.
 * @returns Julian date, TDB.
 */
export function jdTdbFromJdTt(jdTt: number): number {
  const t = julianCenturies(jdTt);
  const seconds =
    0.001657 * Math.sin(628.3076 * t + 6.2401) +
    0.000022 * Math.sin(575.3385 * t + 4.297) +
    0.000014 * Math.sin(1256.6152 * t + 6.1969) +
    0.000005 * Math.sin(606.9777 * t + 4.0212) +
    0.000005 * Math.sin(52.9691 * t + 0.4444) +
    0.000002 * Math.sin(21.3299 * t + 5.5431) +
    0.00001 * t * Math.sin(628.3076 * t + 4.249);
  return jdTt + seconds / SECONDS_PER_DAY;
}

import { EphemerisError } from '../errors.js';

/** Which calendar the year, month and day are in. Neither gives way to the other by itself: say which one the source used. */
export type Calendar = 'gregorian' | 'julian';

/** A day in a calendar. */
export interface CivilDate {
  /** Astronomical year, -9999 to 9999: 0 is 1 BC, -1 is 2 BC. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 28, 29, 30 or 31. */
  readonly day: number;
}

/** A reading of a clock. */
export interface ClockTime {
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
  /** [0, 60), fractions allowed; [60, 61) only in an inserted leap second. */
  readonly second: number;
}

export const DAY_SECONDS = 86_400;

/** Julian date of 1970-01-01 00:00 UTC (Gregorian). */
const JD_UNIX_EPOCH = 2_440_587.5;

/** Milliseconds since 1970-01-01 00:00 UTC in days of 86 400 s; a double near today's Julian dates is good to 0.04 ms. */
export function unixMs(jdUtc: number): number {
  return (jdUtc - JD_UNIX_EPOCH) * 1000 * DAY_SECONDS;
}

/** The same in seconds, to the millisecond: what was a whole second comes back as one. */
export function unixSeconds(jdUtc: number): number {
  return Math.round(unixMs(jdUtc)) / 1000;
}

/** The inverse of {@link unixSeconds}. */
export function julianDate(seconds: number): number {
  return JD_UNIX_EPOCH + seconds / DAY_SECONDS;
}

/** 1970-01-01 counted in days from 1 March of the year 0 in each calendar. */
const EPOCH_DAY = { gregorian: 719_468, julian: 719_470 } as const;

/**
 * Days since 1970-01-01 (Gregorian). Counts years from 1 March, so that the leap day is the last of its year.
 *
 * @param date - Any day number is carried on: day 32 of January is 1 February.
 */
export function dayNumber({ year, month, day }: CivilDate, calendar: Calendar): number {
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1; // months of 31 30 31 30 31 days, from March
  const centuries = calendar === 'gregorian' ? Math.floor(y / 400) - Math.floor(y / 100) : 0;
  return 365 * y + Math.floor(y / 4) + centuries + dayOfYear - EPOCH_DAY[calendar];
}

/** The inverse of {@link dayNumber}. */
export function civilDate(days: number, calendar: Calendar): CivilDate {
  const fromMarch = days + EPOCH_DAY[calendar];
  let century = 0;
  let dayOfCentury = fromMarch; // in the Julian calendar all time is one century: every fourth year is a leap year
  if (calendar === 'gregorian') {
    const dayOf400Years = fromMarch - 146_097 * Math.floor(fromMarch / 146_097);
    const quarter = Math.min(3, Math.floor(dayOf400Years / 36_524)); // the fourth century has a day more
    century = 4 * Math.floor(fromMarch / 146_097) + quarter;
    dayOfCentury = dayOf400Years - 36_524 * quarter;
  }
  const yearOfCentury = Math.floor((4 * dayOfCentury + 3) / 1461);
  const dayOfYear = dayOfCentury - 365 * yearOfCentury - Math.floor(yearOfCentury / 4);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: 100 * century + yearOfCentury + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** 0 is Sunday. */
export function weekday(days: number): number {
  return (((days + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

/**
 * Refuses a day that the calendar does not have.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_CIVIL`, its message like `month: expected 1 to 12, got 13`.
 */
export function assertDate({ year, month, day }: CivilDate, calendar: Calendar): void {
  assertCalendar(calendar); // first: what days there are depends on it
  assertWhole('year', year, -9999, 9999);
  assertWhole('month', month, 1, 12);
  const nextMonth = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  assertWhole('day', day, 1, dayNumber(nextMonth, calendar) - dayNumber({ year, month, day: 1 }, calendar));
}

/** @throws {@link EphemerisError} `ERR_EPHEMERIS_CIVIL`. */
export function assertCalendar(calendar: Calendar): void {
  if (calendar === 'gregorian' || calendar === 'julian') return;
  throw new EphemerisError('ERR_EPHEMERIS_CIVIL', 'calendar: expected gregorian or julian');
}

/**
 * Refuses a reading that no clock shows. A second of 60 passes here: only its instant tells whether it was a leap second.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_CIVIL`.
 */
export function assertClockTime({ hour, minute, second }: ClockTime): void {
  assertWhole('hour', hour, 0, 23);
  assertWhole('minute', minute, 0, 59);
  if (typeof second !== 'number' || !(second >= 0 && second < 61)) throw secondError(second);
}

/** What is said about a second outside [0, 60) that is no leap second either. */
export function secondError(second: unknown): EphemerisError {
  return new EphemerisError('ERR_EPHEMERIS_CIVIL', `second: expected 0 to below 60 (60 only in an inserted leap second), got ${shown(second)}`);
}

function assertWhole(name: string, value: number, min: number, max: number): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  throw new EphemerisError('ERR_EPHEMERIS_CIVIL', `${name}: expected ${min} to ${max}${Number.isFinite(value) && value >= min && value <= max ? ', whole' : ''}, got ${shown(value)}`);
}

/** Numbers as they are, of anything else only the type: it may be somebody's text. */
function shown(value: unknown): string {
  return typeof value === 'number' ? String(value) : typeof value;
}

import { assertInRange, EphemerisError } from '../errors.js';
import type { Calendar, CivilDate, ClockTime } from './calendar.js';
import { assertClockTime, assertDate } from './calendar.js';

/**
 * Reads `YYYY-MM-DD`, or an astronomical year of six digits with its sign: `-000043-03-15` is 15 March 44 BC.
 *
 * @param calendar - Calendar of the date; it decides which days exist. @default 'gregorian'
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_CIVIL` when the text has another form or the calendar has no such day. Messages hold numbers
 * out of range, never the text.
 */
export function parseDate(text: string, calendar: Calendar = 'gregorian'): CivilDate {
  const [, year, month, day] = match('date', text, /^(\d{4}|\+\d{6}|-(?!000000)\d{6})-(\d\d)-(\d\d)$/, 'YYYY-MM-DD');
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  assertDate(date, calendar);
  return date;
}

/**
 * Reads `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fff` (one to three digits), 00:00 to 23:59:59.999. `23:59:60` passes: whether it was an
 * inserted leap second shows once date and zone are known.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_CIVIL` when the text has another form or no clock shows the time.
 */
export function parseTime(text: string): ClockTime {
  const [, hour, minute, second = '0'] = match('time', text, /^(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,3})?))?$/, 'HH:MM or HH:MM:SS');
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  assertClockTime(time);
  return time;
}

/**
 * Reads `Z`, `+HH:MM`, `-HH:MM` or, for old mean times, `+HH:MM:SS` with up to three decimals.
 *
 * @returns Local time minus UTC, seconds, east positive, within a day.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_CIVIL` when the text has another form.
 */
export function parseUtcOffset(text: string): number {
  const form = /^(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d{1,3})?))?)$/;
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match('utcOffset', text, form, 'Z, +HH:MM or -HH:MM');
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? 0 - size : size;
}

/**
 * An offset as {@link parseUtcOffset} reads it: `+02:00`, `-03:30`, `+00:19:32`, to the millisecond.
 *
 * @param utcOffsetSeconds - Above -86 400 and below 86 400.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` when it is not.
 */
export function formatOffset(utcOffsetSeconds: number): string {
  assertInRange('utcOffsetSeconds', utcOffsetSeconds, -86_399.999, 86_399.999);
  const ms = Math.round(Math.abs(utcOffsetSeconds) * 1000);
  const parts = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60].map(twoDigits);
  if (ms % 60_000 !== 0) parts.push(twoDigits(Math.floor(ms / 1000) % 60) + (ms % 1000 === 0 ? '' : String((ms % 1000) / 1000).slice(1)));
  return (utcOffsetSeconds < 0 && ms > 0 ? '-' : '+') + parts.join(':');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function match(name: string, text: string, form: RegExp, expected: string): RegExpExecArray {
  const found = typeof text === 'string' ? form.exec(text) : null;
  if (found !== null) return found;
  throw new EphemerisError('ERR_EPHEMERIS_CIVIL', `${name}: expected ${expected}, got ${typeof text === 'string' ? 'a text of another form' : typeof text}`);
}

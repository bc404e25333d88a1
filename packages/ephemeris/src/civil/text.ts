import { EphemerisError } from '../errors.js';
import type { CivilDate, ClockTime } from './calendar.js';

/** Reads `YYYY-MM-DD`, or a year of six digits with its sign: `-000043-03-15` (44 BC). */
export function parseDate(text: string): CivilDate {
  throw new EphemerisError('ERR_EPHEMERIS_CIVIL', `date: not built yet ${text.length}`);
}

/** Reads `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fff`, 00:00 to 23:59. */
export function parseTime(text: string): ClockTime {
  throw new EphemerisError('ERR_EPHEMERIS_CIVIL', `time: not built yet ${text.length}`);
}

/** Reads `Z`, `+HH:MM`, `-HH:MM` or `±HH:MM:SS[.fff]` as seconds, east positive. */
export function parseUtcOffset(text: string): number {
  throw new EphemerisError('ERR_EPHEMERIS_CIVIL', `utcOffset: not built yet ${text.length}`);
}

/** An offset as `+02:00`, `-03:30`, `+00:19:32`. */
export function formatOffset(utcOffsetSeconds: number): string {
  return String(utcOffsetSeconds);
}

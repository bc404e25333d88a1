import { assertInRange, assertObject, EphemerisError } from '../errors.js';
import type { Calendar, CivilDate, ClockTime } from './calendar.js';
import { assertCalendar, assertClockTime, assertDate, civilDate, DAY_SECONDS, dayNumber, julianDate, secondError, unixMs, unixSeconds } from './calendar.js';
import { followsLeapSecond } from './leap-second.js';
import { formatOffset } from './text.js';
import type { ZoneOffset } from './zone.js';
import { canonicalZone, FIRST_JD, LAST_JD, offsetInColumn } from './zone.js';
import type { ZoneTable } from './zone-table.js';
import { columnAt, zoneTable } from './zone-table.js';

/** What the clock and the calendar on the wall showed. */
export interface LocalDateTime extends CivilDate, ClockTime {
  /** @default 'gregorian' (also before 1582: then proleptic) */
  readonly calendar?: Calendar;
}

/** Time by the law of a place: a zone of the IANA database, or `LMT`. */
export interface InZone {
  /** A zone or alias of the IANA database in any letter case, or `LMT`: local mean time of the meridian of `longitudeDeg`. */
  readonly zone: string;
  /**
   * Meridian of the birthplace, degrees [-180, 180], east positive. Needed by `LMT`; in a zone it is used only while the zone kept
   * local mean time or its time is not recorded.
   */
  readonly longitudeDeg?: number;
}

/** Time by a stated difference from UTC. */
export interface AtUtcOffset {
  /** Local time minus UTC, seconds, above -86 400 and below 86 400; east positive. */
  readonly utcOffsetSeconds: number;
}

/** Where (or by which rule) the clock was read. */
export type Where = InZone | AtUtcOffset;

/** How the clock at a place was set. */
export interface LocalClock extends ZoneOffset {
  /** Whole except for the local mean time of a birthplace. */
  readonly utcOffsetSeconds: number;
  /** As in the IANA database (`CET`, `BDST`, `-03`), `LMT`, or the offset itself where only that was given (`+02:00`). */
  readonly abbreviation: string;
  /** Present when the clock kept local mean time: its meridian, degrees, east positive. */
  readonly meridianDeg?: number;
  /** Present with `meridianDeg`: `birthplace` is the `longitudeDeg` given, `zone` the city that the zone is named for. */
  readonly meridianOf?: 'birthplace' | 'zone';
}

/** One instant that a local time can mean, and how the clock was set then. */
export interface Reading extends LocalClock {
  /** Julian date, UTC (days of 86 400 s); a double holds it to 0.04 ms. */
  readonly jdUtc: number;
}

/** The local time happened once. */
export interface ExactTime extends Reading {
  readonly kind: 'exact';
}

/**
 * The local time happened once, by the Sun's mean time and not by a legal standard. With `meridianOf: 'zone'` it is the mean time
 * of the zone's own city: at a birthplace on another meridian the clock differed by four minutes a degree.
 */
export interface LocalMeanTime extends Reading {
  readonly kind: 'localMeanTime';
  readonly abbreviation: 'LMT';
  readonly meridianDeg: number;
  readonly meridianOf: 'birthplace' | 'zone';
}

/** The local time happened twice: the clock was put back. */
export interface AmbiguousTime {
  readonly kind: 'ambiguous';
  /** Earlier instant first. */
  readonly candidates: readonly [Reading, Reading];
}

/** The local time never happened: the clock was put forward over it. */
export interface MissingTime {
  readonly kind: 'missing';
  /** How far the clock was put forward, seconds. */
  readonly gapSeconds: number;
  /** The instant if the clock had not been put forward yet (this is the later of the two). */
  readonly before: Reading;
  /** The instant if the clock had been put forward already. */
  readonly after: Reading;
}

/** The database knows no local time for the zone then (its `-00`: nobody lived there, or nobody wrote it down), and no `longitudeDeg` was given. */
export interface UnrecordedTime {
  readonly kind: 'unrecorded';
  /** Canonical name of the zone. */
  readonly zone: string;
}

/** What a local time means. Only `exact` and `localMeanTime` name one instant; the others are for the person to decide. */
export type ResolvedTime = ExactTime | LocalMeanTime | AmbiguousTime | MissingTime | UnrecordedTime;

/** What the clock and the calendar showed at an instant. */
export interface LocalTime extends LocalDateTime, LocalClock {
  readonly calendar: Calendar;
}

/**
 * The instant, or instants, of a local time.
 *
 * In a zone, `longitudeDeg` replaces the mean time of the zone's city by that of the birthplace for as long as the zone's clocks kept
 * local mean time; the day and hour when they stopped stay the zone's.
 *
 * Leap seconds: days have 86 400 s. A second of 60 is understood where one was inserted (27 times, 1972 to 2016) and gets the instant
 * of the second after it; anywhere else it is refused.
 *
 * Holds for the years -9999 to 9999; before a zone's first line its local mean time is carried back, after the last change its rules
 * are carried on.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_CIVIL` for a date or time that does not exist, `ERR_EPHEMERIS_ZONE` for an unknown zone,
 * `ERR_EPHEMERIS_ARGUMENT` for a longitude or offset out of range, or `LMT` without a longitude.
 */
export function resolveLocalTime(local: LocalDateTime, where: Where): ResolvedTime {
  assertObject('local', local);
  const { calendar = 'gregorian', hour, minute, second } = local;
  assertDate(local, calendar);
  assertClockTime(local);
  const seconds = dayNumber(local, calendar) * DAY_SECONDS + hour * 3600 + minute * 60 + second;

  const resolved = resolve(seconds, where);
  if (second >= 60 && !(resolved.kind === 'exact' && followsLeapSecond(unixSeconds(resolved.jdUtc)))) throw secondError(second);
  return resolved;
}

/**
 * What the clock and the calendar showed at an instant: the inverse of {@link resolveLocalTime}. Where a zone's local time is not recorded
 * and no longitude is given, it is UTC under the abbreviation `-00`.
 *
 * @param jdUtc - Julian date, UTC, in the years -9999 to 9999; taken to the millisecond.
 * @param calendar - Calendar of the result. @default 'gregorian'
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ZONE`, `ERR_EPHEMERIS_CIVIL` for another calendar, or `ERR_EPHEMERIS_ARGUMENT` for a date,
 * longitude or offset out of range, or `LMT` without a longitude.
 */
export function localTimeAt(jdUtc: number, where: Where, calendar: Calendar = 'gregorian'): LocalTime {
  assertInRange('jdUtc', jdUtc, FIRST_JD, LAST_JD);
  assertCalendar(calendar);
  const clock = clockAt(unixSeconds(jdUtc), where);
  const ms = Math.round(unixMs(jdUtc) + clock.utcOffsetSeconds * 1000);
  const days = Math.floor(ms / DAY_MS);
  const msOfDay = ms - days * DAY_MS;
  const { year, month, day } = civilDate(days, calendar);
  return {
    year,
    month,
    day,
    hour: Math.floor(msOfDay / 3_600_000),
    minute: Math.floor(msOfDay / 60_000) % 60,
    second: (msOfDay % 60_000) / 1000,
    calendar,
    ...clock,
  };
}

const DAY_MS = 1000 * DAY_SECONDS;

/** Instants of local times are looked for this far on either side: more than any offset, be it a birthplace's across the date line. */
const SEARCH_SECONDS = 30 * 3600;

/** @param local - Local time in seconds since 1970-01-01 00:00 by the same clock. */
function resolve(local: number, where: Where): ResolvedTime {
  const read = <C extends LocalClock>(clock: C): C & Reading => ({ jdUtc: julianDate(local - clock.utcOffsetSeconds), ...clock });
  if (isAtUtcOffset(where)) return { kind: 'exact', ...read(clockAtOffset(where)) };
  const { longitudeDeg } = where;
  if (longitudeDeg !== undefined) assertInRange('longitudeDeg', longitudeDeg, -180, 180);
  if (isLocalMeanTime(where)) return { kind: 'localMeanTime', ...read(clockAtMeridian(where)) };

  const zone = canonicalZone(where.zone);
  const table = zoneTable(zone, local);
  const { starts } = table;
  const columns: number[] = []; // in which the clock showed the local time
  let forward = 0; // the column that began with the clock put forward over it
  for (let i = columnAt(table, local - SEARCH_SECONDS); i < starts.length && starts[i] <= local + SEARCH_SECONDS; i++) {
    const instant = local - offsetSeconds(table, i, longitudeDeg);
    if (instant < starts[i]) forward ||= columns.length === 0 ? i : 0;
    else if (i + 1 === starts.length || instant < starts[i + 1]) columns.push(i);
  }

  // More than two changes within an hour do not occur; were they to, the first and the last candidate would enclose the rest.
  const [first = forward - 1, last = forward] = [columns[0], columns.at(-1)];
  const [earlier, later] = [clockInColumn(table, first, longitudeDeg), clockInColumn(table, last, longitudeDeg)];
  if (earlier.abbreviation === UNRECORDED || later.abbreviation === UNRECORDED) return { kind: 'unrecorded', zone };
  if (columns.length === 0) {
    return { kind: 'missing', gapSeconds: later.utcOffsetSeconds - earlier.utcOffsetSeconds, before: read(earlier), after: read(later) };
  }
  if (first !== last) return { kind: 'ambiguous', candidates: [read(earlier), read(later)] };
  return isMeanTime(earlier) ? { kind: 'localMeanTime', ...read(earlier) } : { kind: 'exact', ...read(earlier) };
}

/** An offset that is undefined counts as none, so that optional fields can be passed on as they are. */
function isAtUtcOffset(where: Where): where is AtUtcOffset {
  assertObject('where', where);
  return 'utcOffsetSeconds' in where && where.utcOffsetSeconds !== undefined;
}

/** @param instant - Seconds since 1970-01-01 00:00 UTC. */
function clockAt(instant: number, where: Where): LocalClock {
  if (isAtUtcOffset(where)) return clockAtOffset(where);
  const { longitudeDeg } = where;
  if (longitudeDeg !== undefined) assertInRange('longitudeDeg', longitudeDeg, -180, 180);
  if (isLocalMeanTime(where)) return clockAtMeridian(where);
  const table = zoneTable(canonicalZone(where.zone), instant);
  return clockInColumn(table, columnAt(table, instant), longitudeDeg);
}

/** A degree of longitude is four minutes of mean solar time. */
const SECONDS_PER_DEGREE = 240;

/** The database's abbreviation where it knows no local time. */
const UNRECORDED = '-00';

/** Offset of a column; where the zone's clocks followed the Sun, or nobody knows what they followed, that of the birthplace's meridian. */
function offsetSeconds(table: ZoneTable, column: number, longitudeDeg: number | undefined): number {
  const ofZone = table.utcOffsetSeconds[column];
  if (longitudeDeg === undefined || !followsSun(table.abbreviations[column])) return ofZone;
  const ofMeridian = longitudeDeg * SECONDS_PER_DEGREE;
  // The day is the zone's: Manila kept America's until 1844, Alaska Asia's until 1867.
  return ofMeridian + DAY_SECONDS * Math.round((ofZone - ofMeridian) / DAY_SECONDS);
}

function followsSun(abbreviation: string): boolean {
  return abbreviation === 'LMT' || abbreviation === UNRECORDED;
}

function clockInColumn(table: ZoneTable, column: number, longitudeDeg: number | undefined): LocalClock {
  const clock = offsetInColumn(table, column);
  if (!followsSun(clock.abbreviation) || (clock.abbreviation === UNRECORDED && longitudeDeg === undefined)) return clock;

  const utcOffsetSeconds = offsetSeconds(table, column, longitudeDeg);
  const turnsDeg = utcOffsetSeconds / SECONDS_PER_DEGREE;
  return longitudeDeg === undefined
    ? { utcOffsetSeconds, abbreviation: 'LMT', dst: false, meridianDeg: turnsDeg - 360 * Math.round(turnsDeg / 360), meridianOf: 'zone' }
    : { utcOffsetSeconds, abbreviation: 'LMT', dst: false, meridianDeg: longitudeDeg, meridianOf: 'birthplace' };
}

type MeanTimeClock = LocalClock & Pick<LocalMeanTime, 'abbreviation' | 'meridianDeg' | 'meridianOf'>;

function isMeanTime(clock: LocalClock): clock is MeanTimeClock {
  return clock.meridianDeg !== undefined;
}

function isLocalMeanTime({ zone }: InZone): boolean {
  return typeof zone === 'string' && zone.toUpperCase() === 'LMT';
}

function clockAtMeridian({ longitudeDeg: meridianDeg }: InZone): MeanTimeClock {
  if (meridianDeg === undefined) throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', 'longitudeDeg: expected -180 to 180 with zone LMT, got undefined');
  return { utcOffsetSeconds: meridianDeg * SECONDS_PER_DEGREE, abbreviation: 'LMT', dst: false, meridianDeg, meridianOf: 'birthplace' };
}

function clockAtOffset({ utcOffsetSeconds }: AtUtcOffset): LocalClock {
  return { utcOffsetSeconds, abbreviation: formatOffset(utcOffsetSeconds), dst: false }; // formatOffset checks the range
}

import { EphemerisError } from '../errors.js';
import type { Calendar, CivilDate, ClockTime } from './calendar.js';

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

/** One instant that a local time can mean. */
export interface Reading {
  /** Julian date, UTC (days of 86 400 s); a double holds it to 0.04 ms. */
  readonly jdUtc: number;
  /** Local time minus UTC, seconds, east positive; whole except for the local mean time of a birthplace. */
  readonly utcOffsetSeconds: number;
  /** As in the IANA database (`CET`, `BDST`, `-03`), `LMT`, or the offset itself where only that was given (`+02:00`). */
  readonly abbreviation: string;
  /** The database's own flag. Europe/Dublin has it in winter since 1968: there Irish Standard Time, the summer time, is the standard. */
  readonly dst: boolean;
  /** Present when the clock kept local mean time: its meridian, degrees, east positive. */
  readonly meridianDeg?: number;
  /** Present with `meridianDeg`: `birthplace` is the `longitudeDeg` given, `zone` the city that the zone is named for. */
  readonly meridianOf?: 'birthplace' | 'zone';
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

/** The instant, or instants, of a local time. */
export function resolveLocalTime(local: LocalDateTime, where: Where): ResolvedTime {
  throw new EphemerisError('ERR_EPHEMERIS_CIVIL', `not built yet: ${local.year} ${Object.keys(where).join()}`);
}

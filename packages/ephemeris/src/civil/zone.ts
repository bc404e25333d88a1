import { ALIASES, VERSION, ZONES } from '../data/time-zones.gen.js';
import { assertInRange, EphemerisError } from '../errors.js';
import { unixSeconds } from './calendar.js';
import { similarNames } from '../errors/similar-names.js';
import type { ZoneTable } from './zone-table.js';
import { columnAt, zoneTable } from './zone-table.js';

/** Release of the IANA time zone database that the zones come from. */
export const TZDATA_VERSION: string = VERSION;

/** A zone's clock at an instant. */
export interface ZoneOffset {
  /** Local time minus UTC, seconds, east positive. */
  readonly utcOffsetSeconds: number;
  /** As in the IANA database: `CET`, `-03`, `LMT`, or `-00` where local time is not recorded. */
  readonly abbreviation: string;
  /** The database's own flag. Europe/Dublin has it in winter since 1968: there Irish Standard Time, the summer time, is the standard. */
  readonly dst: boolean;
}

/** First and last Julian date that this module computes: the years -9999 to 9999, with two days to spare for offsets. */
export const FIRST_JD = -1_931_078.5;
export const LAST_JD = 5_373_559.5;

/** Zones and aliases by their names in small letters. */
const canonicalNames: ReadonlyMap<string, string> = new Map([
  ...Object.keys(ZONES).map((name) => [name.toLowerCase(), name] as const),
  ...Object.entries(ALIASES).map(([alias, name]) => [alias.toLowerCase(), name] as const),
]);

/** Canonical names of all zones, in code-point order. Aliases such as `Asia/Calcutta` are understood everywhere but not listed. */
export function zoneNames(): readonly string[] {
  return Object.keys(ZONES);
}

/** True for a zone or an alias, in any letter case: the database has no two names that differ only in case. `LMT` is not a zone. */
export function isZone(name: string): boolean {
  return typeof name === 'string' && canonicalNames.has(name.toLowerCase());
}

/**
 * The zone that a name or alias stands for, as the database spells it: `asia/calcutta` is `Asia/Kolkata`.
 *
 * Zones that most builds of the database turn into aliases, because they agree with a neighbour since 1970 (`Europe/Amsterdam`,
 * `America/Montreal`), are zones here: they did not agree before.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ZONE` when there is no such name; the message suggests up to three that look like it.
 */
export function canonicalZone(name: string): string {
  const zone = typeof name === 'string' ? canonicalNames.get(name.toLowerCase()) : undefined;
  if (zone !== undefined) return zone;
  if (typeof name !== 'string') throw new EphemerisError('ERR_EPHEMERIS_ZONE', `zone: expected a name of the IANA database, got ${typeof name}`);

  const similar = similarNames(name, [...Object.keys(ZONES), ...Object.keys(ALIASES)]);
  const suggestion = similar.length === 0 ? '' : `; did you mean ${similar.join(' or ')}?`;
  throw new EphemerisError('ERR_EPHEMERIS_ZONE', `zone: expected a name of the IANA database, got ${JSON.stringify(name.slice(0, 64))}${suggestion}`);
}

/**
 * A zone's clock at an instant.
 *
 * @param zone - A zone or alias, in any letter case.
 * @param jdUtc - Julian date, UTC, in the years -9999 to 9999.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ZONE`, or `ERR_EPHEMERIS_ARGUMENT` when `jdUtc` is outside those years.
 */
export function utcOffsetAt(zone: string, jdUtc: number): ZoneOffset {
  assertInRange('jdUtc', jdUtc, FIRST_JD, LAST_JD);
  const seconds = unixSeconds(jdUtc);
  const table = zoneTable(canonicalZone(zone), seconds);
  return offsetInColumn(table, columnAt(table, seconds));
}

/** A column of a zone's table as an object. */
export function offsetInColumn(table: ZoneTable, column: number): ZoneOffset {
  return {
    utcOffsetSeconds: table.utcOffsetSeconds[column],
    abbreviation: table.abbreviations[column],
    dst: table.dst[column],
  };
}

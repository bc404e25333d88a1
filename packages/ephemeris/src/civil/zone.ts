import { EphemerisError } from '../errors.js';

/** Release of the IANA time zone database that the zones come from. */
export const TZDATA_VERSION = '2026f';

/** A zone's clock at an instant. */
export interface ZoneOffset {
  /** Local time minus UTC, seconds, east positive. */
  readonly utcOffsetSeconds: number;
  /** As in the IANA database: `CET`, `-03`, `LMT`, or `-00` where local time is not recorded. */
  readonly abbreviation: string;
  /** The database's own flag. */
  readonly dst: boolean;
}

/** Canonical names of all zones, in code-point order. */
export function zoneNames(): readonly string[] {
  return [];
}

/** True for a zone or an alias, in any letter case. */
export function isZone(name: string): boolean {
  return name === '';
}

/** The zone that a name or alias stands for, as the database spells it: `asia/calcutta` is `Asia/Kolkata`. */
export function canonicalZone(name: string): string {
  throw new EphemerisError('ERR_EPHEMERIS_ZONE', `zone: not built yet ${name}`);
}

/** A zone's clock at an instant. */
export function utcOffsetAt(zone: string, jdUtc: number): ZoneOffset {
  throw new EphemerisError('ERR_EPHEMERIS_ZONE', `zone: not built yet ${zone} ${jdUtc}`);
}

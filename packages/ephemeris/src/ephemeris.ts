import type { Body } from './bodies/body.js';
import type { PositionSource } from './bodies/position-source.js';
import { EphemerisError } from './errors.js';
import type { Observer } from './frames/observer.js';
import type { Angles } from './houses/angles.js';
import type { Houses, HouseSystem, PolarPolicy } from './houses/house-system.js';
import type { DeltaT } from './time/delta-t.js';
import type { Zodiac } from './zodiac/ayanamsha.js';

/** Which models and data a result rests on. */
export interface Provenance {
  /** Precession, nutation and sidereal time models. */
  readonly model: string;
  /** Name and version of the position source that answered. */
  readonly source: string;
  /** TT − UT1 used, seconds. */
  readonly deltaTSeconds: number;
  /** Frame and kind of place. */
  readonly frame: string;
}

/** Geocentric apparent place, ecliptic of date. */
export interface Position {
  /** Degrees [0, 360). */
  readonly longitudeDeg: number;
  /** Degrees [-90, 90]. */
  readonly latitudeDeg: number;
  /** Distance that the light travelled, au; 0 for points that have none (the mean node). */
  readonly distanceAu: number;
  readonly longitudeSpeedDegPerDay: number;
  readonly latitudeSpeedDegPerDay: number;
  readonly distanceSpeedAuPerDay: number;
  readonly provenance: Provenance;
}

export interface PositionOptions {
  /** Zero point of the longitudes. @default 'tropical' */
  readonly zodiac?: Zodiac;
}

export interface HousesOptions {
  /** What to do where the system has no cusps. @default 'porphyry' */
  readonly polarPolicy?: PolarPolicy;
  /** Zero point of the longitudes. @default 'tropical' */
  readonly zodiac?: Zodiac;
}

export interface AnglesOptions {
  /** Zero point of the longitudes. @default 'tropical' */
  readonly zodiac?: Zodiac;
}

export interface EphemerisOptions {
  /** Asked in this order: the first that has the body and the date answers. */
  readonly sources: readonly PositionSource[];
  /** What answers where no source does: a source of its own, or an error. @default 'throw' */
  readonly outOfRange?: 'throw' | PositionSource;
}

/** Immutable handle over position sources. Every method is a pure function of its arguments. */
export interface Ephemeris {
  /**
   * Apparent geocentric place.
   *
   * @param jdTt - Julian date, TT.
   * @throws {@link EphemerisError} `ERR_EPHEMERIS_BODY` for an unknown body, `ERR_EPHEMERIS_RANGE` where no source has the date,
   * `ERR_EPHEMERIS_ARGUMENT` for anything else.
   */
  position(body: Body, jdTt: number, options?: PositionOptions): Position;

  /**
   * The same numbers as {@link Ephemeris.position} for several bodies, without an object for each.
   *
   * @param out - Receives longitude, latitude (degrees), distance (au) and their rates per day: six numbers a body, shape
   * `[bodies.length, 6]`.
   * @param jdTt - Julian date, TT.
   */
  positionsInto(out: Float64Array, bodies: readonly Body[], jdTt: number, options?: PositionOptions): void;

  /** Ascendant, midheaven and their companions. @param jdUt1 - Julian date, UT1. */
  angles(jdUt1: number, observer: Observer, options?: AnglesOptions): Angles;

  /**
   * House cusps.
   *
   * @param jdUt1 - Julian date, UT1.
   * @throws {@link EphemerisError} `ERR_EPHEMERIS_HOUSES_UNDEFINED` where the system has no cusps and the policy is `throw`.
   */
  houses(system: HouseSystem, jdUt1: number, observer: Observer, options?: HousesOptions): Houses;

  /** TT − UT1 and how it is known. @param jdUt1 - Julian date, UT1. */
  deltaT(jdUt1: number): DeltaT;
}

/** Makes an {@link Ephemeris} over position sources. */
export function createEphemeris(options: EphemerisOptions): Ephemeris {
  throw new EphemerisError('ERR_EPHEMERIS_RANGE', `${options.sources.length} sources`);
}

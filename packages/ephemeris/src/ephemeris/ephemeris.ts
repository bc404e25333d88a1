import type { LongitudeWindow } from '../apparent/window.js';
import type { BodyId } from '../bodies/body.js';
import type { PositionSource } from '../bodies/position-source.js';
import type { Observer } from '../frames/observer.js';
import type { Angles } from '../houses/angles.js';
import type { Houses, HouseSystem, PolarPolicy } from '../houses/house-system.js';
import type { DeltaT } from '../time/delta-t.js';
import type { JdTt, JdUt1 } from '../time/julian-date.js';
import type { Zodiac } from '../zodiac/ayanamsha.js';
import type {
  EclipticOptions, EclipticPosition, EquatorialOptions, EquatorialPosition, HorizontalOptions, HorizontalPosition, Position, PositionOptions,
} from './position.js';
import type { Provenance } from './provenance.js';

/** Options of {@link Ephemeris.angles}. */
export interface AnglesOptions {
  /** Zero point of the longitudes. @default 'tropical' */
  readonly zodiac?: Zodiac;
}

/** Options of {@link Ephemeris.houses}. */
export interface HousesOptions {
  /** What to do where the system has no cusps. @default 'porphyry' */
  readonly polarPolicy?: PolarPolicy;
  /** Zero point of the longitudes. @default 'tropical' */
  readonly zodiac?: Zodiac;
}

/** Options of {@link Ephemeris.window}. */
export interface WindowOptions {
  /** Zero point of the longitudes. @default 'tropical' */
  readonly zodiac?: Zodiac;
}

/** A {@link LongitudeWindow} of an ephemeris. */
export interface EphemerisWindow extends LongitudeWindow {
  /** Models and sources behind its longitudes, at its first instant. */
  readonly provenance: Provenance;
}

/** Options of `createEphemeris`. */
export interface EphemerisOptions {
  /**
   * Packs, kernels, elements, stars, side by side: the first that has the body and the date answers. The entry `./core` has no default.
   *
   * @default the pack of the years 1800 to 2200
   */
  readonly sources?: readonly PositionSource[];
  /** What answers where no source does: a source of its own, or an error. @default 'throw' */
  readonly outOfRange?: 'throw' | PositionSource;
}

/** {@link EphemerisOptions} where there is no default pack. */
export type SourcedEphemerisOptions = EphemerisOptions & { readonly sources: readonly PositionSource[] };

/** Immutable handle over position sources. Every method is a pure function of its arguments. */
export interface Ephemeris {
  /**
   * Place of a body: apparent, geocentric, on the ecliptic of date, unless the options say otherwise.
   *
   * @param body - An element of `BODIES`, or any other id that a source has.
   * @throws {@link EphemerisError} `ERR_EPHEMERIS_BODY` for an unknown body, `ERR_EPHEMERIS_RANGE` where no source has the date,
   * `ERR_EPHEMERIS_SOURCE` where a source gives no finite state, `ERR_EPHEMERIS_ARGUMENT` for anything else, such as options that mean
   * nothing together.
   */
  position(body: BodyId, jdTt: JdTt, options?: EclipticOptions): EclipticPosition;
  position(body: BodyId, jdTt: JdTt, options: EquatorialOptions): EquatorialPosition;
  position(body: BodyId, jdTt: JdTt, options: HorizontalOptions): HorizontalPosition;
  position(body: BodyId, jdTt: JdTt, options?: PositionOptions): Position;

  /**
   * The same numbers as {@link Ephemeris.position} for several bodies, without an object for each.
   *
   * @param out - Receives, in the coordinates asked for, longitude and latitude (or right ascension and declination, or azimuth and
   * altitude) in degrees, distance in au, and their rates per day: six numbers a body, shape `[bodies.length, 6]`. Left half written when
   * it throws.
   * @throws {@link EphemerisError} As {@link Ephemeris.position} does.
   */
  positionsInto(out: Float64Array, bodies: readonly BodyId[], jdTt: JdTt, options?: PositionOptions): void;

  /**
   * Models and sources behind the positions of these bodies at this instant.
   *
   * @throws {@link EphemerisError} As {@link Ephemeris.position} does.
   */
  provenance(bodies: readonly BodyId[], jdTt: JdTt, options?: PositionOptions): Provenance;

  /**
   * Ascendant, midheaven and their companions.
   *
   * A `number` resolves a Julian date to 40 µs, in which the sky turns 0.6 mas.
   *
   * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for a date, place or zodiac out of range, `ERR_EPHEMERIS_BODY` or
   * `ERR_EPHEMERIS_RANGE` for a zodiac that hangs on a star where no source has the Earth.
   */
  angles(jdUt1: JdUt1, observer: Observer, options?: AnglesOptions): Angles;

  /**
   * House cusps.
   *
   * @throws {@link EphemerisError} `ERR_EPHEMERIS_HOUSES_UNDEFINED` where the system has no cusps and the policy is `throw`,
   * otherwise as {@link Ephemeris.angles} does.
   */
  houses(system: HouseSystem, jdUt1: JdUt1, observer: Observer, options?: HousesOptions): Houses;

  /**
   * TT − UT1 and how it is known.
   *
   * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for what is no Julian date.
   */
  deltaT(jdUt1: JdUt1): DeltaT;

  /**
   * Apparent geocentric longitudes of date for scans: minted into polynomials when they are first asked for, and within the window's
   * `errorMas` of {@link Ephemeris.position}. It pays where a day is asked for more than once or twice.
   *
   * @param fromJdTt - First instant.
   * @param toJdTt - Last instant, after the first.
   * @throws {@link EphemerisError} What {@link Ephemeris.position} throws at the first or the last instant; `ERR_EPHEMERIS_ARGUMENT`.
   */
  window(bodies: readonly BodyId[], fromJdTt: JdTt, toJdTt: JdTt, options?: WindowOptions): EphemerisWindow;
}

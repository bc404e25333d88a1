import { completeGeocentre, createObserverState } from './apparent/observer-state.js';
import { createLightPath } from './apparent/light-time.js';
import { apparentPlaceInto } from './apparent/place.js';
import { BODIES } from './bodies/body.js';
import type { Body } from './bodies/body.js';
import { meanNodeInto } from './bodies/lunar-node.js';
import type { PositionSource } from './bodies/position-source.js';
import { assertArray, assertInRange, assertObject, assertOneOf, assertRoom, EphemerisError, shown } from './errors.js';
import { greenwichApparentSiderealTime } from './frames/apparent-sidereal-time.js';
import { createFramesOfDate } from './frames/frame-of-date.js';
import type { FrameOfDate } from './frames/frame-of-date.js';
import type { Observer } from './frames/observer.js';
import { angles as anglesOf } from './houses/angles.js';
import type { Angles } from './houses/angles.js';
import { HOUSE_SYSTEMS, houses as housesOf, POLAR_POLICIES } from './houses/house-system.js';
import type { Houses, HouseSystem, PolarPolicy } from './houses/house-system.js';
import { localSphere } from './houses/local-sphere.js';
import type { LocalSphere } from './houses/local-sphere.js';
import { DEG_PER_RAD, wrapDeg } from './math/angle.js';
import { deltaT as deltaTOf, deltaTSeconds } from './time/delta-t.js';
import type { DeltaT } from './time/delta-t.js';
import { assertJulianDate } from './time/julian-day.js';
import { jdTdbFromJdTt, jdTtFromJdUt1, jdUt1FromJdTt } from './time/time-scale.js';
import { AYANAMSHAS, ayanamshaDirection, ayanamshaInto } from './zodiac/ayanamsha.js';
import type { Ayanamsha, Zodiac } from './zodiac/ayanamsha.js';

/** Which models and data a result rests on. */
export interface Provenance {
  /** Precession, nutation and sidereal time models. */
  readonly model: string;
  /**
   * Name and version of every position source that answered, each once: for the bodies in their order, then for the Earth, Sun and Moon
   * that every apparent place rests on.
   */
  readonly sources: readonly string[];
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
  /** Degrees per day, of the longitude in its zodiac. */
  readonly longitudeSpeedDegPerDay: number;
  /** Degrees per day. */
  readonly latitudeSpeedDegPerDay: number;
  /** au per day, positive when receding. */
  readonly distanceSpeedAuPerDay: number;
  readonly provenance: Provenance;
}

/** Options of {@link Ephemeris.position} and {@link Ephemeris.positionsInto}. */
export interface PositionOptions {
  /** Zero point of the longitudes. @default 'tropical' */
  readonly zodiac?: Zodiac;
}

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

/** Options of {@link createEphemeris}. */
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
   * `ERR_EPHEMERIS_SOURCE` where a source gives no finite state, `ERR_EPHEMERIS_ARGUMENT` for anything else.
   */
  position(body: Body, jdTt: number, options?: PositionOptions): Position;

  /**
   * The same numbers as {@link Ephemeris.position} for several bodies, without an object for each.
   *
   * @param out - Receives longitude, latitude (degrees), distance (au) and their rates per day: six numbers a body, shape
   * `[bodies.length, 6]`. Left half written when it throws.
   * @param jdTt - Julian date, TT.
   * @throws {@link EphemerisError} As {@link Ephemeris.position} does.
   */
  positionsInto(out: Float64Array, bodies: readonly Body[], jdTt: number, options?: PositionOptions): void;

  /**
   * Models and sources behind the positions of these bodies at this instant.
   *
   * @param jdTt - Julian date, TT.
   * @throws {@link EphemerisError} As {@link Ephemeris.position} does.
   */
  provenance(bodies: readonly Body[], jdTt: number): Provenance;

  /**
   * Ascendant, midheaven and their companions.
   *
   * A `number` resolves a Julian date to 40 µs, in which the sky turns 0.6 mas.
   *
   * @param jdUt1 - Julian date, UT1.
   * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for a date, place or zodiac out of range.
   */
  angles(jdUt1: number, observer: Observer, options?: AnglesOptions): Angles;

  /**
   * House cusps.
   *
   * @param jdUt1 - Julian date, UT1.
   * @throws {@link EphemerisError} `ERR_EPHEMERIS_HOUSES_UNDEFINED` where the system has no cusps and the policy is `throw`,
   * `ERR_EPHEMERIS_ARGUMENT` for anything else.
   */
  houses(system: HouseSystem, jdUt1: number, observer: Observer, options?: HousesOptions): Houses;

  /**
   * TT − UT1 and how it is known.
   *
   * @param jdUt1 - Julian date, UT1.
   * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for what is no Julian date.
   */
  deltaT(jdUt1: number): DeltaT;
}

const NUMBERS_PER_BODY = 6;
const MODEL = 'IAU 2006 precession, IAU 2000A (R06) nutation, IAU 2006 sidereal time';
const MEAN_NODE = 'mean node of Simon et al. 1994';
const FRAME = 'geocentric apparent, ecliptic and true equinox of date';

/**
 * Makes an {@link Ephemeris} over position sources.
 *
 * The options are read once; what is given to the methods is never kept. Results belong to the caller, who may change them.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` without any source.
 */
export function createEphemeris(options: EphemerisOptions): Ephemeris {
  assertObject('options', options);
  const { sources, outOfRange = 'throw' } = options;
  assertSources(sources, outOfRange);
  const ordered = outOfRange === 'throw' ? [...sources] : [...sources, outOfRange];

  // Room for intermediate values, so that a position allocates nothing. Each method leaves it before it returns.
  const frameOfDate = createFramesOfDate();
  const earth = createObserverState();
  const moon = new Float64Array(NUMBERS_PER_BODY);
  const path = createLightPath();
  const single = new Float64Array(NUMBERS_PER_BODY);
  const zero = new Float64Array(NUMBERS_PER_BODY);
  const zeroDirections = new Map<Ayanamsha, Float64Array>(); // at most one a name

  function sourceOf(body: string, jdTdb: number): PositionSource {
    for (const source of ordered) if (source.covers(body, jdTdb)) return source;
    if (ordered.some((source) => source.covers(body, JD_PROBE))) {
      throw new EphemerisError('ERR_EPHEMERIS_RANGE', `no source has ${body} at this date: ${names(ordered)}`);
    }
    throw new EphemerisError('ERR_EPHEMERIS_BODY', `no source has ${body}: ${names(ordered)}`);
  }

  function placeEarth(jdTdb: number): void {
    sourceOf('earth', jdTdb).stateInto(earth.observer, 'earth', jdTdb);
    sourceOf('sun', jdTdb).stateInto(earth.sun, 'sun', jdTdb);
    sourceOf('moon', jdTdb).stateInto(moon, 'moon', jdTdb);
    completeGeocentre(earth, moon);
  }

  /** Longitude of the zodiac's zero point and its rate, to indices 0 and 3 of `zero`. */
  function placeZero(zodiac: Zodiac, frame: FrameOfDate): void {
    if (zodiac === 'tropical') {
      zero[0] = 0;
      zero[3] = 0;
      return;
    }
    let direction = zeroDirections.get(zodiac.ayanamsha);
    if (direction === undefined) {
      direction = ayanamshaDirection(zodiac.ayanamsha);
      zeroDirections.set(zodiac.ayanamsha, direction);
    }
    ayanamshaInto(zero, direction, frame);
  }

  function positionsInto(out: Float64Array, bodies: readonly Body[], jdTt: number, options: PositionOptions = {}): void {
    assertArray('bodies', bodies);
    assertRoom('out', out, bodies.length * NUMBERS_PER_BODY);
    assertJulianDate('jdTt', jdTt);
    assertObject('options', options);
    const { zodiac = 'tropical' } = options;
    assertZodiac(zodiac);
    const jdTdb = jdTdbFromJdTt(jdTt);
    const frame = frameOfDate(jdTt);
    placeZero(zodiac, frame);

    let earthPlaced = false;
    for (let i = 0; i < bodies.length; i++) {
      const body = bodies[i];
      const offset = i * NUMBERS_PER_BODY;
      if (body === 'meanNode') {
        meanNodeInto(out, offset, frame);
      } else {
        assertBody(body);
        const source = sourceOf(body, jdTdb);
        if (!earthPlaced) placeEarth(jdTdb);
        earthPlaced = true;
        apparentPlaceInto(out, offset, source, body, jdTdb, earth, frame, path);
        assertFinitePlace(out, offset, body, source);
      }
      if (zodiac !== 'tropical') {
        out[offset] = wrapDeg(out[offset] - zero[0]);
        out[offset + 3] -= zero[3];
      }
    }
  }

  function provenance(bodies: readonly Body[], jdTt: number): Provenance {
    assertArray('bodies', bodies);
    assertJulianDate('jdTt', jdTt);
    const jdTdb = jdTdbFromJdTt(jdTt);
    const used = new Set<string>();
    for (const body of bodies) {
      if (body !== 'meanNode') assertBody(body);
      used.add(body === 'meanNode' ? MEAN_NODE : label(sourceOf(body, jdTdb)));
    }
    if (bodies.some((body) => body !== 'meanNode')) for (const body of ['earth', 'sun', 'moon']) used.add(label(sourceOf(body, jdTdb)));
    return {
      model: MODEL,
      sources: [...used],
      deltaTSeconds: deltaTSeconds(jdUt1FromJdTt(jdTt)),
      frame: FRAME,
    };
  }

  /** The sky over a place; leaves the zero point of the zodiac in `zero`. */
  function sphereOver(jdUt1: number, observer: Observer, zodiac: Zodiac): LocalSphere {
    assertObject('observer', observer);
    const { latitudeDeg, longitudeDeg, heightMeters = 0 } = observer;
    assertJulianDate('jdUt1', jdUt1);
    assertInRange('latitudeDeg', latitudeDeg, -90, 90);
    assertInRange('longitudeDeg', longitudeDeg, -180, 180);
    assertInRange('heightMeters', heightMeters, MIN_HEIGHT_METERS, MAX_HEIGHT_METERS);
    assertZodiac(zodiac);
    const jdTt = jdTtFromJdUt1(jdUt1);
    const frame = frameOfDate(jdTt);
    placeZero(zodiac, frame);
    return localSphere(wrapDeg(greenwichApparentSiderealTime(jdUt1, frame) * DEG_PER_RAD + longitudeDeg), latitudeDeg, frame.meanObliquityRad + frame.nutationObliquityRad);
  }

  return Object.freeze<Ephemeris>({
    position(body, jdTt, options) {
      const bodies = [body];
      positionsInto(single, bodies, jdTt, options);
      const [longitudeDeg, latitudeDeg, distanceAu, longitudeSpeedDegPerDay, latitudeSpeedDegPerDay, distanceSpeedAuPerDay] =
        single as unknown as [number, number, number, number, number, number];
      return {
        longitudeDeg, latitudeDeg, distanceAu, longitudeSpeedDegPerDay, latitudeSpeedDegPerDay, distanceSpeedAuPerDay,
        provenance: provenance(bodies, jdTt),
      };
    },

    positionsInto,
    provenance,

    angles(jdUt1, observer, options = {}) {
      assertObject('options', options);
      const { zodiac = 'tropical' } = options;
      const tropical = anglesOf(sphereOver(jdUt1, observer, zodiac));
      if (zodiac === 'tropical') return tropical;
      const origin = zero[0];
      return {
        ascendantDeg: wrapDeg(tropical.ascendantDeg - origin),
        midheavenDeg: wrapDeg(tropical.midheavenDeg - origin),
        descendantDeg: wrapDeg(tropical.descendantDeg - origin),
        imumCoeliDeg: wrapDeg(tropical.imumCoeliDeg - origin),
        vertexDeg: wrapDeg(tropical.vertexDeg - origin),
        eastPointDeg: wrapDeg(tropical.eastPointDeg - origin),
        armcDeg: tropical.armcDeg,
      };
    },

    houses(system, jdUt1, observer, options = {}) {
      assertObject('options', options);
      const { polarPolicy = 'porphyry', zodiac = 'tropical' } = options;
      assertOneOf('system', system, HOUSE_SYSTEMS);
      assertOneOf('polarPolicy', polarPolicy, POLAR_POLICIES);
      const sphere = sphereOver(jdUt1, observer, zodiac);
      return housesOf(system, sphere, polarPolicy, zero[0]);
    },

    deltaT(jdUt1) {
      assertJulianDate('jdUt1', jdUt1);
      return deltaTOf(jdUt1);
    },
  });
}

/** J2000.0: a source that has a body at all has it there. */
const JD_PROBE = 2_451_545;

const MIN_HEIGHT_METERS = -12_000;
const MAX_HEIGHT_METERS = 1e9;

function assertSources(sources: readonly PositionSource[], outOfRange: 'throw' | PositionSource): void {
  assertArray('sources', sources);
  if (sources.length === 0) throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', 'sources: expected at least one position source');
  if (!sources.every(isSource)) throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', 'sources: expected objects with name, version, covers and stateInto');
  if (outOfRange !== 'throw' && !isSource(outOfRange)) {
    throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `outOfRange: expected 'throw' or a position source, got ${shown(outOfRange)}`);
  }
}

function isSource(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { name, version, covers, stateInto } = value as Partial<PositionSource>;
  return typeof name === 'string' && typeof version === 'string' && typeof covers === 'function' && typeof stateInto === 'function';
}

function assertBody(body: Body): void {
  if (BODIES.includes(body)) return;
  throw new EphemerisError('ERR_EPHEMERIS_BODY', `body: expected one of ${BODIES.join(', ')}, got ${shown(body)}`);
}

function assertFinitePlace(out: Float64Array, offset: number, body: Body, source: PositionSource): void {
  let sum = 0;
  for (let i = offset; i < offset + NUMBERS_PER_BODY; i++) sum += out[i];
  if (Number.isFinite(sum)) return;
  throw new EphemerisError('ERR_EPHEMERIS_SOURCE', `no finite place of ${body} from the states of ${label(source)} and of the Earth, Sun and Moon`);
}

function assertZodiac(zodiac: Zodiac): void {
  if (zodiac === 'tropical') return;
  if (typeof zodiac !== 'object' || zodiac === null) {
    throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `zodiac: expected 'tropical' or { ayanamsha }, got ${shown(zodiac)}`);
  }
  assertOneOf('zodiac.ayanamsha', zodiac.ayanamsha, AYANAMSHAS);
}

function label({ name, version }: PositionSource): string {
  return `${name} ${version}`;
}

function names(sources: readonly PositionSource[]): string {
  return sources.map(label).join(', ');
}

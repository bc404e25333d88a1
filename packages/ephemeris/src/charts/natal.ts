import { nearestAspect, wantedAspects } from '../aspects/aspect.js';
import type { AspectMatch, AspectPoint, Orbs, WantedAspect } from '../aspects/aspect.js';
import { DEFAULT_ORBS_DEG } from '../aspects/orb.js';
import { DEFAULT_CHART_BODIES } from '../bodies/body.js';
import type { Body, BodyId } from '../bodies/body.js';
import type { Ephemeris } from '../ephemeris/ephemeris.js';
import type { Provenance } from '../ephemeris/provenance.js';
import { assertArray, assertObject, assertOneOf, EphemerisError, shown } from '../errors.js';
import type { Angles } from '../houses/angles.js';
import { houseOf } from '../houses/house-of.js';
import { HOUSE_SYSTEMS } from '../houses/house-system.js';
import type { Houses, HouseSystem, PolarPolicy } from '../houses/house-system.js';
import type { DeltaTKind } from '../time/delta-t.js';
import type { JdTt, JdUt1 } from '../time/julian-date.js';
import { SECONDS_PER_DAY } from '../time/julian-day.js';
import { copyOfZodiac } from '../zodiac/ayanamsha.js';
import type { Zodiac } from '../zodiac/ayanamsha.js';
import { degreeInSign, signOf } from '../zodiac/sign.js';
import type { Sign } from '../zodiac/sign.js';

/** Instant and place of a birth. */
export interface Birth {
  /** `jdUt1FromJdUtc` of a civil instant (UTC in its place turns the angles by up to 14″). */
  readonly jdUt1: JdUt1;
  /** Geodetic latitude, degrees [-90, 90], north positive. */
  readonly latitudeDeg: number;
  /** Longitude, degrees [-180, 180], east positive. */
  readonly longitudeDeg: number;
  /** Height above the ellipsoid, metres. @default 0 */
  readonly heightMeters?: number;
  /** False when only the day is known: the chart then has no angles, houses or aspects to the angles. @default true */
  readonly timeKnown?: boolean;
}

/** Options of {@link natalChart}. */
export interface NatalChartOptions<B extends BodyId = Body> {
  readonly ephemeris: Ephemeris;
  /** @default 'placidus' */
  readonly houseSystem?: HouseSystem;
  /** What to do where the system has no cusps. @default 'porphyry' */
  readonly polarPolicy?: PolarPolicy;
  /** @default 'tropical' */
  readonly zodiac?: Zodiac;
  /** Elements of `BODIES`, or any other ids that a source of the ephemeris has; each at most once. @default `DEFAULT_CHART_BODIES` */
  readonly bodies?: readonly B[];
  /** Widest orb in degrees of each aspect to look for; an aspect without an entry is not looked for. @default `DEFAULT_ORBS_DEG` */
  readonly aspects?: Orbs;
}

/** One body in the chart. */
export interface ChartPosition<B extends BodyId = Body> {
  readonly body: B;
  /** Degrees [0, 360) from the zero point of the chart's zodiac. */
  readonly longitudeDeg: number;
  /** Degrees [-90, 90]. */
  readonly latitudeDeg: number;
  /** au; 0 for points that have none (the mean node). */
  readonly distanceAu: number;
  /** Degrees per day, of the longitude in its zodiac. */
  readonly longitudeSpeedDegPerDay: number;
  /** Degrees per day. */
  readonly latitudeSpeedDegPerDay: number;
  /** au per day, positive when receding. */
  readonly distanceSpeedAuPerDay: number;
  /** True when the longitude decreases. */
  readonly retrograde: boolean;
  readonly sign: Sign;
  /** Degrees [0, 30) within the sign. */
  readonly degreeInSign: number;
  /** House 1 to 12; absent without a known time. */
  readonly house?: number;
}

/** Longitudes of the angles in the chart's zodiac, degrees [0, 360), and the ARMC. */
export interface ChartAngles {
  readonly ascendantDeg: number;
  readonly midheavenDeg: number;
  readonly descendantDeg: number;
  readonly imumCoeliDeg: number;
  readonly vertexDeg: number;
  readonly armcDeg: number;
}

/** What an aspect can join: a body, or one of the two angles. */
export type ChartPoint<B extends BodyId = Body> = B | 'ascendant' | 'midheaven';

/**
 * Two points of the chart in aspect. An angle of the chart counts as fixed, so that the body's own motion decides whether the aspect
 * is applying.
 */
export interface ChartAspect<B extends BodyId = Body> extends AspectMatch {
  readonly first: ChartPoint<B>;
  readonly second: ChartPoint<B>;
}

/** A natal chart: plain data, the same for the same birth, options and versions. */
export interface NatalChart<B extends BodyId = Body> {
  readonly jdUt1: JdUt1;
  readonly jdTt: JdTt;
  /** TT − UT1, seconds. */
  readonly deltaTSeconds: number;
  readonly deltaTKind: DeltaTKind;
  readonly timeKnown: boolean;
  readonly zodiac: Zodiac;
  /** In the order of the `bodies` asked for. */
  readonly positions: readonly ChartPosition<B>[];
  /** Absent without a known time. */
  readonly angles?: ChartAngles;
  /** Absent without a known time. */
  readonly houses?: Houses;
  /** Bodies with bodies, in the order of `positions`; with the ascendant and the midheaven when the time is known. */
  readonly aspects: readonly ChartAspect<B>[];
  readonly provenance: Provenance;
}

/**
 * Positions, angles, houses and aspects of a birth.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`, `_BODY`, `_RANGE` as {@link Ephemeris.position} does, and
 * `ERR_EPHEMERIS_HOUSES_UNDEFINED` where the house system has no cusps and `polarPolicy` is `throw`.
 */
export function natalChart<B extends BodyId = Body>(birth: Birth, options: NatalChartOptions<B>): NatalChart<B> {
  assertObject('birth', birth);
  assertObject('options', options);
  const { jdUt1, timeKnown = true } = birth;
  const { ephemeris, houseSystem = 'placidus', polarPolicy, zodiac = 'tropical', aspects: orbs = DEFAULT_ORBS_DEG } = options;
  const { bodies = DEFAULT_CHART_BODIES as readonly BodyId[] as readonly B[] } = options; // without bodies there is no other B than Body
  assertHandle(ephemeris);
  if (typeof timeKnown !== 'boolean') throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `timeKnown: expected true or false, got ${shown(timeKnown)}`);
  assertOneOf('houseSystem', houseSystem, HOUSE_SYSTEMS);
  assertArray('bodies', bodies);
  if (bodies.some((body, i) => bodies.indexOf(body) < i)) throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', 'bodies: expected each body at most once');
  const wanted = wantedAspects('aspects', orbs);
  const { deltaTSeconds, kind: deltaTKind } = ephemeris.deltaT(jdUt1);
  const jdTt = jdUt1 + deltaTSeconds / SECONDS_PER_DAY;

  // Computed for a birth without a time too, whose place is refused alike when it is wrong: but there a chart that has no houses either way
  // does not fail for want of them.
  const policy = polarPolicy === 'throw' && !timeKnown ? 'porphyry' : polarPolicy;
  const houses = ephemeris.houses(houseSystem, jdUt1, birth, { polarPolicy: policy, zodiac });
  const angles = timeKnown ? chartAngles(ephemeris.angles(jdUt1, birth, { zodiac })) : undefined;

  const numbers = new Float64Array(6 * bodies.length);
  ephemeris.positionsInto(numbers, bodies, jdTt, { zodiac });
  const positions = bodies.map((body, i) => chartPosition(body, numbers, 6 * i, timeKnown ? houses.cuspsDeg : undefined));

  const aspects = chartAspects(positions, angles, wanted);
  const provenance = ephemeris.provenance(bodies, jdTt);
  const ownZodiac = copyOfZodiac(zodiac);
  return angles === undefined
    ? { jdUt1, jdTt, deltaTSeconds, deltaTKind, timeKnown, zodiac: ownZodiac, positions, aspects, provenance }
    : { jdUt1, jdTt, deltaTSeconds, deltaTKind, timeKnown, zodiac: ownZodiac, positions, angles, houses, aspects, provenance };
}

function chartAngles({ ascendantDeg, midheavenDeg, descendantDeg, imumCoeliDeg, vertexDeg, armcDeg }: Angles): ChartAngles {
  return { ascendantDeg, midheavenDeg, descendantDeg, imumCoeliDeg, vertexDeg, armcDeg };
}

/** Both shapes are written out: adding a member to an object of numbers, or spreading it, costs more than all of the rest. */
function chartPosition<B extends BodyId>(body: B, numbers: Float64Array, at: number, cuspsDeg: readonly number[] | undefined): ChartPosition<B> {
  const longitudeDeg = numbers[at];
  const latitudeDeg = numbers[at + 1];
  const distanceAu = numbers[at + 2];
  const longitudeSpeedDegPerDay = numbers[at + 3];
  const latitudeSpeedDegPerDay = numbers[at + 4];
  const distanceSpeedAuPerDay = numbers[at + 5];
  const retrograde = longitudeSpeedDegPerDay < 0;
  const sign = signOf(longitudeDeg);
  const inSign = degreeInSign(longitudeDeg);
  if (cuspsDeg === undefined) {
    return {
      body, longitudeDeg, latitudeDeg, distanceAu, longitudeSpeedDegPerDay, latitudeSpeedDegPerDay, distanceSpeedAuPerDay,
      retrograde, sign, degreeInSign: inSign,
    };
  }
  return {
    body, longitudeDeg, latitudeDeg, distanceAu, longitudeSpeedDegPerDay, latitudeSpeedDegPerDay, distanceSpeedAuPerDay,
    retrograde, sign, degreeInSign: inSign, house: houseOf(longitudeDeg, cuspsDeg),
  };
}

interface NamedPoint<B extends BodyId> extends AspectPoint {
  readonly point: ChartPoint<B>;
}

function chartAspects<B extends BodyId>(positions: readonly ChartPosition<B>[], angles: ChartAngles | undefined, wanted: readonly WantedAspect[]): ChartAspect<B>[] {
  const bodies: NamedPoint<B>[] = positions.map(({ body, longitudeDeg, longitudeSpeedDegPerDay }) => ({ point: body, longitudeDeg, longitudeSpeedDegPerDay }));
  const fixed: NamedPoint<B>[] = angles === undefined ? [] : [
    { point: 'ascendant', longitudeDeg: angles.ascendantDeg, longitudeSpeedDegPerDay: 0 },
    { point: 'midheaven', longitudeDeg: angles.midheavenDeg, longitudeSpeedDegPerDay: 0 },
  ];
  const found: ChartAspect<B>[] = [];
  const points = [...bodies, ...fixed];
  for (let i = 0; i < bodies.length; i++) {
    for (let k = i + 1; k < points.length; k++) {
      const match = nearestAspect(points[i], points[k], wanted);
      if (match === undefined) continue;
      const { aspect, angleDeg, separationDeg, orbDeg, applying } = match;
      found.push({ first: points[i].point, second: points[k].point, aspect, angleDeg, separationDeg, orbDeg, applying });
    }
  }
  return found;
}

function assertHandle(ephemeris: Ephemeris): void {
  assertObject('ephemeris', ephemeris);
  const { deltaT, angles, houses, positionsInto, provenance } = ephemeris as Partial<Ephemeris>;
  if ([deltaT, angles, houses, positionsInto, provenance].every((method) => typeof method === 'function')) return;
  throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', 'ephemeris: expected a handle from createEphemeris');
}

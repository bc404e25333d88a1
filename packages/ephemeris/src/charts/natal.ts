import type { Aspect } from '../aspects/aspect.js';
import type { Body } from '../bodies/body.js';
import type { Ephemeris, Provenance } from '../ephemeris.js';
import { EphemerisError } from '../errors.js';
import type { Houses, HouseSystem, PolarPolicy } from '../houses/house-system.js';
import type { DeltaTKind } from '../time/delta-t.js';
import type { Zodiac } from '../zodiac/ayanamsha.js';
import type { Sign } from '../zodiac/sign.js';

/** Instant and place of a birth. */
export interface Birth {
  /** Julian date, UT1 (UTC serves: they differ by less than 0.9 s). */
  readonly jdUt1: number;
  /** Geodetic latitude, degrees [-90, 90], north positive. */
  readonly latitudeDeg: number;
  /** Longitude, degrees [-180, 180], east positive. */
  readonly longitudeDeg: number;
  /** Height above the ellipsoid, metres. @default 0 */
  readonly heightMeters?: number;
  /** False when only the day is known: the chart then has no angles, houses or aspects to the angles. @default true */
  readonly timeKnown?: boolean;
}

export interface NatalChartOptions {
  readonly ephemeris: Ephemeris;
  /** @default 'placidus' */
  readonly houseSystem?: HouseSystem;
  /** What to do where the system has no cusps. @default 'porphyry' */
  readonly polarPolicy?: PolarPolicy;
  /** @default 'tropical' */
  readonly zodiac?: Zodiac;
  /** @default all of `BODIES` */
  readonly bodies?: readonly Body[];
  /** Widest orb in degrees of each aspect to look for; an aspect without an entry is not looked for. @default `DEFAULT_ORBS_DEG` */
  readonly aspects?: Readonly<Partial<Record<Aspect, number>>>;
}

/** One body in the chart. */
export interface ChartPosition {
  readonly body: Body;
  /** Degrees [0, 360) from the zero point of the chart's zodiac. */
  readonly longitudeDeg: number;
  /** Degrees [-90, 90]. */
  readonly latitudeDeg: number;
  /** au; 0 for points that have none (the mean node). */
  readonly distanceAu: number;
  readonly longitudeSpeedDegPerDay: number;
  readonly latitudeSpeedDegPerDay: number;
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
export type ChartPoint = Body | 'ascendant' | 'midheaven';

/** Two points of the chart in aspect. */
export interface ChartAspect {
  readonly first: ChartPoint;
  readonly second: ChartPoint;
  readonly aspect: Aspect;
  /** Angle that defines the aspect, degrees. */
  readonly angleDeg: number;
  /** Angle between the points in longitude, degrees [0, 180]. */
  readonly separationDeg: number;
  /** Distance from exactness, degrees, never negative. */
  readonly orbDeg: number;
  /** True while the orb shrinks. An angle of the chart counts as fixed: the body's own motion decides. */
  readonly applying: boolean;
}

/** A natal chart: plain data, the same for the same birth, options and versions. */
export interface NatalChart {
  readonly jdUt1: number;
  readonly jdTt: number;
  /** TT − UT1, seconds. */
  readonly deltaTSeconds: number;
  readonly deltaTKind: DeltaTKind;
  readonly timeKnown: boolean;
  readonly zodiac: Zodiac;
  /** In the order of the `bodies` asked for. */
  readonly positions: readonly ChartPosition[];
  /** Absent without a known time. */
  readonly angles?: ChartAngles;
  /** Absent without a known time. */
  readonly houses?: Houses;
  /** Bodies with bodies, in the order of `positions`; with the ascendant and the midheaven when the time is known. */
  readonly aspects: readonly ChartAspect[];
  readonly provenance: Provenance;
}

/** Positions, angles, houses and aspects of a birth. */
export function natalChart(birth: Birth, options: NatalChartOptions): NatalChart {
  throw new EphemerisError('ERR_EPHEMERIS_RANGE', `${birth.jdUt1} ${String(options.houseSystem)}`);
}

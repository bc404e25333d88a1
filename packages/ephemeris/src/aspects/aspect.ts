import { assertFinite, assertInRange, assertObject, assertOneOf } from '../errors.js';
import { wrapSignedDeg } from '../math/angle.js';

/** Aspects by name, by growing angle. */
export const ASPECTS = Object.freeze([
  'conjunction', 'semisextile', 'semisquare', 'sextile', 'quintile', 'square',
  'trine', 'sesquiquadrate', 'biquintile', 'quincunx', 'opposition',
] as const);

/** Name of an aspect: an element of {@link ASPECTS}. */
export type Aspect = (typeof ASPECTS)[number];

/** Angle of each aspect, degrees. */
export const ASPECT_ANGLES_DEG: Readonly<Record<Aspect, number>> = Object.freeze({
  conjunction: 0,
  semisextile: 30,
  semisquare: 45,
  sextile: 60,
  quintile: 72,
  square: 90,
  trine: 120,
  sesquiquadrate: 135,
  biquintile: 144,
  quincunx: 150,
  opposition: 180,
});

/** Longitude and its speed: what an aspect is found from. */
export interface AspectPoint {
  /** Degrees, any turn. */
  readonly longitudeDeg: number;
  /** Degrees per day; 0 for a point that counts as fixed. */
  readonly longitudeSpeedDegPerDay: number;
}

/** Two points in aspect. */
export interface AspectMatch {
  readonly aspect: Aspect;
  /** Angle that defines the aspect, degrees. */
  readonly angleDeg: number;
  /** Angle between the points in longitude, degrees [0, 180]. */
  readonly separationDeg: number;
  /** Distance from exactness, degrees, never negative. */
  readonly orbDeg: number;
  /** True while the orb shrinks; false at exactness and where neither point gains on the other. */
  readonly applying: boolean;
}

/** Widest orb of each aspect, degrees; an aspect without an entry is not looked for. */
export type Orbs = Readonly<Partial<Record<Aspect, number>>>;

/** An aspect to look for. */
export interface WantedAspect {
  readonly aspect: Aspect;
  readonly angleDeg: number;
  /** At the widest orb the aspect still counts. */
  readonly widestOrbDeg: number;
}

/**
 * The aspect two points form, or `undefined`. Where orbs overlap, the aspect nearest to exactness.
 *
 * @param orbs - Widest orb of each aspect to look for, degrees [0, 180]; at the widest the aspect still counts.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for points without finite numbers, an unknown aspect, or an orb out of range.
 */
export function aspectBetween(first: AspectPoint, second: AspectPoint, orbs: Orbs): AspectMatch | undefined {
  assertPoint('first', first);
  assertPoint('second', second);
  return nearestAspect(first, second, wantedAspects('orbs', orbs));
}

/**
 * Orbs as a list, read once a chart and not once a pair: the 66 pairs of a chart then take 2 µs and not 26.
 *
 * @param name - What the caller calls the orbs, for the message.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for an unknown aspect, or an orb out of range.
 */
export function wantedAspects(name: string, orbs: Orbs): readonly WantedAspect[] {
  assertObject(name, orbs);
  for (const aspect of Object.keys(orbs)) assertOneOf(name, aspect, ASPECTS);
  const wanted: WantedAspect[] = [];
  for (const aspect of ASPECTS) {
    const widestOrbDeg = orbs[aspect];
    if (widestOrbDeg === undefined) continue;
    assertInRange(`${name}.${aspect}`, widestOrbDeg, 0, 180);
    wanted.push({ aspect, angleDeg: ASPECT_ANGLES_DEG[aspect], widestOrbDeg });
  }
  return wanted;
}

/** {@link aspectBetween} of points and orbs known to be good. */
export function nearestAspect(first: AspectPoint, second: AspectPoint, wanted: readonly WantedAspect[]): AspectMatch | undefined {
  const arc = wrapSignedDeg(second.longitudeDeg - first.longitudeDeg);
  const separationDeg = Math.abs(arc);

  let nearest: WantedAspect | undefined;
  let orbDeg = Infinity;
  for (const candidate of wanted) {
    const distance = Math.abs(separationDeg - candidate.angleDeg);
    if (distance <= candidate.widestOrbDeg && distance < orbDeg) {
      nearest = candidate;
      orbDeg = distance;
    }
  }
  if (nearest === undefined) return undefined;

  const { aspect, angleDeg } = nearest;
  const separationSpeed = Math.sign(arc) * (second.longitudeSpeedDegPerDay - first.longitudeSpeedDegPerDay);
  return { aspect, angleDeg, separationDeg, orbDeg, applying: Math.sign(separationDeg - angleDeg) * separationSpeed < 0 };
}

function assertPoint(name: string, point: AspectPoint): void {
  assertObject(name, point);
  assertFinite(`${name}.longitudeDeg`, point.longitudeDeg);
  assertFinite(`${name}.longitudeSpeedDegPerDay`, point.longitudeSpeedDegPerDay);
}

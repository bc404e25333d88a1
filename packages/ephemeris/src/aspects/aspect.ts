import { wrapSignedDeg } from '../math/angle.js';

/** Aspects by name, by growing angle. */
export const ASPECTS = [
  'conjunction', 'semisextile', 'semisquare', 'sextile', 'quintile', 'square',
  'trine', 'sesquiquadrate', 'biquintile', 'quincunx', 'opposition',
] as const;

/** Name of an aspect: an element of {@link ASPECTS}. */
export type Aspect = (typeof ASPECTS)[number];

/** Angle of each aspect, degrees. */
export const ASPECT_ANGLES_DEG: Readonly<Record<Aspect, number>> = {
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
};

/** Longitude and its speed: what an aspect is found from. */
export interface AspectPoint {
  readonly longitudeDeg: number;
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

/**
 * The aspect two points form, or `undefined`. Where orbs overlap, the aspect nearest to exactness.
 *
 * @param orbs - Widest orb of each aspect to look for, degrees; at the widest the aspect still counts.
 */
export function aspectBetween(first: AspectPoint, second: AspectPoint, orbs: Orbs): AspectMatch | undefined {
  const arc = wrapSignedDeg(second.longitudeDeg - first.longitudeDeg);
  const separationDeg = Math.abs(arc);

  let nearest: Aspect | undefined;
  let orbDeg = Infinity;
  for (const aspect of ASPECTS) {
    const distance = Math.abs(separationDeg - ASPECT_ANGLES_DEG[aspect]);
    if (distance <= (orbs[aspect] ?? -1) && distance < orbDeg) {
      nearest = aspect;
      orbDeg = distance;
    }
  }
  if (nearest === undefined) return undefined;

  const angleDeg = ASPECT_ANGLES_DEG[nearest];
  const separationSpeed = Math.sign(arc) * (second.longitudeSpeedDegPerDay - first.longitudeSpeedDegPerDay);
  return { aspect: nearest, angleDeg, separationDeg, orbDeg, applying: Math.sign(separationDeg - angleDeg) * separationSpeed < 0 };
}

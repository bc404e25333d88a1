import { RAD_PER_DEG } from '../math/angle.js';
import type { Angles } from './angles.js';
import { longitudeOfRightAscension } from './local-sphere.js';
import type { LocalSphere } from './local-sphere.js';
import { withOppositeCusps } from './opposite-cusps.js';

/** One step past double precision of an angle; Newton's method gets there in three to five steps, in a dozen at the polar circle. */
const TOLERANCE_RAD = 1e-13;
const MAX_STEPS = 40;

/**
 * Placidus cusps: points of the ecliptic that have spent a third, or two thirds, of their own time between meridian and horizon.
 *
 * Defined where every point of the ecliptic rises and sets: not inside the polar circles.
 *
 * Source: Holden, R. W. (1977), *The Elements of House Division*; the condition is solved in right ascension by Newton's method.
 *
 * @param sphere - With a latitude between the polar circles.
 * @returns Twelve longitudes in degrees [0, 360), shape `[12]`, first house at index 0.
 */
export function placidus(sphere: LocalSphere, { ascendantDeg, midheavenDeg }: Angles): Float64Array {
  const armc = sphere.armcDeg * RAD_PER_DEG;
  const tilt = (sphere.sinLatitude / sphere.cosLatitude) * (sphere.sinObliquity / sphere.cosObliquity);
  const cusp = (meridian: number, fraction: number): number =>
    longitudeOfRightAscension(rightAscensionAfter(meridian, fraction, tilt), sphere.cosObliquity);

  return withOppositeCusps(
    ascendantDeg, cusp(armc + Math.PI, -2 / 3), cusp(armc + Math.PI, -1 / 3),
    midheavenDeg, cusp(armc, 1 / 3), cusp(armc, 2 / 3),
  );
}

/**
 * Right ascension α of the ecliptic point that lies a fraction of its semi-arc from a meridian.
 *
 * Semi-arc: π/2 + asin(tan φ tan ε sin α) by day, counted from the upper meridian; the same with − by night, from the lower.
 * The left side of α − meridian − fraction · semi-arc = 0 rises with α everywhere, so there is one root.
 *
 * @param fraction - Positive east of the upper meridian, negative east of the lower.
 * @param tilt - tan φ tan ε, less than one in absolute value.
 */
function rightAscensionAfter(meridian: number, fraction: number, tilt: number): number {
  const reach = Math.abs(fraction); // of the ascensional difference, which adds to the day's arc and shortens the night's alike
  const start = meridian + (fraction * Math.PI) / 2;
  let alpha = start;
  for (let step = 0; step < MAX_STEPS; step++) {
    const sine = tilt * Math.sin(alpha);
    const change = (start + reach * Math.asin(sine) - alpha) / (1 - (reach * tilt * Math.cos(alpha)) / Math.sqrt(1 - sine * sine));
    alpha += change;
    if (Math.abs(change) < TOLERANCE_RAD) break;
  }
  return alpha;
}

import { ascendant, midheaven } from './angles.js';
import { longitudeOfRightAscension } from './local-sphere.js';
import type { LocalSphere } from './local-sphere.js';
import { withOppositeCusps } from './opposite-cusps.js';

const SIN_30 = 0.5;
const COS_30: number = Math.sqrt(3) / 2;

/**
 * A step this small beside the slope is the last: the method's error goes with the cube of its steps. Two or three do below 60° of
 * latitude, a dozen a metre from the polar circle.
 */
const LAST_STEP = 3e-6;
const MAX_STEPS = 30;

/**
 * Placidus cusps: points of the ecliptic that have spent a third, or two thirds, of their own time between meridian and horizon.
 *
 * Defined where every point of the ecliptic rises and sets: not inside the polar circles. Cusps are good to 1e-13 rad, and to 1e-11 a
 * millimetre from them.
 *
 * Source: Holden, R. W. (1977), *The Elements of House Division*; the condition is solved by Halley's method.
 *
 * @param sphere - With a latitude between the polar circles.
 * @returns Twelve longitudes in degrees [0, 360), shape `[12]`, first house at index 0.
 */
export function placidus(sphere: LocalSphere): number[] {
  const { sinArmc: sin, cosArmc: cos, cosObliquity } = sphere;
  const tilt = (sphere.sinLatitude / sphere.cosLatitude) * (sphere.sinObliquity / cosObliquity);

  // Without tilt the cusps are the points of the equator 30° and 60° either side of the meridians: the ARMC turned by 30°, 60°, 120°, 150°.
  return withOppositeCusps(
    ascendant(sphere),
    cusp(SIN_30 * -sin + COS_30 * cos, SIN_30 * -cos - COS_30 * sin, 2, tilt, cosObliquity),
    cusp(COS_30 * -sin + SIN_30 * cos, COS_30 * -cos - SIN_30 * sin, 1, tilt, cosObliquity),
    midheaven(sphere),
    cusp(COS_30 * sin + SIN_30 * cos, COS_30 * cos - SIN_30 * sin, 1, tilt, cosObliquity),
    cusp(SIN_30 * sin + COS_30 * cos, SIN_30 * cos - COS_30 * sin, 2, tilt, cosObliquity),
  );
}

/**
 * Longitude of the ecliptic point that lies one or two thirds of its semi-arc from a meridian, degrees [0, 360).
 *
 * A semi-arc is π/2 + 3v by day, counted from the upper meridian, and π/2 − 3v by night, from the lower, with the ascensional difference
 * 3v = asin(tan φ tan ε sin α). Either way the right ascension of the point is α = start + thirds · v.
 *
 * @param sinStart - Sine of the right ascension that the point would have if it lay on the equator.
 * @param cosStart - Its cosine.
 * @param thirds - Of the semi-arc.
 * @param tilt - tan φ tan ε, less than one in absolute value.
 */
function cusp(sinStart: number, cosStart: number, thirds: 1 | 2, tilt: number, cosObliquity: number): number {
  const sinV = sineOfThird(sinStart, cosStart, thirds, tilt);
  const cosV = Math.sqrt(1 - sinV * sinV);
  const sinTurn = thirds === 1 ? sinV : 2 * sinV * cosV;
  const cosTurn = thirds === 1 ? cosV : 1 - 2 * sinV * sinV;
  return longitudeOfRightAscension(sinStart * cosTurn + cosStart * sinTurn, cosStart * cosTurn - sinStart * sinTurn, cosObliquity);
}

/** sin v where sin 3v = tilt · sin(start + thirds · v), |v| ≤ π/6: there is one, and in sin v it takes no trigonometric function. */
function sineOfThird(sinStart: number, cosStart: number, thirds: 1 | 2, tilt: number): number {
  let sinV = clampToSixth((tilt * sinStart) / (3 - thirds * tilt * cosStart)); // Newton's step from zero
  for (let step = 0; step < MAX_STEPS; step++) {
    const cosV = Math.sqrt(1 - sinV * sinV);
    const sinTurn = thirds === 1 ? sinV : 2 * sinV * cosV;
    const cosTurn = thirds === 1 ? cosV : 1 - 2 * sinV * sinV;
    const tiltedSine = tilt * (sinStart * cosTurn + cosStart * sinTurn);
    const tiltedCosine = tilt * (cosStart * cosTurn - sinStart * sinTurn);
    const sin3V = sinV * (3 - 4 * sinV * sinV);
    const cos3V = cosV * (1 - 4 * sinV * sinV);

    const f = sin3V - tiltedSine;
    const slope = 3 * cos3V - thirds * tiltedCosine; // by v, as the next
    const bend = thirds * thirds * tiltedSine - 9 * sin3V;
    const change = (-2 * f * slope * cosV * cosV) / (2 * slope * slope * cosV - f * (bend * cosV + slope * sinV));
    sinV = clampToSixth(sinV + change);
    if (Math.abs(change) < LAST_STEP * Math.abs(slope)) break;
  }
  return sinV;
}

/** The sine of an angle in [−π/6, π/6]. */
function clampToSixth(sine: number): number {
  return Math.min(Math.max(sine, -0.5), 0.5);
}

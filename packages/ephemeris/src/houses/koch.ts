import { DEG_PER_RAD } from '../math/angle.js';
import { ascendant, midheaven } from './angles.js';
import { turnedTo } from './local-sphere.js';
import type { LocalSphere } from './local-sphere.js';
import { withOppositeCusps } from './opposite-cusps.js';

/**
 * Koch cusps (birthplace houses): the ascendants at thirds of the time that the midheaven's degree took from the horizon to the meridian.
 *
 * Defined where the midheaven's degree rises and sets at every sidereal time: not inside the polar circles.
 *
 * Source: Holden, R. W. (1977), *The Elements of House Division*.
 *
 * @param sphere - With a latitude between the polar circles.
 * @returns Twelve longitudes in degrees [0, 360), shape `[12]`, first house at index 0.
 */
export function koch(sphere: LocalSphere): number[] {
  // tan δ of the midheaven is tan ε sin ARMC.
  const tilt = (sphere.sinLatitude / sphere.cosLatitude) * (sphere.sinObliquity / sphere.cosObliquity);
  const third = (90 + Math.asin(tilt * sphere.sinArmc) * DEG_PER_RAD) / 3;
  const ascendantAfter = (thirds: number): number => ascendant(turnedTo(sphere.armcDeg + thirds * third, sphere));

  return withOppositeCusps(ascendant(sphere), ascendantAfter(1), ascendantAfter(2), midheaven(sphere), ascendantAfter(-2), ascendantAfter(-1));
}

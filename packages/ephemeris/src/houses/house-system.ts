import { EphemerisError } from '../errors.js';
import { wrapDeg } from '../math/angle.js';
import type { Angles } from './angles.js';
import { campanus } from './campanus.js';
import { equal } from './equal.js';
import { koch } from './koch.js';
import type { LocalSphere } from './local-sphere.js';
import { placidus } from './placidus.js';
import { porphyry } from './porphyry.js';
import { regiomontanus } from './regiomontanus.js';
import { wholeSign } from './whole-sign.js';

/** House systems by name. */
export const HOUSE_SYSTEMS = ['placidus', 'koch', 'porphyry', 'regiomontanus', 'campanus', 'equal', 'whole-sign'] as const;

/** Name of a house system: an element of {@link HOUSE_SYSTEMS}. */
export type HouseSystem = (typeof HOUSE_SYSTEMS)[number];

/** What to do where a system has no cusps (Placidus and Koch inside the polar circles). */
export const POLAR_POLICIES = ['throw', 'porphyry', 'whole-sign', 'equal'] as const;

/** `throw`, or the system to use instead: an element of {@link POLAR_POLICIES}. */
export type PolarPolicy = (typeof POLAR_POLICIES)[number];

/** House cusps and how they came about. */
export interface Houses {
  /** The system asked for. */
  readonly requested: HouseSystem;
  /** The system that made the cusps: another than `requested` only under the polar policy. */
  readonly system: HouseSystem;
  /** Why `system` is not `requested`; absent when they are the same. */
  readonly reason?: string;
  /** Twelve longitudes in degrees [0, 360), first house at index 0. */
  readonly cuspsDeg: readonly number[];
}

/**
 * Cusps of a system, or of its substitute inside the polar circles.
 *
 * @param originDeg - Tropical longitude of the zero point of the zodiac, degrees: 0, or an ayanamsha.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_HOUSES_UNDEFINED` where the system has no cusps and the policy is `throw`.
 */
export function houses(requested: HouseSystem, sphere: LocalSphere, angles: Angles, polarPolicy: PolarPolicy, originDeg: number): Houses {
  if (isDefined(requested, sphere)) return { requested, system: requested, cuspsDeg: cusps(requested, sphere, angles, originDeg) };

  const reason = `${requested} has no cusps inside the polar circles`;
  if (polarPolicy === 'throw') throw new EphemerisError('ERR_EPHEMERIS_HOUSES_UNDEFINED', reason);
  return { requested, system: polarPolicy, reason, cuspsDeg: cusps(polarPolicy, sphere, angles, originDeg) };
}

/**
 * House, 1 to 12, in which a longitude lies; a cusp belongs to the house that it begins.
 *
 * @param longitudeDeg - Degrees, in the zodiac of the cusps.
 * @param cuspsDeg - Twelve longitudes, first house at index 0. Inside the polar circles they may run backwards through the signs.
 */
export function houseOf(longitudeDeg: number, cuspsDeg: readonly number[]): number {
  const direction = wrapDeg(cuspsDeg[1] - cuspsDeg[0]) < 180 ? 1 : -1;
  for (let house = 0; house < 12; house++) {
    const width = wrapDeg(direction * (cuspsDeg[(house + 1) % 12] - cuspsDeg[house]));
    if (wrapDeg(direction * (longitudeDeg - cuspsDeg[house])) < width) return house + 1;
  }
  return 12; // only rounding at the end of the last house leads here
}

function cusps(system: HouseSystem, sphere: LocalSphere, angles: Angles, originDeg: number): number[] {
  // The signs of another zodiac begin elsewhere: whole signs are counted there, every other system in space.
  if (system === 'whole-sign') return Array.from(wholeSign({ ascendantDeg: angles.ascendantDeg - originDeg }));
  return Array.from(inSpace(system, sphere, angles), (deg) => wrapDeg(deg - originDeg));
}

function inSpace(system: Exclude<HouseSystem, 'whole-sign'>, sphere: LocalSphere, angles: Angles): Float64Array {
  switch (system) {
    case 'placidus': return placidus(sphere, angles);
    case 'koch': return koch(sphere, angles);
    case 'porphyry': return porphyry(angles);
    case 'regiomontanus': return regiomontanus(sphere);
    case 'campanus': return campanus(sphere);
    case 'equal': return equal(angles);
  }
}

/** Placidus and Koch need every degree of the ecliptic to rise and set: |φ| < 90° − ε, so cos φ > sin ε. */
function isDefined(system: HouseSystem, { cosLatitude, sinObliquity }: LocalSphere): boolean {
  return (system !== 'placidus' && system !== 'koch') || cosLatitude > sinObliquity;
}

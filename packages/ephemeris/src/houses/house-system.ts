import { EphemerisError } from '../errors.js';
import { wrapDeg } from '../math/angle.js';
import { ascendant, midheaven } from './angles.js';
import { campanus } from './campanus.js';
import { equal } from './equal.js';
import { koch } from './koch.js';
import type { LocalSphere } from './local-sphere.js';
import { placidus } from './placidus.js';
import { porphyry } from './porphyry.js';
import { regiomontanus } from './regiomontanus.js';
import { wholeSign } from './whole-sign.js';

/** House systems by name. */
export const HOUSE_SYSTEMS = Object.freeze(['placidus', 'koch', 'porphyry', 'regiomontanus', 'campanus', 'equal', 'whole-sign'] as const);

/** Name of a house system: an element of {@link HOUSE_SYSTEMS}. */
export type HouseSystem = (typeof HOUSE_SYSTEMS)[number];

/** What to do where a system has no cusps (Placidus and Koch inside the polar circles, Regiomontanus at the poles). */
export const POLAR_POLICIES = Object.freeze(['throw', 'porphyry', 'whole-sign', 'equal'] as const);

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
export function houses(requested: HouseSystem, sphere: LocalSphere, polarPolicy: PolarPolicy, originDeg: number): Houses {
  const reason = whyUndefined(requested, sphere);
  if (reason === undefined) return { requested, system: requested, cuspsDeg: cusps(requested, sphere, originDeg) };
  if (polarPolicy === 'throw') throw new EphemerisError('ERR_EPHEMERIS_HOUSES_UNDEFINED', reason);
  return { requested, system: polarPolicy, reason, cuspsDeg: cusps(polarPolicy, sphere, originDeg) };
}

function cusps(system: HouseSystem, sphere: LocalSphere, originDeg: number): number[] {
  // The signs of another zodiac begin elsewhere: whole signs are counted there, every other system in space.
  if (system === 'whole-sign') return wholeSign({ ascendantDeg: ascendant(sphere) - originDeg });
  const cuspsDeg = inSpace(system, sphere);
  if (originDeg !== 0) for (let i = 0; i < cuspsDeg.length; i++) cuspsDeg[i] = wrapDeg(cuspsDeg[i] - originDeg);
  return cuspsDeg;
}

function inSpace(system: Exclude<HouseSystem, 'whole-sign'>, sphere: LocalSphere): number[] {
  switch (system) {
    case 'placidus': return placidus(sphere);
    case 'koch': return koch(sphere);
    case 'porphyry': return porphyry({ ascendantDeg: ascendant(sphere), midheavenDeg: midheaven(sphere) });
    case 'regiomontanus': return regiomontanus(sphere);
    case 'campanus': return campanus(sphere);
    case 'equal': return equal({ ascendantDeg: ascendant(sphere) });
  }
}

/** A few micrometres from the pole: nearer, the cosine of the latitude is rounding. */
const COS_LATITUDE_AT_POLE = 1e-12;

/** Why a system has no cusps there; undefined where it has them. */
function whyUndefined(system: HouseSystem, { cosLatitude, sinObliquity }: LocalSphere): string | undefined {
  // Every degree of the ecliptic has to rise and set: |φ| < 90° − ε, so cos φ > sin ε.
  if ((system === 'placidus' || system === 'koch') && cosLatitude <= sinObliquity) return `${system} has no cusps inside the polar circles`;
  // The equator, which the house circles divide, is the horizon, where they all meet.
  if (system === 'regiomontanus' && cosLatitude < COS_LATITUDE_AT_POLE) return 'regiomontanus has no cusps at the poles';
  return undefined;
}

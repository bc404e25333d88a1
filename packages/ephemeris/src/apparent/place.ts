import type { PositionSource } from '../bodies/position-source.js';
import { aberrate } from './aberration.js';
import { deflect } from './deflection.js';
import { fallInto } from './fall.js';
import type { Motion } from './fall.js';
import { createLightPath, look, traceFall, traceLight } from './light-time.js';
import type { LightPath } from './light-time.js';
import { createObserverState } from './observer-state.js';
import type { EarthSunMoon, ObserverState } from './observer-state.js';

/**
 * What is done to the geometry, in order:
 *
 * - `geometric`: nothing; where the body is at the instant.
 * - `astrometric`: light-time; where the body was when the light left it.
 * - `apparent`: light-time, then, for an observer on the Earth or at its centre, the bending of light by the Sun and the aberration by
 *   the observer's velocity. From the Sun and from the barycentre nothing is observed, and `apparent` is `astrometric`.
 */
export type PlaceKind = 'apparent' | 'astrometric' | 'geometric';

/** Somebody looking at an instant, and room for the way of the light. Mutable, reused for many instants and bodies. */
export interface Look {
  kind: PlaceKind;
  /** From the centre of the Earth or a place on it; `near` then holds the states of the instant. */
  fromEarth: boolean;
  /** TDB. */
  jdTdb: number;
  readonly near: EarthSunMoon;
  readonly state: ObserverState;
  readonly path: LightPath;
  /** Shape `[6]`. */
  readonly fall: Float64Array;
}

export function createLook(): Look {
  return {
    kind: 'apparent',
    fromEarth: true,
    jdTdb: NaN,
    near: { earth: new Float64Array(6), sun: new Float64Array(6), moon: new Float64Array(6) },
    state: createObserverState(),
    path: createLightPath(),
    fall: new Float64Array(6),
  };
}

/**
 * Direction in which a body is seen, on the axes of the ICRF; its distance is left in the path of the look.
 *
 * Rates are analytic, through every step.
 *
 * @param out - Receives a vector within 2e-4 of unit length and its rate per day: six numbers from `offset`.
 */
export function placeInto(out: Float64Array, offset: number, seen: Look, source: PositionSource, id: string, motion: Motion): void {
  const { kind, fromEarth, jdTdb, near, state, path, fall } = seen;
  if (fromEarth && (motion === 'sun' || motion === 'moon')) copySix(path.body, 0, motion === 'sun' ? near.sun : near.moon);
  else source.stateInto(path.body, id, jdTdb);

  if (kind === 'geometric' || source.retarded === true) {
    look(path, state);
  } else if (fromEarth && motion !== 'unknown') {
    fallInto(fall, motion, path.body, near);
    traceFall(path, fall, state);
  } else {
    traceLight(path, source, id, jdTdb, state);
  }
  if (kind === 'apparent' && fromEarth) {
    if (motion !== 'sun') deflect(path, state);
    aberrate(path.direction, state);
  }
  copySix(out, offset, path.direction);
}

/** Without a loop, and without the call that `set` is: a chart does it thirty times. */
function copySix(to: Float64Array, at: number, from: Float64Array): void {
  to[at] = from[0];
  to[at + 1] = from[1];
  to[at + 2] = from[2];
  to[at + 3] = from[3];
  to[at + 4] = from[4];
  to[at + 5] = from[5];
}

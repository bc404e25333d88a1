import { LIGHT_AU_PER_DAY } from '../bodies/constants.js';
import type { PositionSource } from '../bodies/position-source.js';
import type { ObserverState } from './observer-state.js';

/** Light on its way from a body to the observer. Mutable, reused for many bodies. */
export interface LightPath {
  /** Barycentric state of the body: where it is at the instant at first, then where it was when the light left; shape `[6]`. */
  readonly body: Float64Array;
  /** Direction in which the light is seen to come, unit vector up to deflection and aberration, and its rate per day; shape `[6]`. */
  readonly direction: Float64Array;
  distanceAu: number;
  distanceAuPerDay: number;
  lightTimeDays: number;
  /** Days of light-time gained per day. */
  lightTimeRate: number;
}

export function createLightPath(): LightPath {
  return {
    body: new Float64Array(6),
    direction: new Float64Array(6),
    distanceAu: NaN,
    distanceAuPerDay: NaN,
    lightTimeDays: NaN,
    lightTimeRate: NaN,
  };
}

/** Looks straight at the body, as if light took no time: for geometric places, and for states that are late by their light-time already. */
export function look(path: LightPath, state: ObserverState): void {
  path.lightTimeDays = 0;
  measure(path, state, true);
}

/**
 * Finds when the light left the body, and from where, by asking its source.
 *
 * One estimate from the present distance and radial velocity is good to microseconds, so one more evaluation suffices.
 *
 * @param path - Holds the state of the body at the instant of arrival.
 * @param jdTdb - Instant of arrival, Julian date, TDB.
 */
export function traceLight(path: LightPath, source: PositionSource, id: string, jdTdb: number, state: ObserverState): void {
  const { body } = path;
  const lightTime = lightTimeFrom(body, state);

  // A Julian date resolves 40 µs, in which the Moon is carried a metre: what the date cannot hold is made up along the velocity.
  const jdEmission = jdTdb - lightTime;
  source.stateInto(body, id, jdEmission);
  const slip = jdTdb - jdEmission - lightTime;
  body[0] += body[3] * slip;
  body[1] += body[4] * slip;
  body[2] += body[5] * slip;
  path.lightTimeDays = lightTime;
  measure(path, state, false);
}

/**
 * Finds when the light left the body, and from where, by letting it fall back along its orbit: costs nothing beside the evaluation of a
 * source that it saves.
 *
 * @param path - Holds the state of the body at the instant of arrival.
 * @param fall - Acceleration and its rate, from `fallInto`.
 */
export function traceFall(path: LightPath, fall: Float64Array, state: ObserverState): void {
  const { body } = path;
  const t = lightTimeFrom(body, state);
  const half = t / 2;
  const third = t * (1 / 3);
  body[0] -= t * (body[3] - half * (fall[0] - third * fall[3]));
  body[1] -= t * (body[4] - half * (fall[1] - third * fall[4]));
  body[2] -= t * (body[5] - half * (fall[2] - third * fall[5]));
  body[3] -= t * (fall[0] - half * fall[3]);
  body[4] -= t * (fall[1] - half * fall[4]);
  body[5] -= t * (fall[2] - half * fall[5]);
  path.lightTimeDays = t;
  measure(path, state, false);
}

/** Light-time to a body that goes on as it goes now, days. */
function lightTimeFrom(body: Float64Array, { observer }: ObserverState): number {
  const x = body[0] - observer[0];
  const y = body[1] - observer[1];
  const z = body[2] - observer[2];
  const distance = Math.sqrt(x * x + y * y + z * z);
  return (distance * distance) / (LIGHT_AU_PER_DAY * distance + (x * body[3] + y * body[4] + z * body[5]));
}

/** Direction and distance from the observer, and their rates. */
function measure(path: LightPath, { observer }: ObserverState, instantaneous: boolean): void {
  const { body, direction } = path;
  let x = body[0] - observer[0];
  let y = body[1] - observer[1];
  let z = body[2] - observer[2];
  const distance = Math.sqrt(x * x + y * y + z * z);
  const nearness = 1 / distance;
  x *= nearness;
  y *= nearness;
  z *= nearness;

  const vx = body[3];
  const vy = body[4];
  const vz = body[5];
  const ux = observer[3];
  const uy = observer[4];
  const uz = observer[5];
  const approach = x * (vx - ux) + y * (vy - uy) + z * (vz - uz);
  const lightTimeRate = instantaneous ? 0 : approach / (LIGHT_AU_PER_DAY + x * vx + y * vy + z * vz);
  const emitted = 1 - lightTimeRate; // time at the body per time at the observer
  const distanceRate = instantaneous ? approach : LIGHT_AU_PER_DAY * lightTimeRate;

  direction[0] = x;
  direction[1] = y;
  direction[2] = z;
  direction[3] = (vx * emitted - ux - x * distanceRate) * nearness;
  direction[4] = (vy * emitted - uy - y * distanceRate) * nearness;
  direction[5] = (vz * emitted - uz - z * distanceRate) * nearness;
  path.distanceAu = distance;
  path.distanceAuPerDay = distanceRate;
  path.lightTimeRate = lightTimeRate;
}

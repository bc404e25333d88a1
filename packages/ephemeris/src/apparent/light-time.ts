import { LIGHT_AU_PER_DAY } from '../bodies/constants.js';
import type { PositionSource } from '../bodies/position-source.js';
import type { ObserverState } from './observer-state.js';

/** Light on its way from a body to the observer. Mutable, reused for many bodies. */
export interface LightPath {
  /** Barycentric state of the body when the light left, shape `[6]`. */
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

/**
 * Finds when the light left the body, and from where.
 *
 * One estimate from the present distance and radial velocity is good to microseconds, so two evaluations of the source suffice.
 *
 * @param jdTdb - Instant of arrival, Julian date, TDB.
 */
export function traceLight(path: LightPath, source: PositionSource, id: string, jdTdb: number, { observer }: ObserverState): void {
  const { body, direction } = path;

  source.stateInto(body, id, jdTdb);
  let x = body[0] - observer[0];
  let y = body[1] - observer[1];
  let z = body[2] - observer[2];
  let distance = Math.sqrt(x * x + y * y + z * z);
  const recession = (x * body[3] + y * body[4] + z * body[5]) / distance;
  const lightTime = distance / (LIGHT_AU_PER_DAY + recession);

  // A Julian date resolves 40 µs, in which the Moon is carried a metre: what the date cannot hold is made up along the velocity.
  const jdEmission = jdTdb - lightTime;
  source.stateInto(body, id, jdEmission);
  const slip = jdTdb - jdEmission - lightTime;
  const vx = body[3];
  const vy = body[4];
  const vz = body[5];
  body[0] += vx * slip;
  body[1] += vy * slip;
  body[2] += vz * slip;

  x = body[0] - observer[0];
  y = body[1] - observer[1];
  z = body[2] - observer[2];
  distance = Math.sqrt(x * x + y * y + z * z);
  x /= distance;
  y /= distance;
  z /= distance;

  const ux = observer[3];
  const uy = observer[4];
  const uz = observer[5];
  const approach = x * (vx - ux) + y * (vy - uy) + z * (vz - uz);
  const lightTimeRate = approach / (LIGHT_AU_PER_DAY + x * vx + y * vy + z * vz);
  const emitted = 1 - lightTimeRate; // time at the body per time at the observer
  const distanceRate = LIGHT_AU_PER_DAY * lightTimeRate;

  direction[0] = x;
  direction[1] = y;
  direction[2] = z;
  direction[3] = (vx * emitted - ux - x * distanceRate) / distance;
  direction[4] = (vy * emitted - uy - y * distanceRate) / distance;
  direction[5] = (vz * emitted - uz - z * distanceRate) / distance;
  path.distanceAu = distance;
  path.distanceAuPerDay = distanceRate;
  path.lightTimeDays = lightTime;
  path.lightTimeRate = lightTimeRate;
}

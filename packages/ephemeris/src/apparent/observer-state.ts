import { GM_MOON, GM_SUN } from '../bodies/constants.js';

/** Barycentric ICRF state of whoever looks, and of the Sun at the same instant: au, days. Mutable, reused for many instants. */
export interface ObserverState {
  /** Position, velocity, acceleration, shape `[9]`. */
  readonly observer: Float64Array;
  /** Position, velocity of the Sun, shape `[6]`. */
  readonly sun: Float64Array;
  /** Unit vector from the Sun to the observer and its rate, shape `[6]`. */
  readonly fromSun: Float64Array;
  sunDistanceAu: number;
  sunDistanceAuPerDay: number;
}

export function createObserverState(): ObserverState {
  return {
    observer: new Float64Array(9),
    sun: new Float64Array(6),
    fromSun: new Float64Array(6),
    sunDistanceAu: NaN,
    sunDistanceAuPerDay: NaN,
  };
}

/**
 * Completes the state of an observer at the centre of the Earth, whose position and velocity, and the Sun's, are already in place.
 *
 * The acceleration is the pull of the Sun and the Moon; what is left out moves the aberration by less than 0.03 mas a day.
 *
 * @param moon - Barycentric state of the Moon.
 */
export function completeGeocentre(state: ObserverState, moon: Float64Array): void {
  const { observer, sun, fromSun } = state;
  const x = observer[0] - sun[0];
  const y = observer[1] - sun[1];
  const z = observer[2] - sun[2];
  const vx = observer[3] - sun[3];
  const vy = observer[4] - sun[4];
  const vz = observer[5] - sun[5];
  const distance = Math.sqrt(x * x + y * y + z * z);
  const rate = (x * vx + y * vy + z * vz) / distance;
  fromSun[0] = x / distance;
  fromSun[1] = y / distance;
  fromSun[2] = z / distance;
  fromSun[3] = (vx - fromSun[0] * rate) / distance;
  fromSun[4] = (vy - fromSun[1] * rate) / distance;
  fromSun[5] = (vz - fromSun[2] * rate) / distance;
  state.sunDistanceAu = distance;
  state.sunDistanceAuPerDay = rate;

  const mx = moon[0] - observer[0];
  const my = moon[1] - observer[1];
  const mz = moon[2] - observer[2];
  const moonDistance2 = mx * mx + my * my + mz * mz;
  const sunPull = GM_SUN / (distance * distance * distance);
  const moonPull = GM_MOON / (moonDistance2 * Math.sqrt(moonDistance2));
  observer[6] = moonPull * mx - sunPull * x;
  observer[7] = moonPull * my - sunPull * y;
  observer[8] = moonPull * mz - sunPull * z;
}

import { LIGHT_AU_PER_DAY } from '../bodies/constants.js';
import { SCHWARZSCHILD_SUN_AU } from './deflection.js';
import type { ObserverState } from './observer-state.js';

/**
 * Turns a direction towards the observer's motion: the relativistic aberration with the observer's barycentric velocity.
 *
 * Source: Klioner, S. A. (2003), *AJ* 125, 1580–1597; Urban & Seidelmann (2013), *Explanatory Supplement*, 7.2.3.
 *
 * @param direction - Unit vector and its rate per day, ICRF; left with a length within 2e-4 of one.
 */
export function aberrate(direction: Float64Array, { observer, sunDistanceAu }: ObserverState): void {
  const vx = observer[3] / LIGHT_AU_PER_DAY;
  const vy = observer[4] / LIGHT_AU_PER_DAY;
  const vz = observer[5] / LIGHT_AU_PER_DAY;
  const ax = observer[6] / LIGHT_AU_PER_DAY;
  const ay = observer[7] / LIGHT_AU_PER_DAY;
  const az = observer[8] / LIGHT_AU_PER_DAY;

  const x = direction[0];
  const y = direction[1];
  const z = direction[2];
  const xRate = direction[3];
  const yRate = direction[4];
  const zRate = direction[5];

  const inverseLorentz = Math.sqrt(1 - (vx * vx + vy * vy + vz * vz));
  const pv = x * vx + y * vy + z * vz;
  const pvRate = xRate * vx + yRate * vy + zRate * vz + x * ax + y * ay + z * az;
  const potential = SCHWARZSCHILD_SUN_AU / sunDistanceAu; // its rate is beyond double precision of a speed
  const along = 1 + pv / (1 + inverseLorentz) + potential;
  const alongRate = pvRate / (1 + inverseLorentz);
  const keep = inverseLorentz - potential * pv;

  direction[0] = x * keep + along * vx;
  direction[1] = y * keep + along * vy;
  direction[2] = z * keep + along * vz;
  direction[3] = xRate * keep + along * ax + alongRate * vx;
  direction[4] = yRate * keep + along * ay + alongRate * vy;
  direction[5] = zRate * keep + along * az + alongRate * vz;
}

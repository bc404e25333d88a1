import type { ObserverState } from './observer-state.js';

/**
 * Turns a direction towards the observer's motion: the relativistic aberration with the observer's barycentric velocity.
 *
 * Source: Klioner, S. A. (2003), *AJ* 125, 1580–1597; Urban & Seidelmann (2013), *Explanatory Supplement*, 7.2.3.
 *
 * @param direction - Unit vector and its rate per day, ICRF; left with a length within 2e-4 of one.
 */
export function aberrate(direction: Float64Array, { perLight, inverseLorentz, sunPotential }: ObserverState): void {
  const vx = perLight[0];
  const vy = perLight[1];
  const vz = perLight[2];
  const ax = perLight[3];
  const ay = perLight[4];
  const az = perLight[5];

  const x = direction[0];
  const y = direction[1];
  const z = direction[2];
  const xRate = direction[3];
  const yRate = direction[4];
  const zRate = direction[5];

  const pv = x * vx + y * vy + z * vz;
  const pvRate = xRate * vx + yRate * vy + zRate * vz + x * ax + y * ay + z * az;
  const share = 1 / (1 + inverseLorentz);
  const along = 1 + pv * share + sunPotential; // whose own rate is beyond double precision of a speed
  const alongRate = pvRate * share;
  const keep = inverseLorentz - sunPotential * pv;

  direction[0] = x * keep + along * vx;
  direction[1] = y * keep + along * vy;
  direction[2] = z * keep + along * vz;
  direction[3] = xRate * keep + along * ax + alongRate * vx;
  direction[4] = yRate * keep + along * ay + alongRate * vy;
  direction[5] = zRate * keep + along * az + alongRate * vz;
}

import type { LightPath } from './light-time.js';
import type { ObserverState } from './observer-state.js';

/** Inside the Sun's disc, from about 5′ of its centre inwards, the bending is held down to reach nothing at the centre. */
const LIMB_FLOOR = 1e-6;

/**
 * Bends the direction of a light path by the Sun's gravity. Not for the Sun itself.
 *
 * Source: Klioner, S. A. (2003), *AJ* 125, 1580–1597, first order in the Sun's mass; the floor as in the IAU SOFA routine LD.
 */
export function deflect({ direction, body, lightTimeDays, lightTimeRate }: LightPath, state: ObserverState): void {
  const { sun, fromSun } = state;
  const emitted = 1 - lightTimeRate;

  // Sun to body, the Sun where it was when the light left.
  let qx = body[0] - sun[0] + sun[3] * lightTimeDays;
  let qy = body[1] - sun[1] + sun[4] * lightTimeDays;
  let qz = body[2] - sun[2] + sun[5] * lightTimeDays;
  const nearness = 1 / Math.sqrt(qx * qx + qy * qy + qz * qz);
  qx *= nearness;
  qy *= nearness;
  qz *= nearness;
  let qxRate = (body[3] - sun[3]) * emitted;
  let qyRate = (body[4] - sun[4]) * emitted;
  let qzRate = (body[5] - sun[5]) * emitted;
  const bodyDistanceRate = qx * qxRate + qy * qyRate + qz * qzRate;
  qxRate = (qxRate - qx * bodyDistanceRate) * nearness;
  qyRate = (qyRate - qy * bodyDistanceRate) * nearness;
  qzRate = (qzRate - qz * bodyDistanceRate) * nearness;

  const ex = fromSun[0];
  const ey = fromSun[1];
  const ez = fromSun[2];
  const exRate = fromSun[3];
  const eyRate = fromSun[4];
  const ezRate = fromSun[5];

  const x = direction[0];
  const y = direction[1];
  const z = direction[2];
  const xRate = direction[3];
  const yRate = direction[4];
  const zRate = direction[5];

  const floor = LIMB_FLOOR / Math.max(state.sunDistanceAu * state.sunDistanceAu, 1);
  const opening = 1 + qx * ex + qy * ey + qz * ez;
  const openingRate = opening > floor ? qxRate * ex + qyRate * ey + qzRate * ez + qx * exRate + qy * eyRate + qz * ezRate : 0;
  const held = Math.max(opening, floor);
  const bend = state.sunPotential / held;
  const bendRate = -bend * (state.sunDistanceAuPerDay / state.sunDistanceAu + openingRate / held);

  // p × (e × q) = e (p · q) − q (p · e)
  const pq = x * qx + y * qy + z * qz;
  const pe = x * ex + y * ey + z * ez;
  const pqRate = xRate * qx + yRate * qy + zRate * qz + x * qxRate + y * qyRate + z * qzRate;
  const peRate = xRate * ex + yRate * ey + zRate * ez + x * exRate + y * eyRate + z * ezRate;
  const bx = ex * pq - qx * pe;
  const by = ey * pq - qy * pe;
  const bz = ez * pq - qz * pe;

  direction[0] = x + bend * bx;
  direction[1] = y + bend * by;
  direction[2] = z + bend * bz;
  direction[3] = xRate + bendRate * bx + bend * (exRate * pq + ex * pqRate - qxRate * pe - qx * peRate);
  direction[4] = yRate + bendRate * by + bend * (eyRate * pq + ey * pqRate - qyRate * pe - qy * peRate);
  direction[5] = zRate + bendRate * bz + bend * (ezRate * pq + ez * pqRate - qzRate * pe - qz * peRate);
}

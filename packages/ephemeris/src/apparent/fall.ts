import { GM_EARTH, GM_SUN } from '../bodies/constants.js';
import type { EarthSunMoon } from './observer-state.js';

/**
 * What moves a body while its light is on its way. `sun`: nothing that matters; `planet`: the Sun; `moon`: the Earth and the Sun;
 * `unknown`: whatever its source knows.
 */
export type Motion = 'sun' | 'moon' | 'planet' | 'unknown';

/** Without Pluto, whose centre (a kernel may have it) Charon carries around by 2 mas while the light is on its way. */
const PLANETS: ReadonlySet<string> = new Set([
  'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'chiron', 'ceres', 'pallas', 'juno', 'vesta',
]);

/** How a body of this id moves. */
export function motionOf(id: string): Motion {
  if (id === 'sun' || id === 'moon') return id;
  return PLANETS.has(id) ? 'planet' : 'unknown';
}

/**
 * Acceleration of a body and, for a planet, its rate: with them its state of an instant says where it was some hours before, as exactly
 * as another evaluation of its source would, to 0.01 mas and 0.01 mas a day.
 *
 * @param fall - Receives au/day² and au/day³, ICRF, shape `[6]`.
 * @param body - Barycentric state, shape `[6]`.
 */
export function fallInto(fall: Float64Array, motion: Exclude<Motion, 'unknown'>, body: Float64Array, { earth, sun }: EarthSunMoon): void {
  if (motion === 'sun') {
    fall.fill(0);
    return;
  }
  const x = body[0] - sun[0];
  const y = body[1] - sun[1];
  const z = body[2] - sun[2];
  const nearness2 = 1 / (x * x + y * y + z * z);
  const pull = -GM_SUN * nearness2 * Math.sqrt(nearness2);
  fall[0] = pull * x;
  fall[1] = pull * y;
  fall[2] = pull * z;
  if (motion === 'moon') {
    const mx = body[0] - earth[0];
    const my = body[1] - earth[1];
    const mz = body[2] - earth[2];
    const moonDistance2 = mx * mx + my * my + mz * mz;
    const earthPull = -GM_EARTH / (moonDistance2 * Math.sqrt(moonDistance2));
    fall[0] += earthPull * mx;
    fall[1] += earthPull * my;
    fall[2] += earthPull * mz;
    fall[3] = 0; // its light takes a second
    fall[4] = 0;
    fall[5] = 0;
    return;
  }
  const vx = body[3] - sun[3];
  const vy = body[4] - sun[4];
  const vz = body[5] - sun[5];
  const towards = -3 * (x * vx + y * vy + z * vz) * nearness2;
  fall[3] = pull * (vx + towards * x);
  fall[4] = pull * (vy + towards * y);
  fall[5] = pull * (vz + towards * z);
}

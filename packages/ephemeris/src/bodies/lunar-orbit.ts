import { eclipticAngles, icrfToEcliptic } from '../frames/ecliptic.js';
import type { FrameOfDate } from '../frames/frame-of-date.js';
import { GM_EARTH, GM_MOON, GM_SUN, KM_PER_AU } from './constants.js';

/**
 * The ellipse on which the Moon would go on around the Earth if nothing else pulled from this instant, and how it changes.
 * Mutable, reused for many instants.
 */
export interface LunarOrbit {
  /** Angular momentum per mass, au²/day, and its rate; ICRF, shape `[6]`. */
  readonly momentum: Float64Array;
  /** Vector of the eccentricity, towards the perigee, and its rate; ICRF, shape `[6]`. */
  readonly eccentricity: Float64Array;
  /** Semi-latus rectum, au, and its rate per day. */
  parameterAu: number;
  parameterAuPerDay: number;
  /** Semi-major axis, au, and its rate per day. */
  axisAu: number;
  axisAuPerDay: number;
  /** Room for the eccentricity on other axes, shape `[6]`. */
  readonly room: Float64Array;
}

export function createLunarOrbit(): LunarOrbit {
  return {
    momentum: new Float64Array(6),
    eccentricity: new Float64Array(6),
    parameterAu: NaN,
    parameterAuPerDay: NaN,
    axisAu: NaN,
    axisAuPerDay: NaN,
    room: new Float64Array(6),
  };
}

const GM = GM_EARTH + GM_MOON;

/** Flattening of the Earth's field, J₂, and the radius it refers to. Source: Park, R. S. et al. (2021), *AJ* 161, 105 (DE440). */
const J2 = 1.08262539e-3;
const EARTH_RADIUS_AU: number = 6378.1366 / KM_PER_AU;

/**
 * Osculating orbit of the Moon from geometric states of one instant.
 *
 * Its rates come from the forces, not from differences of the states: a fitted ephemeris is much better in the place of the Moon than in
 * how its velocity changes. The Earth with its flattening and the Sun are counted; the planets are not, Venus above all, which leaves the
 * rate of the node off by up to 0.23″ a day (0.02″ rms) and that of the apogee by up to 2.0″ (0.25″ rms), 1801 to 2199.
 */
export function placeLunarOrbit(orbit: LunarOrbit, earth: Float64Array, moon: Float64Array, sun: Float64Array): void {
  const { momentum: h, eccentricity: e } = orbit;
  const x = moon[0] - earth[0];
  const y = moon[1] - earth[1];
  const z = moon[2] - earth[2];
  const vx = moon[3] - earth[3];
  const vy = moon[4] - earth[4];
  const vz = moon[5] - earth[5];
  const r2 = x * x + y * y + z * z;
  const r = Math.sqrt(r2);

  // What turns the ellipse: the Sun's pull on the Moon less that on the Earth, and the Earth's flattening (its pole that of J2000, which is
  // within 2° of it for centuries).
  const sx = sun[0] - earth[0];
  const sy = sun[1] - earth[1];
  const sz = sun[2] - earth[2];
  const tx = sx - x;
  const ty = sy - y;
  const tz = sz - z;
  const s2 = sx * sx + sy * sy + sz * sz;
  const t2 = tx * tx + ty * ty + tz * tz;
  const earthPull = GM_SUN / (s2 * Math.sqrt(s2));
  const moonPull = GM_SUN / (t2 * Math.sqrt(t2));
  const flat = (-1.5 * J2 * GM * EARTH_RADIUS_AU * EARTH_RADIUS_AU) / (r2 * r2 * r);
  const level = flat * (1 - (5 * z * z) / r2);
  const ax = moonPull * tx - earthPull * sx + level * x;
  const ay = moonPull * ty - earthPull * sy + level * y;
  const az = moonPull * tz - earthPull * sz + (level + 2 * flat) * z;

  h[0] = y * vz - z * vy;
  h[1] = z * vx - x * vz;
  h[2] = x * vy - y * vx;
  h[3] = y * az - z * ay;
  h[4] = z * ax - x * az;
  h[5] = x * ay - y * ax;

  // μ e = v × h − μ r/|r|; along the undisturbed ellipse it stays, so only the disturbing pull a moves it: μ e′ = a × h + v × h′.
  e[0] = (vy * h[2] - vz * h[1]) / GM - x / r;
  e[1] = (vz * h[0] - vx * h[2]) / GM - y / r;
  e[2] = (vx * h[1] - vy * h[0]) / GM - z / r;
  e[3] = (ay * h[2] - az * h[1] + vy * h[5] - vz * h[4]) / GM;
  e[4] = (az * h[0] - ax * h[2] + vz * h[3] - vx * h[5]) / GM;
  e[5] = (ax * h[1] - ay * h[0] + vx * h[4] - vy * h[3]) / GM;

  orbit.parameterAu = (h[0] * h[0] + h[1] * h[1] + h[2] * h[2]) / GM;
  orbit.parameterAuPerDay = (2 * (h[0] * h[3] + h[1] * h[4] + h[2] * h[5])) / GM;
  orbit.axisAu = 1 / (2 / r - (vx * vx + vy * vy + vz * vz) / GM);
  orbit.axisAuPerDay = (2 * orbit.axisAu * orbit.axisAu * (vx * ax + vy * ay + vz * az)) / GM;
}

/**
 * Ascending node of the osculating orbit on the ecliptic of date, from the true equinox ("true node"); the distance is that of the
 * ellipse at its node.
 *
 * @param out - Receives longitude and latitude in degrees, distance in au, and their rates per day, from `offset`.
 */
export function osculatingNodeInto(out: Float64Array, offset: number, orbit: LunarOrbit, frame: FrameOfDate): void {
  const { momentum, eccentricity, room: e, parameterAu, parameterAuPerDay } = orbit;
  for (let i = 0; i < 6; i++) {
    out[offset + i] = momentum[i];
    e[i] = eccentricity[i];
  }
  icrfToEcliptic(out, offset, frame);
  icrfToEcliptic(e, 0, frame);

  // The node lies across the angular momentum, on the ecliptic: pole × h.
  const x = -out[offset + 1];
  const y = out[offset];
  const xRate = -out[offset + 4];
  const yRate = out[offset + 3];
  const rho2 = x * x + y * y;
  const rho = Math.sqrt(rho2);
  const rhoRate = (x * xRate + y * yRate) / rho;
  const along = (e[0] * x + e[1] * y) / rho;
  const alongRate = (e[3] * x + e[4] * y + e[0] * xRate + e[1] * yRate) / rho - (along * rhoRate) / rho;

  out[offset] = x;
  out[offset + 1] = y;
  out[offset + 2] = 0;
  out[offset + 3] = xRate;
  out[offset + 4] = yRate;
  out[offset + 5] = 0;
  eclipticAngles(out, offset, frame);
  out[offset + 2] = parameterAu / (1 + along);
  out[offset + 5] = (parameterAuPerDay - out[offset + 2] * alongRate) / (1 + along);
}

/**
 * Apogee of the osculating orbit, from the true equinox of date ("true Lilith").
 *
 * @param out - Receives longitude and latitude in degrees, distance in au, and their rates per day, from `offset`.
 */
export function osculatingApogeeInto(out: Float64Array, offset: number, orbit: LunarOrbit, frame: FrameOfDate): void {
  const { eccentricity: e, axisAu, axisAuPerDay } = orbit;
  const size = Math.sqrt(e[0] * e[0] + e[1] * e[1] + e[2] * e[2]);
  const sizeRate = (e[0] * e[3] + e[1] * e[4] + e[2] * e[5]) / size;
  for (let i = 0; i < 6; i++) out[offset + i] = -e[i];
  icrfToEcliptic(out, offset, frame);
  eclipticAngles(out, offset, frame);
  out[offset + 2] = axisAu * (1 + size);
  out[offset + 5] = axisAuPerDay * (1 + size) + axisAu * sizeRate;
}

import type { MeanCircle, MeanElements } from '../../packages/ephemeris/src/kernel/orbit.js';
import { DAYS_PER_JULIAN_CENTURY, JD_J2000 } from '../../packages/ephemeris/src/time/julian-day.js';

type Quadratic = [number, number, number];
/** Writes x, y, z, au, and their rates, au/day. */
export type StateOf = (out: Float64Array, jdTdb: number) => void;

const SAMPLES = 6000;

/** Quadratics through the osculating equinoctial elements of an orbit, by least squares. */
export function fitMeanElements(stateOf: StateOf, gm: number, fromJdTdb: number, toJdTdb: number): MeanElements {
  const state = new Float64Array(6);
  const times: number[] = [];
  const columns: number[][] = Array.from({ length: 6 }, () => []);
  let lastLongitude = NaN;
  let turns = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const jd = fromJdTdb + ((i + 0.5) / SAMPLES) * (toJdTdb - fromJdTdb);
    stateOf(state, jd);
    const elements = equinoctialElements(state, gm);
    // The mean longitude goes on by the mean motion from sample to sample; what it lacks is whole turns.
    const expected = i === 0 ? elements[1] : lastLongitude + Math.sqrt(gm / (elements[0] * elements[0] * elements[0])) * ((toJdTdb - fromJdTdb) / SAMPLES);
    turns = Math.round((expected - elements[1]) / (2 * Math.PI));
    lastLongitude = elements[1] + turns * 2 * Math.PI;
    elements[1] = lastLongitude;
    times.push((jd - JD_J2000) / DAYS_PER_JULIAN_CENTURY);
    elements.forEach((value, k) => columns[k].push(value));
  }
  return columns.map((values) => fitQuadratic(times, values));
}

/** Mean longitude and distance of the Moon about the Earth, ecliptic of J2000.0. */
export function fitMeanCircle(stateOf: StateOf, degreesPerDay: number, fromJdTdb: number, toJdTdb: number): MeanCircle {
  const state = new Float64Array(6);
  const times: number[] = [];
  const longitudes: number[] = [];
  let logSum = 0;
  const step = (toJdTdb - fromJdTdb) / (SAMPLES * 10);
  let last = NaN;
  for (let i = 0; i < SAMPLES * 10; i++) {
    const jd = fromJdTdb + (i + 0.5) * step;
    stateOf(state, jd);
    const [longitude, , logDistance] = eclipticOf(state);
    const expected = i === 0 ? longitude : last + (degreesPerDay * step * Math.PI) / 180;
    last = longitude + Math.round((expected - longitude) / (2 * Math.PI)) * 2 * Math.PI;
    times.push((jd - JD_J2000) / DAYS_PER_JULIAN_CENTURY);
    longitudes.push(last);
    logSum += logDistance;
  }
  return { longitude: fitQuadratic(times, longitudes), distanceAu: Math.exp(logSum / (SAMPLES * 10)) };
}

const OBLIQUITY_RAD = (84381.406 / 3600) * (Math.PI / 180);

/** Longitude, latitude (radians) and logarithm of the distance (au), ecliptic of J2000.0. */
export function eclipticOf(place: ArrayLike<number>): [number, number, number] {
  const [x, ye, ze] = [place[0], place[1], place[2]];
  const y = Math.cos(OBLIQUITY_RAD) * ye + Math.sin(OBLIQUITY_RAD) * ze;
  const z = Math.cos(OBLIQUITY_RAD) * ze - Math.sin(OBLIQUITY_RAD) * ye;
  const rho = Math.sqrt(x * x + y * y);
  return [Math.atan2(y, x), Math.atan2(z, rho), Math.log(Math.sqrt(rho * rho + z * z))];
}

/** a (au), λ (radians in (−π, π] and more), h, k, p, q: see `MeanElements`. */
function equinoctialElements(s: Float64Array, gm: number): number[] {
  const [x, y, z, vx, vy, vz] = s;
  const r = Math.sqrt(x * x + y * y + z * z);
  const v2 = vx * vx + vy * vy + vz * vz;
  const a = 1 / (2 / r - v2 / gm);
  const moment = [y * vz - z * vy, z * vx - x * vz, x * vy - y * vx];
  const size = Math.sqrt(moment[0] * moment[0] + moment[1] * moment[1] + moment[2] * moment[2]);
  const pole = moment.map((m) => m / size);
  const chi = 2 * Math.sqrt((1 + pole[2]) / 2);
  const p = pole[0] / chi;
  const q = -pole[1] / chi;
  const f = [1 - 2 * p * p, 2 * p * q, -p * chi];
  const g = [2 * p * q, 1 - 2 * q * q, q * chi];
  const ecc = [
    (vy * moment[2] - vz * moment[1]) / gm - x / r,
    (vz * moment[0] - vx * moment[2]) / gm - y / r,
    (vx * moment[1] - vy * moment[0]) / gm - z / r,
  ];
  const h = ecc[0] * g[0] + ecc[1] * g[1] + ecc[2] * g[2];
  const k = ecc[0] * f[0] + ecc[1] * f[1] + ecc[2] * f[2];
  const inF = x * f[0] + y * f[1] + z * f[2];
  const inG = x * g[0] + y * g[1] + z * g[2];
  const root = Math.sqrt(1 - h * h - k * k);
  const beta = 1 / (1 + root);
  const cos = k + ((1 - k * k * beta) * inF - h * k * beta * inG) / (a * root);
  const sin = h + ((1 - h * h * beta) * inG - h * k * beta * inF) / (a * root);
  return [a, Math.atan2(sin, cos) + h * cos - k * sin, h, k, p, q];
}

/** c₀ + c₁ t + c₂ t² by least squares; the times are centred and scaled for it. */
function fitQuadratic(times: readonly number[], values: readonly number[]): Quadratic {
  const middle = (times[0] + times[times.length - 1]) / 2;
  const half = (times[times.length - 1] - times[0]) / 2;
  const sums = [0, 0, 0]; // against Legendre polynomials, which are all but orthogonal on a dense even grid
  const norms = [0, 0, 0];
  const residual = Float64Array.from(values);
  const fit = [0, 0, 0];
  for (let round = 0; round < 4; round++) {
    sums.fill(0);
    norms.fill(0);
    times.forEach((t, i) => {
      const x = (t - middle) / half;
      [1, x, (3 * x * x - 1) / 2].forEach((basis, k) => {
        sums[k] += basis * residual[i];
        norms[k] += basis * basis;
      });
    });
    const change = sums.map((sum, k) => sum / norms[k]);
    times.forEach((t, i) => {
      const x = (t - middle) / half;
      residual[i] -= change[0] + change[1] * x + (change[2] * (3 * x * x - 1)) / 2;
    });
    change.forEach((c, k) => (fit[k] += c));
  }
  const c2 = (1.5 * fit[2]) / (half * half);
  const c1 = fit[1] / half - 2 * c2 * middle;
  return [fit[0] - fit[2] / 2 - (fit[1] / half) * middle + c2 * middle * middle, c1, c2];
}

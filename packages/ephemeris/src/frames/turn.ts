import { DEG_PER_RAD, RAD_PER_DEG, wrapDeg } from '../math/angle.js';

/**
 * Steps between frames. Each takes six numbers at `at`, a vector and its rate per day, and leaves them as seen from the next axes: a
 * place goes through its frames where it lies, without room for values between.
 */

/** Axes turned about the third by an angle (given by cosine and sine) that grows by `radPerDay`: R₃. Backwards: −sine, −rate. */
export function turnAboutZ(v: Float64Array, at: number, cos: number, sin: number, radPerDay: number): void {
  const x = cos * v[at] + sin * v[at + 1];
  const y = cos * v[at + 1] - sin * v[at];
  const xRate = cos * v[at + 3] + sin * v[at + 4] + radPerDay * y;
  const yRate = cos * v[at + 4] - sin * v[at + 3] - radPerDay * x;
  v[at] = x;
  v[at + 1] = y;
  v[at + 3] = xRate;
  v[at + 4] = yRate;
}

/** Axes turned about the first: R₁. */
export function turnAboutX(v: Float64Array, at: number, cos: number, sin: number, radPerDay: number): void {
  const y = cos * v[at + 1] + sin * v[at + 2];
  const z = cos * v[at + 2] - sin * v[at + 1];
  const yRate = cos * v[at + 4] + sin * v[at + 5] + radPerDay * z;
  const zRate = cos * v[at + 5] - sin * v[at + 4] - radPerDay * y;
  v[at + 1] = y;
  v[at + 2] = z;
  v[at + 4] = yRate;
  v[at + 5] = zRate;
}

/**
 * From a vector of any length to its angle about the third axis from the first, [0, 360), and above their plane: degrees at `at` and
 * `at + 1`, degrees per day at `at + 3` and `at + 4`. What stands at `at + 2` and `at + 5` means nothing then: the place of the distance.
 *
 * On the third axis itself the first angle and both rates are 0.
 *
 * @param turnRad - Added to the first angle, and `turnRadPerDay` to its rate.
 */
export function toAngles(v: Float64Array, at: number, turnRad: number, turnRadPerDay: number): void {
  const x = v[at];
  const y = v[at + 1];
  const z = v[at + 2];
  const xRate = v[at + 3];
  const yRate = v[at + 4];
  const rho2 = x * x + y * y;
  const rho = Math.sqrt(rho2);
  const aboutRate = rho2 === 0 ? 0 : (x * yRate - y * xRate) / rho2;
  const aboveRate = rho2 === 0 ? 0 : (v[at + 5] * rho2 - z * (x * xRate + y * yRate)) / ((rho2 + z * z) * rho);
  v[at] = wrapDeg((Math.atan2(y, x) + turnRad) * DEG_PER_RAD);
  v[at + 1] = Math.atan2(z, rho) * DEG_PER_RAD;
  v[at + 3] = (aboutRate + turnRadPerDay) * DEG_PER_RAD;
  v[at + 4] = aboveRate * DEG_PER_RAD;
}

/** From angles and rates, as {@link toAngles} leaves them, to a unit vector and its rate. */
export function toVector(v: Float64Array, at: number): void {
  const aboutRate = v[at + 3] * RAD_PER_DEG;
  const aboveRate = v[at + 4] * RAD_PER_DEG;
  const cosAbout = Math.cos(v[at] * RAD_PER_DEG);
  const sinAbout = Math.sin(v[at] * RAD_PER_DEG);
  const cosAbove = Math.cos(v[at + 1] * RAD_PER_DEG);
  const sinAbove = Math.sin(v[at + 1] * RAD_PER_DEG);
  v[at] = cosAbove * cosAbout;
  v[at + 1] = cosAbove * sinAbout;
  v[at + 2] = sinAbove;
  v[at + 3] = -aboutRate * v[at + 1] - aboveRate * sinAbove * cosAbout;
  v[at + 4] = aboutRate * v[at] - aboveRate * sinAbove * sinAbout;
  v[at + 5] = aboveRate * cosAbove;
}

import { LIGHT_AU_PER_DAY } from '../../packages/ephemeris/src/bodies/constants.js';
import { createChebyshevFit, evaluateChebyshev3Into } from '../../packages/ephemeris/src/math/chebyshev.js';
import { NODES, PERTURBER_GM, type PerturberTable } from './perturbers.js';
import type { Trajectory } from './trajectory.js';

/** A series that was integrated twice. */
const TERMS = NODES + 2;
const MOST_ROUNDS = 20;
/** Where rounding takes over, au at ten au. */
const SETTLED_AU = 1e-14;
const GM_SUN = PERTURBER_GM[0];

/**
 * The path of a body without mass through the fields of Sun and planets, barycentric: Newton's attraction of each, and the Sun's own
 * first post-Newtonian term.
 *
 * Within an interval the acceleration at the nodes is written as a Chebyshev series, which is integrated twice exactly; the places that
 * come out give better accelerations, until nothing changes (Picard's iteration: each round gains four digits here). The series are
 * the path itself, so that it is known between the steps as well as at them.
 *
 * Source: Bai, X. & Junkins, J. L. (2011), *J. Astronaut. Sci.* 58, 583–613, for the method; IERS Conventions (2010), eq. 10.12, first
 * line, for the post-Newtonian term.
 *
 * @param start - State at the table's epoch: au, au/day, shape `[6]`.
 */
export function integrateBody({ epochJdTdb, days, count, places, sunRates }: PerturberTable, start: ArrayLike<number>): Trajectory {
  const fit = createChebyshevFit(NODES);
  const series = new Float64Array(count * TERMS * 3);
  const accelerations = new Float64Array(NODES * 3);
  const accelerationTerms = new Float64Array(NODES * 3);
  const rateTerms = new Float64Array((NODES + 1) * 3);
  const path = new Float64Array(NODES * 6); // state at each node
  const improved = new Float64Array(6);
  const state = Float64Array.from(start);
  const lost = new Float64Array(6); // what rounding took from the state
  const half = days / 2;

  for (let interval = 0; interval < count; interval++) {
    const offset = interval * TERMS * 3;
    for (let node = 0; node < NODES; node++) {
      const elapsed = (1 + fit.nodes[node]) * half;
      for (let i = 0; i < 3; i++) {
        path[node * 6 + i] = state[i] + elapsed * state[i + 3];
        path[node * 6 + 3 + i] = state[i + 3];
      }
    }
    for (let round = 0, change = Infinity; change > SETTLED_AU; round++) {
      if (round === MOST_ROUNDS) throw new Error(`the path does not settle within ${days} days, ${interval} intervals from ${epochJdTdb}`);
      for (let node = 0; node < NODES; node++) accelerate(accelerations, node, path, places, sunRates, interval * NODES + node);
      for (let i = 0; i < 3; i++) {
        fit.coefficientsInto(accelerationTerms, i, 3, accelerations, i, 3);
        integrateSeries(rateTerms, i, accelerationTerms, i, NODES, half, state[i + 3]);
        integrateSeries(series, offset + i, rateTerms, i, NODES + 1, half, state[i]);
      }
      change = 0;
      for (let node = 0; node < NODES; node++) {
        evaluateChebyshev3Into(improved, series, offset, TERMS, fit.nodes[node], 1 / half);
        for (let i = 0; i < 3; i++) change = Math.max(change, Math.abs(improved[i] - path[node * 6 + i]));
        path.set(improved, node * 6);
      }
    }
    for (let i = 0; i < 3; i++) {
      advance(state, lost, i, gain(series, offset + i, TERMS));
      advance(state, lost, i + 3, gain(rateTerms, i, NODES + 1));
    }
  }

  return {
    stateInto(out, jdTdb) {
      const at = (jdTdb - epochJdTdb) / days;
      const interval = Math.min(Math.max(Math.floor(at), 0), count - 1);
      evaluateChebyshev3Into(out, series, interval * TERMS * 3, TERMS, 2 * (at - interval) - 1, 1 / half);
    },
  };
}

/** What a series of every third coefficient gains from −1 to 1. */
function gain(terms: Float64Array, offset: number, count: number): number {
  let sum = 0;
  for (let k = count - 1; k > 0; k--) if (k % 2 === 1) sum += 2 * terms[offset + 3 * k];
  return sum;
}

/** Kahan's summation: thousands of steps in plain sums would leave 17 m after two centuries. */
function advance(state: Float64Array, lost: Float64Array, i: number, by: number): void {
  const owed = by - lost[i];
  const next = state[i] + owed;
  lost[i] = next - state[i] - owed;
  state[i] = next;
}

/** Acceleration of the body at a node, au/day². */
function accelerate(out: Float64Array, node: number, path: Float64Array, places: Float64Array, sunRates: Float64Array, row: number): void {
  const at = node * 6;
  let ax = 0;
  let ay = 0;
  let az = 0;
  // From the smallest pull to the greatest, the Sun's, which keeps the small ones' digits.
  for (let body = PERTURBER_GM.length - 1; body >= 0; body--) {
    const place = (row * PERTURBER_GM.length + body) * 3;
    const x = path[at] - places[place];
    const y = path[at + 1] - places[place + 1];
    const z = path[at + 2] - places[place + 2];
    const r2 = x * x + y * y + z * z;
    const r = Math.sqrt(r2);
    const pull = PERTURBER_GM[body] / (r2 * r);
    if (body === 0) {
      const vx = path[at + 3] - sunRates[row * 3];
      const vy = path[at + 4] - sunRates[row * 3 + 1];
      const vz = path[at + 5] - sunRates[row * 3 + 2];
      const bend = pull / (LIGHT_AU_PER_DAY * LIGHT_AU_PER_DAY);
      const along = (4 * GM_SUN) / r - (vx * vx + vy * vy + vz * vz);
      const across = 4 * (x * vx + y * vy + z * vz);
      ax += bend * (along * x + across * vx);
      ay += bend * (along * y + across * vy);
      az += bend * (along * z + across * vz);
    }
    ax -= pull * x;
    ay -= pull * y;
    az -= pull * z;
  }
  out[node * 3] = ax;
  out[node * 3 + 1] = ay;
  out[node * 3 + 2] = az;
}

/** The integral of every third coefficient from −1, times `scale`, plus a start; it has a term more. */
function integrateSeries(
  out: Float64Array, outOffset: number, terms: Float64Array, offset: number, count: number, scale: number, start: number,
): void {
  let before = 0; // value at −1 without the constant term
  for (let k = count; k > 0; k--) {
    const higher = k + 1 < count ? terms[offset + 3 * (k + 1)] : 0;
    const term = (scale * ((k === 1 ? 2 : 1) * terms[offset + 3 * (k - 1)] - higher)) / (2 * k);
    out[outOffset + 3 * k] = term;
    before += k % 2 === 0 ? term : -term;
  }
  out[outOffset] = start - before;
}

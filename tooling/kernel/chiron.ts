import { KM_PER_AU } from '../../packages/ephemeris/src/bodies/constants.js';
import type { PositionSource } from '../../packages/ephemeris/src/bodies/position-source.js';
import { createLeastSquares } from './least-squares.js';
import { integrateBody } from './n-body.js';
import { type PerturberTable, samplePerturbers } from './perturbers.js';
import type { Trajectory } from './trajectory.js';

type State = readonly [jdTdb: number, x: number, y: number, z: number, vx: number, vy: number, vz: number];

/** States of Chiron by JPL Horizons, as `chiron_horizons.json` has them: heliocentric, ICRF, au and au/day. */
export interface HorizonsStates {
  readonly states: readonly State[];
  /** The state from which the fit starts. */
  readonly highPrecisionState: State;
}

/** How far the path is from one of Horizons' places. */
export interface Residual {
  readonly jdTdb: number;
  /** As seen from the Sun, milliarcseconds. */
  readonly angleMas: number;
  /** Of the distance from the Sun. */
  readonly distanceKm: number;
}

/** Chiron's path about the Sun. */
export interface ChironTrajectory extends Trajectory {
  /** Heliocentric state at the epoch after the fit. */
  readonly epochState: State;
  /** At each of Horizons' dates within the path, whether it was fitted or not. */
  readonly residuals: readonly Residual[];
}

/** What {@link integrateChiron} takes. */
export interface ChironOptions {
  /** Has the Sun, the planets and `'emb'`. */
  readonly planets: PositionSource;
  readonly horizons: HorizonsStates;
  readonly fromJdTdb: number;
  readonly toJdTdb: number;
  /** Fit to these years only, to see how much the rest hangs on them. @default all of Horizons' dates */
  readonly fittedJdTdb?: readonly [from: number, to: number];
}

/** The second changes the state by its last digits. */
const ROUNDS = 3;
/** Changes of the initial state from which the derivatives come: small against the orbit, great against rounding. */
const POSITION_STEP_AU = 1e-6;
const RATE_STEP_AU_PER_DAY = 1e-9;
const MAS_PER_RAD = 648_000_000 / Math.PI;

/**
 * Integrates (2060) Chiron under the pull of Sun and planets, from the initial state that suits Horizons' places best.
 *
 * The six numbers of that state are found by least squares (Gauss–Newton); each place counts as it is seen from the Sun.
 *
 * @returns A path within the two dates, heliocentric, axes of the ICRF.
 */
export function integrateChiron({ planets, horizons, fromJdTdb, toJdTdb, fittedJdTdb = [-Infinity, Infinity] }: ChironOptions): ChironTrajectory {
  const [epochJdTdb, ...guess] = horizons.highPrecisionState;
  const tablesOf = (from: number, to: number): PerturberTable[] => [from, to].map((until) => samplePerturbers(planets, epochJdTdb, until));

  const fitted = horizons.states.filter(([jdTdb]) => jdTdb >= Math.max(fromJdTdb, fittedJdTdb[0]) && jdTdb <= Math.min(toJdTdb, fittedJdTdb[1]));
  const fittedTables = tablesOf(Math.min(epochJdTdb, ...fitted.map(([jdTdb]) => jdTdb)), Math.max(epochJdTdb, ...fitted.map(([jdTdb]) => jdTdb)));
  const missesFrom = (start: readonly number[]): number[] => missesOf(aboutTheSun(planets, fittedTables, epochJdTdb, start), fitted);

  let state: readonly number[] = guess;
  for (let round = 0; round < ROUNDS; round++) {
    const derivatives = state.map((_, k) => {
      const step = k < 3 ? POSITION_STEP_AU : RATE_STEP_AU_PER_DAY;
      const [above, below] = [step, -step].map((change) => missesFrom(state.map((x, i) => (i === k ? x + change : x))));
      return above.map((x, i) => (x - below[i]) / (2 * step));
    });
    const fit = createLeastSquares(state.length);
    missesFrom(state).forEach((miss, i) => fit.add(derivatives.map((column) => column[i]), -miss));
    const change = fit.solve();
    state = state.map((x, k) => x + change[k]);
  }

  const path = aboutTheSun(planets, tablesOf(fromJdTdb, toJdTdb), epochJdTdb, state);
  const within = horizons.states.filter(([jdTdb]) => jdTdb >= fromJdTdb && jdTdb <= toJdTdb);
  return { ...path, epochState: [epochJdTdb, ...state] as unknown as State, residuals: within.map((place) => residualOf(path, place)) };
}

/** Barycentric integration into both directions, and the Sun taken off. */
function aboutTheSun(planets: PositionSource, [before, after]: readonly PerturberTable[], epochJdTdb: number, state: readonly number[]): Trajectory {
  const sun = new Float64Array(6);
  planets.stateInto(sun, 'sun', epochJdTdb);
  const start = state.map((x, i) => x + sun[i]);
  const [past, future] = [before, after].map((table) => integrateBody(table, start));
  return {
    stateInto(out, jdTdb) {
      (jdTdb < epochJdTdb ? past : future).stateInto(out, jdTdb);
      planets.stateInto(sun, 'sun', jdTdb);
      for (let i = 0; i < 6; i++) out[i] -= sun[i];
    },
  };
}

/** Three numbers a place: the distances along the axes over the distance from the Sun. */
function missesOf(path: Trajectory, places: readonly State[]): number[] {
  const out = new Float64Array(6);
  return places.flatMap(([jdTdb, x, y, z]) => {
    path.stateInto(out, jdTdb);
    const r = Math.sqrt(x * x + y * y + z * z);
    return [(out[0] - x) / r, (out[1] - y) / r, (out[2] - z) / r];
  });
}

function residualOf(path: Trajectory, place: State): Residual {
  const [jdTdb, x, y, z] = place;
  const r = Math.sqrt(x * x + y * y + z * z);
  const [dx, dy, dz] = missesOf(path, [place]);
  const radial = (dx * x + dy * y + dz * z) / r;
  const square = dx * dx + dy * dy + dz * dz - radial * radial;
  return { jdTdb, angleMas: Math.sqrt(Math.max(square, 0)) * MAS_PER_RAD, distanceKm: Math.abs(radial) * r * KM_PER_AU };
}

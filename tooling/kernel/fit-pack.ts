import type { PositionSource } from '../../packages/ephemeris/src/bodies/position-source.js';
import type { BodyDescription, SunDescription } from '../../packages/ephemeris/src/kernel/pack-format.js';
import { MARGIN_DAYS } from '../../packages/ephemeris/src/kernel/pack-source.js';
import { createChebyshevFit } from '../../packages/ephemeris/src/math/chebyshev.js';
import { fitBody } from './fit-body.js';
import type { BodyPlan, FittedBody } from './fit-body.js';
import type { StateOf } from './mean-orbit.js';
import { writePack } from './pack-writer.js';
import { GM, MOON_SHARE } from './planet-masses.js';

/** Everything a pack is made by, beside the kernel. */
export interface PackPlan {
  readonly name: string;
  readonly source: string;
  readonly fromJdTdb: number;
  readonly toJdTdb: number;
  readonly bodies: readonly BodyPlan[];
  /** Makes the Sun and the Earth too; every planet has to be there. */
  readonly sun?: { readonly terms: number; readonly pieces: SunDescription['pieces'] };
}

export interface FittedPack {
  readonly bytes: Uint8Array;
  readonly bodies: readonly FittedBody[];
}

/** Instants at the end that a pack can answer beyond what it says: none of its polynomials ends there. */
export const END_MARGIN_DAYS = 1;

/**
 * Fits a pack.
 *
 * @param kernel - Has every body, the Earth and the Sun, from a day before the plan's first instant to a day after its last.
 */
export function fitPack(plan: PackPlan, kernel: PositionSource, onProgress: (text: string) => void): FittedPack {
  const fromJdTdb = plan.fromJdTdb - MARGIN_DAYS;
  const toJdTdb = plan.toJdTdb + END_MARGIN_DAYS;

  const bodies = plan.bodies.map((body) => {
    onProgress(`${plan.name}: ${body.id}`);
    const fitted = fitBody(body, { stateOf: relative(kernel, body), earthDistanceAu: distanceFromEarth(kernel, body.id), fromJdTdb, toJdTdb, onProgress });
    onProgress(`${plan.name}: ${body.id} ${fitted.bytes.length} bytes, ${fitted.bytesOf.harmonics} of them harmonics`);
    return fitted;
  });
  const sun = plan.sun && fitSun(plan.sun, bodies.map(({ description }) => description), kernel, fromJdTdb, toJdTdb);
  const { name, source } = plan;
  const description = {
    name, source, fromJdTdb: plan.fromJdTdb, toJdTdb: plan.toJdTdb, bodies: bodies.map((body) => body.description), ...(sun && { sun }),
  };
  return { bytes: writePack(description, bodies.map((body) => body.bytes)), bodies };
}

function relative(kernel: PositionSource, { id, about }: BodyPlan): StateOf {
  const centre = new Float64Array(6);
  return (out, jdTdb) => {
    kernel.stateInto(out, id, jdTdb);
    if (about === 'barycentre') return;
    kernel.stateInto(centre, about, jdTdb);
    for (let i = 0; i < 6; i++) out[i] -= centre[i];
  };
}

function distanceFromEarth(kernel: PositionSource, id: string): (jdTdb: number) => number {
  const body = new Float64Array(6);
  const earth = new Float64Array(6);
  return (jdTdb) => {
    kernel.stateInto(body, id, jdTdb);
    kernel.stateInto(earth, 'earth', jdTdb);
    const [x, y, z] = [body[0] - earth[0], body[1] - earth[1], body[2] - earth[2]];
    return Math.sqrt(x * x + y * y + z * z);
  };
}

/** What the planets' balance leaves of the Sun's place, as one series over the whole span. */
function fitSun(
  { terms, pieces }: NonNullable<PackPlan['sun']>, bodies: readonly BodyDescription[], kernel: PositionSource, fromJdTdb: number, toJdTdb: number,
): SunDescription {
  const planets = bodies.filter(({ id }) => id !== 'moon');
  const masses = Object.fromEntries(planets.map(({ id }) => [id, GM[id] / GM.sun]));
  const total = 1 + planets.reduce((sum, { id, about }) => sum + (about === 'sun' ? masses[id] : 0), 0);
  const samples = 4000;
  const fit = createChebyshevFit(terms, samples);
  const left = new Float64Array(3 * samples);
  const state = new Float64Array(6);
  fit.nodes.forEach((x, i) => {
    const jdTdb = fromJdTdb + ((1 + x) / 2) * (toJdTdb - fromJdTdb);
    kernel.stateInto(state, 'sun', jdTdb);
    left.set(state.subarray(0, 3), 3 * i);
    const sun = state.slice();
    for (const { id, about } of planets) {
      kernel.stateInto(state, id, jdTdb);
      for (let axis = 0; axis < 3; axis++) left[3 * i + axis] += (masses[id] * (state[axis] - (about === 'sun' ? sun[axis] : 0))) / total;
    }
  });
  const series = [0, 1, 2].map((axis) => {
    const coefficients = new Float64Array(terms);
    fit.coefficientsInto(coefficients, 0, 1, left, axis, 3);
    return Array.from(coefficients, (c) => Number(c.toPrecision(8)));
  });
  return { masses, fromJdTdb, toJdTdb, series, pieces, moonShare: MOON_SHARE };
}

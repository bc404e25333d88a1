import type { PositionSource } from '../../packages/ephemeris/src/bodies/position-source.js';

/** How far a pack is from what it was fitted to, as seen from the centre of the Earth. */
export interface Residual {
  readonly maxMas: number;
  readonly rmsMas: number;
  /** Distance, as a part of it. */
  readonly maxDistanceError: number;
}

const MAS_PER_RAD = 648_000_000 / Math.PI;

/**
 * Compares at evenly spread instants, none of them round.
 *
 * @param earths - Which source has the Earth for each of the two.
 */
export function residualOf(body: string, pack: PositionSource, kernel: PositionSource, earths: readonly [PositionSource, PositionSource], range: readonly [number, number], count: number): Residual {
  const [from, to] = range;
  const states = [new Float64Array(6), new Float64Array(6)];
  const earth = new Float64Array(6);
  let max = 0;
  let squares = 0;
  let maxDistance = 0;
  for (let i = 0; i < count; i++) {
    const jdTdb = from + ((i + 0.5) / count) * (to - from);
    [pack, kernel].forEach((source, k) => {
      source.stateInto(states[k], body, jdTdb);
      earths[k].stateInto(earth, 'earth', jdTdb);
      for (let axis = 0; axis < 3; axis++) states[k][axis] -= earth[axis];
    });
    const [a, b] = states;
    const ra = Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
    const rb = Math.sqrt(b[0] * b[0] + b[1] * b[1] + b[2] * b[2]);
    let square = 0;
    for (let axis = 0; axis < 3; axis++) square += (a[axis] / ra - b[axis] / rb) * (a[axis] / ra - b[axis] / rb);
    max = Math.max(max, square);
    squares += square;
    maxDistance = Math.max(maxDistance, Math.abs(ra / rb - 1));
  }
  return { maxMas: Math.sqrt(max) * MAS_PER_RAD, rmsMas: Math.sqrt(squares / count) * MAS_PER_RAD, maxDistanceError: maxDistance };
}

import { FUNDAMENTAL_ARGUMENTS } from '../../packages/ephemeris/src/frames/fundamental-arguments.js';
import { TWO_PI } from '../../packages/ephemeris/src/math/angle.js';
import { combine, integerPower, type ArgumentGrid } from './harmonics-grid.js';
import { fillRotation } from './harmonics-oscillator.js';

/** Below so many lines from zero a term's mirror image overlaps it, and the slow signal is taken as it is. */
const SLOW_LINES = 6;

/** A combination and one power of the scaled time. */
export interface TermShape {
  readonly multipliers: readonly number[];
  readonly power: number;
}

/**
 * What signals look like around one frequency: mean over each group of samples of signal · e^(−iωn), and the columns that terms
 * near that frequency make there. Rows: real parts, then imaginary parts, shape `[2 · groups]`.
 */
export interface Baseband {
  /** The signals in it, one array each. */
  readonly targets: readonly Float64Array[];
  /** Columns of cosine and sine of a term near the frequency. */
  columnsOf(term: TermShape): readonly [Float64Array, Float64Array];
}

/** @param lines - The frequency, cycles in the span. */
export function createBaseband(signals: readonly Float64Array[], grid: ArgumentGrid, lines: number): Baseband {
  const { groups, groupCentres, groupArguments, maxCenturies } = grid;
  const slow = lines < SLOW_LINES;
  const radPerSample = slow ? 0 : (TWO_PI * lines) / grid.samples;
  const rowWeights = Float64Array.from({ length: groups }, (_, g) => Math.sqrt(groupLength(grid, g) / grid.group));
  const targets = demodulate(signals, grid, radPerSample);
  for (const target of targets) {
    for (let g = 0; g < groups; g++) {
      target[g] *= rowWeights[g];
      target[groups + g] *= rowWeights[g];
    }
  }
  const times = Float64Array.from(groupCentres, (centre) => grid.centuries(centre) / maxCenturies);

  return {
    targets,
    columnsOf({ multipliers, power }) {
      const cosine = new Float64Array(2 * groups);
      const sine = new Float64Array(2 * groups);
      for (let g = 0; g < groups; g++) {
        const phase = combine(multipliers, groupArguments, g * FUNDAMENTAL_ARGUMENTS) - radPerSample * groupCentres[g];
        // Half a term's amplitude lies at its frequency, half at the mirrored one; a slow term has both here.
        const scale = rowWeights[g] * integerPower(times[g], power) * (slow ? 1 : 0.5);
        const c = scale * Math.cos(phase);
        const s = scale * Math.sin(phase);
        cosine[g] = c;
        sine[g] = s;
        if (!slow) {
          cosine[groups + g] = s;
          sine[groups + g] = -c;
        }
      }
      return [cosine, sine];
    },
  };
}

function groupLength(grid: ArgumentGrid, group: number): number {
  return Math.min(grid.samples, (group + 1) * grid.group) - group * grid.group;
}

function demodulate(signals: readonly Float64Array[], grid: ArgumentGrid, radPerSample: number): Float64Array[] {
  const { block, blocks, group, groups, samples } = grid;
  const targets = signals.map(() => new Float64Array(2 * groups));
  const cos = new Float64Array(block);
  const sin = new Float64Array(block);
  for (let b = 0; b < blocks; b++) {
    const start = b * block;
    const length = Math.min(block, samples - start);
    const g = Math.floor(start / group);
    fillRotation(cos, sin, radPerSample * (start + (block >> 1)), radPerSample);
    for (let i = 0; i < signals.length; i++) {
      const signal = signals[i];
      let re = 0;
      let im = 0;
      for (let j = 0; j < length; j++) {
        re += signal[start + j] * cos[j];
        im -= signal[start + j] * sin[j];
      }
      targets[i][g] += re;
      targets[i][groups + g] += im;
    }
  }
  for (const target of targets) {
    for (let g = 0; g < groups; g++) {
      target[g] /= groupLength(grid, g);
      target[groups + g] /= groupLength(grid, g);
    }
  }
  return targets;
}

/** A column whose part outside the span of those before is below this share of it adds nothing that can be told from noise. */
const MIN_INDEPENDENT = 1e-6;

/** Least squares on few columns by modified Gram–Schmidt; the columns of a term come and go together. */
export interface LocalFit {
  /** Makes the columns part of the fit. */
  add(columns: readonly Float64Array[]): void;
  /** What the columns take from the targets, weighted: Σ weight² · (reduction of the sum of squares). */
  explained(): number;
  /** How much more further columns would explain: zero when less than `minIndependent` of one's sum of squares is independent. */
  gain(columns: readonly Float64Array[], minIndependent: number): number;
  /** Amplitudes of all columns added, in order, for one target. */
  solve(target: Float64Array): Float64Array;
}

export function createLocalFit(targets: readonly Float64Array[], weights: readonly number[]): LocalFit {
  const basis: Float64Array[] = []; // orthonormal; all zeros where a column depends on earlier ones
  const factors: Float64Array[] = []; // column = Σ factor · basis; the last factor is the column's own

  /** The column's components along the basis are taken away; returns them. */
  function project(column: Float64Array): Float64Array {
    const components = new Float64Array(basis.length + 1);
    for (let i = 0; i < basis.length; i++) {
      const along = dot(basis[i], column);
      components[i] = along;
      for (let row = 0; row < column.length; row++) column[row] -= along * basis[i][row];
    }
    return components;
  }

  function addColumn(column: Float64Array): void {
    const rest = column.slice();
    const factor = project(rest);
    const norm = Math.sqrt(dot(rest, rest));
    const independent = norm * norm > MIN_INDEPENDENT * dot(column, column);
    factor[basis.length] = independent ? norm : 0;
    for (let row = 0; row < rest.length; row++) rest[row] = independent ? rest[row] / norm : 0;
    basis.push(rest);
    factors.push(factor);
  }

  function explainedBy(vector: Float64Array): number {
    let sum = 0;
    targets.forEach((target, i) => {
      const along = weights[i] * dot(vector, target);
      sum += along * along;
    });
    return sum;
  }

  return {
    add(columns) {
      columns.forEach(addColumn);
    },
    explained: () => basis.reduce((sum, vector) => sum + explainedBy(vector), 0),
    gain(columns, minIndependent) {
      const before = basis.length;
      let gain = 0;
      for (const column of columns) {
        addColumn(column);
        const own = factors[factors.length - 1][basis.length - 1];
        const size = dot(column, column);
        if (size > 0 && own * own < minIndependent * size) {
          gain = 0;
          break;
        }
        gain += explainedBy(basis[basis.length - 1]);
      }
      basis.length = before;
      factors.length = before;
      return gain;
    },
    solve(target) {
      const amplitudes = Float64Array.from(basis, (vector) => dot(vector, target));
      for (let i = basis.length - 1; i >= 0; i--) {
        const own = factors[i][i];
        amplitudes[i] = own > 0 ? amplitudes[i] / own : 0;
        for (let row = 0; row < i; row++) amplitudes[row] -= factors[i][row] * amplitudes[i];
      }
      return amplitudes;
    },
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

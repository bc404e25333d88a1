/**
 * Harmonics of an orbit: the trigonometric terms that matter most in what its mean motion leaves, with frequencies that are
 * integer combinations of the fundamental arguments. Taken away before the Chebyshev fit, they leave a residual of few bits.
 */
import { FUNDAMENTAL_ARGUMENTS } from '../../packages/ephemeris/src/frames/fundamental-arguments.js';
import { createCandidates, type Candidates } from './harmonics-candidates.js';
import { combine, createArgumentGrid, integerPower, type ArgumentGrid } from './harmonics-grid.js';
import { createBaseband, createLocalFit, type LocalFit, type TermShape } from './harmonics-local-fit.js';
import { subtractOscillation } from './harmonics-oscillator.js';
import { worthiestPeaks, type Peak } from './harmonics-peaks.js';

/** A term Σ T^power (c cos θ + s sin θ), θ = Σ multipliers · fundamental arguments, T in Julian centuries TDB from J2000.0. */
export interface Harmonic {
  /** Of the fundamental arguments in the package's order, shape `[14]`. */
  readonly multipliers: readonly number[];
  /** 0 to 3. */
  readonly power: number;
  /** Of cosine and sine, for each signal, in its unit (per century to the power). */
  readonly amplitudes: readonly (readonly [number, number])[];
}

/** Signals sampled at the same instants. */
export interface SampledSignals {
  readonly jdTdbStart: number;
  readonly stepDays: number;
  /** Of equal lengths. */
  readonly signals: readonly Float64Array[];
  /** Of each signal: the inverse of the unit that its residual is to be rounded to. */
  readonly weights: readonly number[];
}

/** Options of {@link findHarmonics}. */
export interface HarmonicSearchOptions {
  /** Harmonics wanted; fewer are found in signals that have fewer. */
  readonly count: number;
  /** Which combinations are tried: those of the lunar theory, or of planets' mean longitudes. */
  readonly arguments: 'moon' | 'planets';
  /**
   * Length of the polynomials' segments that will hold what is left: those of one degree hold a band of frequencies so wide, and
   * a harmonic is worth the share it has of its band.
   *
   * @default one band for all frequencies
   */
  readonly segmentDays?: number;
  readonly onProgress?: (text: string) => void;
}

const MAX_POWER = 3;
/** Terms so near, in lines (cycles in the span), disturb each other and are fitted together. */
const NEIGHBOUR_LINES = 3;
const MAX_NEIGHBOURS = 24;
/** A new combination is sought so near a peak, in lines; more powers are tried for terms this near. */
const REACH_LINES = 0.8;
const POWER_REACH_LINES = 1.6;
/** Share of a new term's sum of squares that its neighbours must not be able to imitate: bounds how far amplitudes may cancel. */
const MIN_INDEPENDENT = 0.01;
/** Of candidates about as good the simplest is taken: its drift is most likely the true one, and it takes fewest bits. */
const AS_GOOD = 0.97;
/** In one round peaks down to this share of the highest one's worth are taken: those below may be its side lobes. */
const ROUND_WORTH_SHARE = 0.1;
const ROUND_COUNT_SHARE = 0.05;
/** Rounds in a row that only bring terms into balance: after so many there is nothing to add. */
const MAX_IDLE_ROUNDS = 20;
/** Relative power at which signals count as spent: rounding of what was subtracted. */
const SPENT = 1e-24;
const FINAL_SWEEPS = 3;

/** A harmonic while it is fitted: amplitudes belong to the scaled time, shape `[signals][2]`. */
interface Term extends TermShape {
  readonly lines: number;
  readonly amplitudes: [number, number][];
}

/**
 * Finds the harmonics of signals that save most bits, by pursuit: the worthiest peaks of the spectrum are identified one after
 * another with the combination, or the power of time of a combination already there, that takes most from the residual; terms
 * near it are refitted with it. Sweeps over all terms end it.
 *
 * Deterministic. Terms of the same combination share its frequency; whether a combination is the true cause of a line does not
 * matter, only that within the span it cannot be told from it.
 *
 * @returns Strongest first, by the weighted root mean square over the samples.
 * @throws RangeError when lengths differ, a value is not finite, or `stepDays` is not above 0.
 */
export function findHarmonics(samples: SampledSignals, options: HarmonicSearchOptions): Harmonic[] {
  checkSamples(samples);
  const length = samples.signals.length === 0 ? 0 : samples.signals[0].length;
  if (length === 0 || options.count <= 0) return [];

  const grid = createArgumentGrid(length, samples.jdTdbStart, samples.stepDays);
  const bandLines = (length * samples.stepDays) / (options.segmentDays ?? samples.stepDays);
  const pursuit = createPursuit(samples, grid, createCandidates(options.arguments, grid), bandLines);
  let idle = 0;
  while (pursuit.terms.length < options.count && idle < MAX_IDLE_ROUNDS) {
    const before = pursuit.terms.length;
    if (!pursuit.round(options.count - before)) break;
    idle = pursuit.terms.length === before ? idle + 1 : 0;
    options.onProgress?.(`${pursuit.terms.length} of ${options.count} harmonics`);
  }
  for (let sweep = 0; sweep < FINAL_SWEEPS; sweep++) pursuit.sweep();
  return ranked(pursuit.terms, samples.weights, grid);
}

function checkSamples({ signals, weights, stepDays, jdTdbStart }: SampledSignals): void {
  if (!(stepDays > 0) || !Number.isFinite(jdTdbStart)) throw new RangeError(`stepDays, jdTdbStart: expected above 0 and finite, got ${stepDays}, ${jdTdbStart}`);
  if (weights.length !== signals.length) throw new RangeError(`weights: expected ${signals.length}, one a signal, got ${weights.length}`);
  for (const signal of signals) {
    if (signal.length !== signals[0].length) throw new RangeError(`signals: expected equal lengths, got ${signals[0].length} and ${signal.length}`);
    if (!signal.every(Number.isFinite)) throw new RangeError('signals: expected finite values');
  }
}

interface Pursuit {
  readonly terms: readonly Term[];
  /** Adds terms at the highest peaks, at most `count`; false when no peaks are left. */
  round(count: number): boolean;
  /** Refits all terms, one neighbourhood after another. */
  sweep(): void;
}

function createPursuit({ signals, weights }: SampledSignals, grid: ArgumentGrid, candidates: Candidates, bandLines: number): Pursuit {
  const residuals = signals.map((signal) => signal.slice());
  const terms: Term[] = [];
  const barren: number[] = []; // lines of peaks where no combination helps
  const spentPower = SPENT * weightedPower(residuals, weights);

  const linesOf = (multipliers: readonly number[]): number => (combine(multipliers, grid.middleRates, 0) * grid.samples) / (2 * Math.PI);

  /** Fits the terms to the residuals and takes their share from them. */
  function refit(fit: LocalFit, fitted: readonly Term[], targets: readonly Float64Array[]): void {
    const changes = targets.map((target) => fit.solve(target));
    fitted.forEach(({ amplitudes }, i) => {
      amplitudes.forEach((pair, signal) => {
        pair[0] += changes[signal][2 * i];
        pair[1] += changes[signal][2 * i + 1];
      });
    });
    const done = new Set<Term>();
    for (const term of fitted) {
      if (done.has(term)) continue;
      const polynomials = residuals.map(() => Array.from({ length: MAX_POWER + 1 }, (): [number, number] => [0, 0]));
      fitted.forEach((other, i) => {
        if (!sameMultipliers(other.multipliers, term.multipliers)) return;
        done.add(other);
        changes.forEach((change, signal) => {
          polynomials[signal][other.power] = [change[2 * i], change[2 * i + 1]];
        });
      });
      subtractOscillation(residuals, grid, term.multipliers, polynomials);
    }
  }

  function neighboursOf(lines: number): Term[] {
    return terms
      .filter((term) => Math.abs(term.lines - lines) <= NEIGHBOUR_LINES)
      .sort((a, b) => Math.abs(a.lines - lines) - Math.abs(b.lines - lines) || a.power - b.power)
      .slice(0, MAX_NEIGHBOURS);
  }

  /** New combinations at the peak, and powers not used yet of combinations near it. */
  function shapesAt(lines: number, neighbours: readonly Term[]): { shape: TermShape; complexity: number }[] {
    const near = neighbours.filter((term) => Math.abs(term.lines - lines) <= POWER_REACH_LINES);
    const grown = near
      .filter((term, i) => near.findIndex((other) => sameMultipliers(other.multipliers, term.multipliers)) === i)
      .flatMap(({ multipliers }) => {
        const used = near.filter((other) => sameMultipliers(other.multipliers, multipliers)).map(({ power }) => power);
        return [0, 1, 2, 3].filter((power) => !used.includes(power)).map((power) => ({ shape: { multipliers, power }, complexity: power }));
      });
    const fresh = candidates
      .near(lines, REACH_LINES)
      .filter(({ multipliers }) => !neighbours.some((term) => sameMultipliers(term.multipliers, multipliers)))
      .map(({ multipliers, complexity }) => ({ shape: { multipliers, power: 0 }, complexity }));
    return [...grown, ...fresh];
  }

  /** Adds the term that helps most at the peak, if any does, and refits its neighbours. */
  function pick(peak: Peak): void {
    const neighbours = neighboursOf(peak.lines);
    const baseband = createBaseband(residuals, grid, peak.lines);
    const fit = createLocalFit(baseband.targets, peak.weights);
    for (const term of neighbours) fit.add(baseband.columnsOf(term));

    const tried = shapesAt(peak.lines, neighbours).map((candidate) => ({ ...candidate, gain: fit.gain(baseband.columnsOf(candidate.shape), MIN_INDEPENDENT) }));
    const best = Math.max(0, ...tried.map(({ gain }) => gain));
    const [chosen] = tried.filter(({ gain }) => gain > 0 && gain >= AS_GOOD * best).sort((a, b) => a.complexity - b.complexity || b.gain - a.gain);
    if (chosen === undefined || fit.explained() > best) { // a peak of terms not yet in balance needs no new one
      if (chosen === undefined) barren.push(peak.lines);
      refit(fit, neighbours, baseband.targets);
      return;
    }

    const term: Term = { ...chosen.shape, lines: linesOf(chosen.shape.multipliers), amplitudes: signals.map(() => [0, 0]) };
    terms.push(term);
    fit.add(baseband.columnsOf(term));
    refit(fit, [...neighbours, term], baseband.targets);
  }

  return {
    terms,
    round(count) {
      if (weightedPower(residuals, weights) <= spentPower) return false;
      const wanted = Math.min(count, Math.max(8, Math.round(terms.length * ROUND_COUNT_SHARE)));
      const peaks = worthiestPeaks(residuals, weights, {
        bandLines, share: ROUND_WORTH_SHARE, count: wanted, distanceLines: NEIGHBOUR_LINES, barren, barrenLines: REACH_LINES,
      });
      peaks.forEach(pick);
      return peaks.length > 0;
    },
    sweep() {
      for (const together of neighbourhoods(terms)) {
        const baseband = createBaseband(residuals, grid, (together[0].lines + together[together.length - 1].lines) / 2);
        const fit = createLocalFit(baseband.targets, weights);
        for (const term of together) fit.add(baseband.columnsOf(term));
        refit(fit, together, baseband.targets);
      }
    },
  };
}

/** Terms by frequency, cut where there is a gap or where too many lie together. */
function neighbourhoods(terms: readonly Term[]): Term[][] {
  const groups: Term[][] = [];
  for (const term of [...terms].sort((a, b) => a.lines - b.lines)) {
    const group = groups.at(-1);
    const joins = group !== undefined && group.length < MAX_NEIGHBOURS
      && term.lines - group[0].lines <= 2 * NEIGHBOUR_LINES && term.lines - group[group.length - 1].lines <= NEIGHBOUR_LINES;
    if (joins) group.push(term);
    else groups.push([term]);
  }
  return groups;
}

function weightedPower(signals: readonly Float64Array[], weights: readonly number[]): number {
  return signals.reduce((sum, signal, i) => sum + weights[i] * weights[i] * signal.reduce((squares, value) => squares + value * value, 0), 0);
}

function sameMultipliers(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < FUNDAMENTAL_ARGUMENTS; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Amplitudes per century instead of per scaled time, strongest first. */
function ranked(terms: readonly Term[], weights: readonly number[], grid: ArgumentGrid): Harmonic[] {
  const meanSquares = [0, 1, 2, 3].map((power) => {
    let sum = 0;
    for (const centre of grid.groupCentres) sum += integerPower(grid.centuries(centre) / grid.maxCenturies, 2 * power);
    return sum / grid.groups;
  });
  const strength = ({ amplitudes, power }: Term): number =>
    amplitudes.reduce((sum, [c, s], i) => sum + weights[i] * weights[i] * (c * c + s * s), 0) * meanSquares[power];
  return terms
    .map((term) => ({ term, strength: strength(term) }))
    .sort((a, b) => b.strength - a.strength)
    .map(({ term: { multipliers, power, amplitudes } }) => {
      const scale = 1 / integerPower(grid.maxCenturies, power);
      return { multipliers, power, amplitudes: amplitudes.map(([c, s]): readonly [number, number] => [c * scale, s * scale]) };
    });
}

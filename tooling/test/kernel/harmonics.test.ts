import { describe, expect, it } from 'vitest';
import { fundamentalArgument } from '../../../packages/ephemeris/src/frames/fundamental-arguments.js';
import { findHarmonics, type Harmonic, type SampledSignals } from '../../kernel/harmonics.js';

const JD_J2000 = 2_451_545;
const DAYS_PER_CENTURY = 36_525;

/** Multipliers of l, l′, F, D, Ω, Mercury … Neptune, general precession. */
const combination = (multiples: Readonly<Record<number, number>>): number[] => Array.from({ length: 14 }, (_, i) => multiples[i] ?? 0);
const [L, LP, F, D, VENUS, EARTH, JUPITER] = [0, 1, 2, 3, 6, 7, 9];

/** The sum of harmonics straight from its definition. */
function valueAt(harmonics: readonly Harmonic[], signal: number, t: number): number {
  return harmonics.reduce((sum, { multipliers, power, amplitudes }) => {
    const angle = multipliers.reduce((total, multiple, i) => total + multiple * fundamentalArgument(i, t), 0);
    const [cosine, sine] = amplitudes[signal];
    return sum + t ** power * (cosine * Math.cos(angle) + sine * Math.sin(angle));
  }, 0);
}

function sampled(harmonics: readonly Harmonic[], { count = 20_000, jdTdbStart = 2_444_000, stepDays = 1, signals = 3 } = {}): SampledSignals {
  const centuries = (n: number): number => (jdTdbStart + n * stepDays - JD_J2000) / DAYS_PER_CENTURY;
  return {
    jdTdbStart,
    stepDays,
    signals: Array.from({ length: signals }, (_, signal) => Float64Array.from({ length: count }, (_, n) => valueAt(harmonics, signal, centuries(n)))),
    weights: new Array<number>(signals).fill(1),
  };
}

/** Largest difference of what was found from the samples, at instants spread over them. */
function worstResidual(samples: SampledSignals, found: readonly Harmonic[]): number {
  let worst = 0;
  samples.signals.forEach((values, signal) => {
    for (let n = 0; n < values.length; n += 37) {
      const t = (samples.jdTdbStart + n * samples.stepDays - JD_J2000) / DAYS_PER_CENTURY;
      worst = Math.max(worst, Math.abs(values[n] - valueAt(found, signal, t)));
    }
  });
  return worst;
}

const LUNAR: readonly Harmonic[] = [
  { multipliers: combination({ [L]: 1 }), power: 0, amplitudes: [[10, 22_640], [0, 0], [-300, 4]] },
  { multipliers: combination({ [D]: 2, [L]: -1 }), power: 0, amplitudes: [[1, 4586], [0, 0], [120, 2]] },
  { multipliers: combination({ [F]: 1 }), power: 0, amplitudes: [[0, 0], [5, 18_461], [0, 0]] },
  { multipliers: combination({ [LP]: 1 }), power: 0, amplitudes: [[1, -668], [0, 0], [3, 1]] },
  { multipliers: combination({ [LP]: 1 }), power: 1, amplitudes: [[0, 40], [0, 0], [0, 0]] },
];

describe('findHarmonics', () => {
  it('recovers lunar terms, strongest first', () => {
    const found = findHarmonics(sampled(LUNAR), { count: 4, arguments: 'moon' });
    expect(found.map(({ multipliers }) => multipliers)).toEqual([{ [L]: 1 }, { [F]: 1 }, { [D]: 2, [L]: -1 }, { [LP]: 1 }].map(combination));
  });

  it('recovers amplitudes, and powers of the time', () => {
    const samples = sampled(LUNAR);
    const found = findHarmonics(samples, { count: 5, arguments: 'moon' });
    for (const { multipliers, power, amplitudes } of LUNAR) {
      const same = found.find((harmonic) => harmonic.power === power && harmonic.multipliers.every((m, i) => m === multipliers[i]));
      expect(same, `${multipliers.join(' ')} T^${power}`).toBeDefined();
      same?.amplitudes.forEach(([cosine, sine], signal) => {
        expect(Math.abs(cosine - amplitudes[signal][0])).toBeLessThan(0.05);
        expect(Math.abs(sine - amplitudes[signal][1])).toBeLessThan(0.05);
      });
    }
    expect(worstResidual(samples, found)).toBeLessThan(0.05);
  });

  it('recovers planetary terms on a coarse grid far from J2000', () => {
    const planetary: Harmonic[] = [
      { multipliers: combination({ [VENUS]: 1, [EARTH]: -1 }), power: 0, amplitudes: [[100, 50]] },
      { multipliers: combination({ [EARTH]: 2, [JUPITER]: -2 }), power: 0, amplitudes: [[-70, 20]] },
      { multipliers: combination({ [JUPITER]: 1 }), power: 0, amplitudes: [[0, 30]] },
    ];
    const samples = sampled(planetary, { jdTdbStart: 2_290_000, stepDays: 8, signals: 1 });
    const found = findHarmonics(samples, { count: 3, arguments: 'planets' });
    expect(found.map(({ multipliers }) => multipliers)).toEqual(planetary.map(({ multipliers }) => multipliers));
    expect(worstResidual(samples, found)).toBeLessThan(1e-3);
  });

  it('leaves less the more harmonics it may use, also for a line that no combination has', () => {
    const samples = sampled([], { signals: 1 });
    samples.signals[0].forEach((_, n, values) => {
      values[n] = Math.cos(0.123456 * n + 1e-9 * n * n);
    });
    const worst = [1, 2, 4].map((count) => worstResidual(samples, findHarmonics(samples, { count, arguments: 'moon' })));
    expect(worst[1]).toBeLessThan(worst[0]);
    expect(worst[2]).toBeLessThan(worst[1]);
  });

  it('weighs signals by their weights', () => {
    const samples = sampled([
      { multipliers: combination({ [L]: 1 }), power: 0, amplitudes: [[10, 0], [0, 0]] },
      { multipliers: combination({ [F]: 2 }), power: 0, amplitudes: [[0, 0], [3, 0]] },
    ], { signals: 2 });
    const [first] = findHarmonics({ ...samples, weights: [0.1, 1] }, { count: 1, arguments: 'moon' });
    expect(first.multipliers).toEqual(combination({ [F]: 2 }));
  });

  it('prefers the line that has its band for itself, when the length of segments tells the bands', () => {
    const crowd = [[L, 1], [F, 1], [D, 1]].map(([argument, multiple]): Harmonic => ({ multipliers: combination({ [argument]: multiple }), power: 0, amplitudes: [[100, 0]] }));
    const loner: Harmonic = { multipliers: combination({ [LP]: 1 }), power: 0, amplitudes: [[50, 0]] };
    const samples = sampled([...crowd, loner], { signals: 1 });
    const first = (segmentDays?: number): readonly number[] => findHarmonics(samples, { count: 1, arguments: 'moon', segmentDays })[0].multipliers;
    expect(crowd.map(({ multipliers }) => multipliers)).toContainEqual(first());
    expect(first(40)).toEqual(loner.multipliers);
  });

  it('gives the same harmonics for the same samples', () => {
    const samples = sampled(LUNAR, { count: 5000 });
    const options = { count: 8, arguments: 'moon' } as const;
    expect(findHarmonics(samples, options)).toEqual(findHarmonics(samples, options));
  });

  it('leaves the samples as they are', () => {
    const samples = sampled(LUNAR, { count: 5000 });
    const before = samples.signals.map((signal) => signal.slice());
    findHarmonics(samples, { count: 3, arguments: 'moon' });
    expect(samples.signals).toEqual(before);
  });

  it('takes a constant for a harmonic without frequency', () => {
    const samples = sampled([], { signals: 1, count: 5000 });
    samples.signals[0].fill(7);
    const [constant, ...rest] = findHarmonics(samples, { count: 5, arguments: 'planets' });
    expect(constant.multipliers).toEqual(combination({}));
    expect(constant.power).toBe(0);
    expect(constant.amplitudes[0][0]).toBeCloseTo(7, 9);
    expect(rest).toEqual([]);
  });

  it.each([
    ['no signals', [], 5],
    ['empty signals', [new Float64Array(0)], 5],
    ['silent signals', [new Float64Array(1000)], 5],
    ['a count of zero', [Float64Array.from({ length: 1000 }, (_, n) => Math.sin(n))], 0],
  ])('finds nothing in %s', (_, signals, count) => {
    expect(findHarmonics({ jdTdbStart: JD_J2000, stepDays: 1, signals, weights: signals.map(() => 1) }, { count, arguments: 'moon' })).toEqual([]);
  });

  it.each([1, 2, 3, 10])('stays finite with %i samples', (count) => {
    const signals = [Float64Array.from({ length: count }, (_, n) => 1 + n * n)];
    const found = findHarmonics({ jdTdbStart: JD_J2000, stepDays: 1, signals, weights: [1] }, { count: 5, arguments: 'planets' });
    for (const { amplitudes } of found) expect(amplitudes.flat().every(Number.isFinite)).toBe(true);
  });

  it.each([
    ['unequal lengths', { signals: [new Float64Array(3), new Float64Array(4)] }],
    ['a weight too few', { weights: [1] }],
    ['a value that is not a number', { signals: [Float64Array.of(1, NaN), new Float64Array(2)] }],
    ['a step of zero', { stepDays: 0 }],
    ['a start that is not finite', { jdTdbStart: Infinity }],
  ])('refuses %s', (_, change) => {
    const samples = { jdTdbStart: JD_J2000, stepDays: 1, signals: [new Float64Array(2), new Float64Array(2)], weights: [1, 1] };
    expect(() => findHarmonics({ ...samples, ...change }, { count: 1, arguments: 'moon' })).toThrow(RangeError);
  });
});

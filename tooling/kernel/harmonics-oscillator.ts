import { FUNDAMENTAL_ARGUMENTS } from '../../packages/ephemeris/src/frames/fundamental-arguments.js';
import { DAYS_PER_JULIAN_CENTURY } from '../../packages/ephemeris/src/time/julian-day.js';
import { combine, type ArgumentGrid } from './harmonics-grid.js';

/** Amplitudes of one combination of arguments, per signal and power of the scaled time: shape `[signals][4][2]`, cosine and sine. */
export type AmplitudePolynomials = readonly (readonly (readonly [number, number])[])[];

/**
 * Subtracts from each signal Σ τ^power (c cos θ + s sin θ), where τ = T / grid.maxCenturies.
 *
 * Cosine and sine follow by rotation from the middle of each block outwards; the amplitudes are linear in time within a block,
 * which leaves 3e-6 of an amplitude of T² at blocks of 128 days.
 */
export function subtractOscillation(signals: readonly Float64Array[], grid: ArgumentGrid, multipliers: readonly number[], amplitudes: AmplitudePolynomials): void {
  const { block, blocks, samples } = grid;
  const cos = new Float64Array(block);
  const sin = new Float64Array(block);
  const half = block >> 1;
  const step = grid.stepDays / DAYS_PER_JULIAN_CENTURY / grid.maxCenturies;
  for (let b = 0; b < blocks; b++) {
    const row = b * FUNDAMENTAL_ARGUMENTS;
    fillRotation(cos, sin, combine(multipliers, grid.blockArguments, row), combine(multipliers, grid.blockRates, row));
    const start = b * block;
    const length = Math.min(block, samples - start);
    const middle = grid.centuries(start + half) / grid.maxCenturies;
    for (let i = 0; i < signals.length; i++) {
      const signal = signals[i];
      const [[c0, s0], [c1, s1], [c2, s2], [c3, s3]] = amplitudes[i];
      const cSlope = (c1 + middle * (2 * c2 + middle * 3 * c3)) * step;
      const sSlope = (s1 + middle * (2 * s2 + middle * 3 * s3)) * step;
      let c = c0 + middle * (c1 + middle * (c2 + middle * c3)) - half * cSlope;
      let s = s0 + middle * (s1 + middle * (s2 + middle * s3)) - half * sSlope;
      for (let j = 0; j < length; j++) {
        signal[start + j] -= c * cos[j] + s * sin[j];
        c += cSlope;
        s += sSlope;
      }
    }
  }
}

/** Cosine and sine of `phase + (j − half) · step`: two chains from the middle, one each way. */
export function fillRotation(cos: Float64Array, sin: Float64Array, phase: number, step: number): void {
  const length = cos.length;
  const half = length >> 1;
  const cStep = Math.cos(step);
  const sStep = Math.sin(step);
  let cUp = Math.cos(phase);
  let sUp = Math.sin(phase);
  let cDown = cUp;
  let sDown = sUp;
  cos[half] = cUp;
  sin[half] = sUp;
  for (let j = 1; j <= half; j++) {
    const c = cUp * cStep - sUp * sStep;
    sUp = sUp * cStep + cUp * sStep;
    cUp = c;
    const d = cDown * cStep + sDown * sStep;
    sDown = sDown * cStep - cDown * sStep;
    cDown = d;
    cos[half - j] = cDown;
    sin[half - j] = sDown;
    if (half + j < length) {
      cos[half + j] = cUp;
      sin[half + j] = sUp;
    }
  }
}

import { fft } from './fft.js';

/** Which peaks count. */
export interface PeakLimits {
  /** Width of the bands in which a peak's share of the power counts, in lines (cycles in the span). */
  readonly bandLines: number;
  /** Of the highest peak's worth, what a peak must have. */
  readonly share: number;
  /** At most so many. */
  readonly count: number;
  /** A peak is the highest point so far to both sides, in lines. */
  readonly distanceLines: number;
  /** Places to leave out, in lines, and how far around each. */
  readonly barren: readonly number[];
  readonly barrenLines: number;
}

/** A maximum of the spectrum. */
export interface Peak {
  /** Frequency, cycles in the span of the samples. */
  readonly lines: number;
  /** For each signal, its weight over the root of the power in the band around the peak: what its amplitudes count there. */
  readonly weights: readonly number[];
}

/**
 * Mean square, in squared units of rounding, that rounded coefficients have in a band anyway: power below it costs no bits. Found
 * by trial on DE440; four times as much or as little changes sizes by one percent.
 */
const ROUNDING_POWER = 0.8;

/** Bits are infinite where nothing is left: one line takes at most this share of a band. */
const MAX_SHARE = 1 - 1e-6;

/**
 * The peaks of the signals' spectra whose removal saves most bits, most first.
 *
 * Polynomials of one degree on segments of one length hold a band of frequencies; their coefficients take the logarithm of the
 * band's power. So a peak is worth −log(1 − its share of its band), added up over the signals.
 *
 * @param weights - For each signal, the inverse of the unit it will be rounded to.
 */
export function worthiestPeaks(signals: readonly Float64Array[], weights: readonly number[], limits: PeakLimits): Peak[] {
  const samples = signals[0].length;
  let size = 2;
  while (size < 2 * samples) size *= 2; // zeros after the samples: at least two points a line
  const binsPerLine = size / samples;

  const powers = signals.map((signal, i) => powerSpectrum(signal, weights[i], size));
  // In the height of a line of the same mean square: a line of amplitude A has mean square A² / 2 and height (A · samples / 2)².
  const bands = powers.map((power) => bandSums(power, (limits.bandLines * binsPerLine) / 2, 1 / binsPerLine, (ROUNDING_POWER * samples * samples) / 2));
  const worth = new Float64Array(size / 2 + 1);
  powers.forEach((power, i) => {
    for (let bin = 0; bin < worth.length; bin++) worth[bin] -= Math.log(1 - Math.min(MAX_SHARE, power[bin] / bands[i][bin]));
  });
  for (const lines of limits.barren) {
    worth.fill(0, Math.max(0, Math.ceil((lines - limits.barrenLines) * binsPerLine)), Math.floor((lines + limits.barrenLines) * binsPerLine) + 1);
  }

  const reach = Math.round(limits.distanceLines * binsPerLine);
  const least = limits.share * worth.reduce((highest, value) => Math.max(highest, value), 0);
  const bins: number[] = [];
  for (let bin = 0; bin < worth.length; bin++) {
    if (worth[bin] > 0 && worth[bin] >= least && isHighest(worth, bin, reach)) bins.push(bin);
  }
  return bins
    .sort((a, b) => worth[b] - worth[a] || a - b)
    .slice(0, limits.count)
    .map((bin) => ({ lines: bin / binsPerLine, weights: weights.map((weight, i) => weight / Math.sqrt(bands[i][bin])) }));
}

function powerSpectrum(signal: Float64Array, weight: number, size: number): Float64Array {
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  signal.forEach((value, n) => {
    re[n] = value * weight;
  });
  fft(re, im);
  return Float64Array.from({ length: size / 2 + 1 }, (_, bin) => re[bin] * re[bin] + im[bin] * im[bin]);
}

/** Around each bin: `scale` times the sum of the bins at most `reach` away, plus `floor`. */
function bandSums(power: Float64Array, reach: number, scale: number, floor: number): Float64Array {
  const sums = new Float64Array(power.length + 1);
  for (let bin = 0; bin < power.length; bin++) sums[bin + 1] = sums[bin] + power[bin];
  const whole = Math.max(1, Math.round(reach));
  return Float64Array.from(power, (_, bin) => scale * (sums[Math.min(power.length, bin + whole + 1)] - sums[Math.max(0, bin - whole)]) + floor);
}

function isHighest(values: Float64Array, bin: number, reach: number): boolean {
  const from = Math.max(0, bin - reach);
  const to = Math.min(values.length - 1, bin + reach);
  for (let other = from; other <= to; other++) {
    if (values[other] > values[bin] || (values[other] === values[bin] && other < bin)) return false;
  }
  return true;
}

import { fft } from './fft.js';

/** Which peaks count. */
export interface PeakLimits {
  /** Of the highest peak's power, what a peak must have. */
  readonly share: number;
  /** At most so many. */
  readonly count: number;
  /** A peak is the highest point so far to both sides, in lines (cycles in the span). */
  readonly distanceLines: number;
  /** Places to leave out, in lines, and how far around each. */
  readonly barren: readonly number[];
  readonly barrenLines: number;
}

/**
 * The highest maxima of the signals' common power spectrum, weighted.
 *
 * @returns Frequencies in lines (cycles in the span of the samples), highest peak first.
 */
export function strongestPeaks(signals: readonly Float64Array[], weights: readonly number[], limits: PeakLimits): number[] {
  const samples = signals[0].length;
  let size = 2;
  while (size < 2 * samples) size *= 2; // zeros after the samples: at least two points a line
  const power = new Float64Array(size / 2 + 1);
  for (let i = 0; i < signals.length; i += 2) addPower(power, signals, weights, i, size);

  const binsPerLine = size / samples;
  for (const lines of limits.barren) {
    power.fill(0, Math.max(0, Math.ceil((lines - limits.barrenLines) * binsPerLine)), Math.floor((lines + limits.barrenLines) * binsPerLine) + 1);
  }

  const reach = Math.round(limits.distanceLines * binsPerLine);
  const top = power.reduce((highest, value) => Math.max(highest, value), 0);
  const peaks: { bin: number; power: number }[] = [];
  for (let bin = 0; bin < power.length; bin++) {
    if (power[bin] > 0 && power[bin] >= limits.share * top && isHighest(power, bin, reach)) peaks.push({ bin, power: power[bin] });
  }
  return peaks
    .sort((a, b) => b.power - a.power || a.bin - b.bin)
    .slice(0, limits.count)
    .map(({ bin }) => bin / binsPerLine);
}

/** Adds the weighted power of signals i and i + 1 (if any): one transform does two real signals, as real and imaginary part. */
function addPower(power: Float64Array, signals: readonly Float64Array[], weights: readonly number[], i: number, size: number): void {
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  signals[i].forEach((value, n) => {
    re[n] = value * weights[i];
  });
  if (i + 1 < signals.length) {
    signals[i + 1].forEach((value, n) => {
      im[n] = value * weights[i + 1];
    });
  }
  fft(re, im);
  for (let bin = 0; bin < power.length; bin++) {
    const mirrored = (size - bin) % size;
    power[bin] += (re[bin] * re[bin] + im[bin] * im[bin] + re[mirrored] * re[mirrored] + im[mirrored] * im[mirrored]) / 2;
  }
}

function isHighest(power: Float64Array, bin: number, reach: number): boolean {
  const from = Math.max(0, bin - reach);
  const to = Math.min(power.length - 1, bin + reach);
  for (let other = from; other <= to; other++) {
    if (power[other] > power[bin] || (power[other] === power[bin] && other < bin)) return false;
  }
  return true;
}

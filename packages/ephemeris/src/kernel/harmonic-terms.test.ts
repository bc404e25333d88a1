import { describe, expect, it } from 'vitest';
import { fundamentalArgument } from '../frames/fundamental-arguments.js';
import { evaluateChebyshev } from '../math/chebyshev.js';
import { julianCenturies } from '../time/julian-day.js';
import { createHarmonicExpansion } from './harmonic-terms.js';
import type { HarmonicTerm } from './harmonic-terms.js';

const quanta = [6e-10, 6e-10, 6e-9]; // 0.13 mas, and some
const terms: readonly HarmonicTerm[] = [
  { combination: [0, 1], power: 0, amplitudes: [-0.003, 0.109, 0, 0, -0.0545, 0.001] }, // the largest of the Moon: l
  { combination: [2, 1], power: 0, amplitudes: [0, 0, 0.002, 0.0895, 0, 0] }, // F
  { combination: [0, -1, 3, 2], power: 1, amplitudes: [1e-5, 2e-5, 0, 0, 3e-6, 0] },
  { combination: [1, 2, 6, -3, 9, 1], power: 3, amplitudes: [1e-8, 0, 2e-8, 1e-9, 0, 4e-8] },
  { combination: [4, 1], power: 2, amplitudes: [1e-6, 0, 0, 0, 0, 0] },
];

/** The definition: a sum of cosines and sines. */
function sumAt(jdTdb: number, offset: number): number {
  const t = julianCenturies(jdTdb);
  return terms.reduce((sum, { combination, power, amplitudes }) => {
    let angle = 0;
    for (let i = 0; i < combination.length; i += 2) angle += combination[i + 1] * fundamentalArgument(combination[i], t);
    return sum + t ** power * (amplitudes[2 * offset] * Math.cos(angle) + amplitudes[2 * offset + 1] * Math.sin(angle));
  }, 0);
}

describe('createHarmonicExpansion', () => {
  it.each([27.5546, 88, 365])('is the sum of the terms all over a segment of %f days', (days) => {
    const expansion = createHarmonicExpansion(terms, quanta, days);
    const { count } = expansion;
    for (const middle of [2_287_300.25, 2_415_020.5, 2_451_545, 2_499_999.875, 2_688_000]) {
      const series = new Float64Array(3 * count);
      expansion.addInto(series, middle);
      for (let offset = 0; offset < 3; offset++) {
        const coefficients = series.filter((_, i) => i % 3 === offset);
        for (let x = -1; x <= 1; x += 0.0625) {
          const error = evaluateChebyshev(coefficients, 0, count, x) - sumAt(middle + (x * days) / 2, offset);
          expect(Math.abs(error)).toBeLessThan(days < 100 ? 0.06 * quanta[offset] + 1.5e-10 : 1e-8); // the drift of the Moon's arguments over a year is more than the second order
        }
      }
    }
  });

  it('adds nothing without terms', () => {
    const series = new Float64Array(12).fill(1);
    createHarmonicExpansion([], quanta, 10).addInto(series, 2_451_545);
    expect([...series]).toEqual(Array.from({ length: 12 }, () => 1));
  });
});

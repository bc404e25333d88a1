import { describe, expect, it } from 'vitest';
import { readReference } from '../../test/reference/read.js';
import { evaluatePowers, evaluatePowers3Into, powersFromChebyshev } from './power-series.js';

interface Reference {
  series: { coefficients: number[][]; x: number[]; values: number[][]; derivatives: number[][]; powers: number[][] }[];
}
const { series } = readReference<Reference>('numpy/values.json');

describe.each(series)('a series of $coefficients.0.length terms', ({ coefficients, x, values, derivatives, powers }) => {
  const count = coefficients[0].length;
  const interleaved = Float64Array.from([NaN, NaN, ...coefficients[0].flatMap((_, k) => coefficients.map((terms) => terms[k]))]);
  for (let component = 0; component < 3; component++) powersFromChebyshev(interleaved, 2 + component, 3, count);

  it('has the power coefficients of numpy', () => {
    for (let component = 0; component < 3; component++) {
      powers[component].forEach((power, k) => expect(Math.abs(interleaved[2 + component + 3 * k] - power)).toBeLessThanOrEqual(1e-15));
    }
  });

  it('has the values of numpy', () => {
    powers.forEach((terms, component) => x.forEach((at, i) => {
      expect(Math.abs(evaluatePowers(Float64Array.from([NaN, ...terms]), 1, count, at) - values[i][component])).toBeLessThanOrEqual(1e-15);
    }));
  });

  it('has the values and derivatives of numpy for three at once', () => {
    const out = new Float64Array(6);
    for (const [i, at] of x.entries()) {
      evaluatePowers3Into(out, interleaved, 2, count, at, 0.25);
      for (let component = 0; component < 3; component++) {
        expect(Math.abs(out[component] - values[i][component])).toBeLessThanOrEqual(1e-15);
        expect(Math.abs(out[3 + component] - 0.25 * derivatives[i][component])).toBeLessThanOrEqual(2e-15);
      }
    }
  });
});

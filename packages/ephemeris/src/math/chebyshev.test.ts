import { describe, expect, it } from 'vitest';
import { readReference } from '../../test/reference/read.js';
import {
  chebyshevNodes, createChebyshevFit, evaluateChebyshev, evaluateChebyshev3Into, evaluateChebyshev3ValuesInto, evaluateChebyshevInto,
} from './chebyshev.js';

interface Reference {
  series: { coefficients: number[][]; x: number[]; values: number[][]; derivatives: number[][] }[];
  fit: { nodes: number[]; coefficients: number[]; leastSquares: number[] };
}
const { series, fit } = readReference<Reference>('numpy/values.json');
const sampled = (x: number): number => Math.exp(x) * Math.cos(3 * x);

/** Coefficients after seven numbers that do not belong to them. */
const behindOthers = (coefficients: readonly number[]): Float64Array => Float64Array.from([...new Array<number>(7).fill(NaN), ...coefficients]);

describe('chebyshevNodes', () => {
  it('are those of numpy, ascending', () => {
    const nodes = chebyshevNodes(fit.nodes.length);
    fit.nodes.forEach((node, i) => expect(Math.abs(nodes[i] - node)).toBeLessThanOrEqual(1.2e-16));
  });
});

describe('createChebyshevFit', () => {
  it('passes through its samples', () => {
    const exact = createChebyshevFit(14);
    const coefficients = new Float64Array(14);
    exact.coefficientsInto(coefficients, 0, 1, exact.nodes.map(sampled), 0, 1);
    fit.coefficients.forEach((coefficient, k) => expect(Math.abs(coefficients[k] - coefficient)).toBeLessThanOrEqual(4e-15));
  });

  it('gives the least-squares series where there are more samples, at any stride', () => {
    const short = createChebyshevFit(9, 14);
    const values = new Float64Array(3 * 14 + 1);
    short.nodes.forEach((x, i) => (values[3 * i + 1] = sampled(x)));
    const coefficients = new Float64Array(2 * 9 + 5);
    short.coefficientsInto(coefficients, 5, 2, values, 1, 3);
    fit.leastSquares.forEach((coefficient, k) => expect(Math.abs(coefficients[5 + 2 * k] - coefficient)).toBeLessThanOrEqual(4e-15));
  });
});

describe.each(series)('a series of $coefficients.0.length terms', ({ coefficients, x, values, derivatives }) => {
  const count = coefficients[0].length;

  it('has the values of numpy', () => {
    for (const [component, terms] of coefficients.entries()) {
      for (const [i, at] of x.entries()) {
        expect(Math.abs(evaluateChebyshev(behindOthers(terms), 7, count, at) - values[i][component])).toBeLessThanOrEqual(5e-16);
      }
    }
  });

  it('has the values and derivatives of numpy', () => {
    const out = new Float64Array(2);
    for (const [component, terms] of coefficients.entries()) {
      for (const [i, at] of x.entries()) {
        evaluateChebyshevInto(out, behindOthers(terms), 7, count, at, 0.25);
        expect(Math.abs(out[0] - values[i][component])).toBeLessThanOrEqual(5e-16);
        expect(Math.abs(out[1] - 0.25 * derivatives[i][component])).toBeLessThanOrEqual(2e-15);
      }
    }
  });

  it('has them for three at once', () => {
    const interleaved = behindOthers(coefficients[0].flatMap((_, k) => coefficients.map((terms) => terms[k])));
    const out = new Float64Array(6);
    for (const [i, at] of x.entries()) {
      evaluateChebyshev3Into(out, interleaved, 7, count, at, 0.25);
      for (let component = 0; component < 3; component++) {
        expect(Math.abs(out[component] - values[i][component])).toBeLessThanOrEqual(5e-16);
        expect(Math.abs(out[3 + component] - 0.25 * derivatives[i][component])).toBeLessThanOrEqual(2e-15);
      }
    }
  });

  it('has the values alone of three', () => {
    const interleaved = Float64Array.from(coefficients[0].flatMap((_, k) => coefficients.map((terms) => terms[k])));
    const out = new Float64Array(3);
    for (const [i, at] of x.entries()) {
      evaluateChebyshev3ValuesInto(out, interleaved, count, at);
      for (let component = 0; component < 3; component++) expect(Math.abs(out[component] - values[i][component])).toBeLessThanOrEqual(5e-16);
    }
  });
});

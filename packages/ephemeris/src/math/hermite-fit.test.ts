import { describe, expect, it } from 'vitest';
import { readReference } from '../../test/reference/read.js';
import { evaluateChebyshevInto } from './chebyshev.js';
import { createHermiteFit } from './hermite-fit.js';

const { series } = readReference<{ series: { coefficients: number[][] }[] }>('numpy/values.json');

describe('createHermiteFit', () => {
  it('samples both ends and between', () => {
    expect([...createHermiteFit(3).nodes]).toEqual([-1, 0, 1]);
    expect(createHermiteFit(8).nodes.every((node, i, nodes) => i === 0 || node > nodes[i - 1])).toBe(true);
  });

  it('finds the series that has the values and rates', () => {
    const fit = createHermiteFit(8);
    for (const coefficients of series.flatMap(({ coefficients: three }) => three)) {
      const terms = Float64Array.from({ length: 16 }, (_, k) => coefficients[k] ?? 0);
      const [values, rates, both] = [new Float64Array(8), new Float64Array(8), new Float64Array(2)];
      fit.nodes.forEach((x, i) => {
        evaluateChebyshevInto(both, terms, 0, 16, x, 1);
        [values[i], rates[i]] = both;
      });
      const found = new Float64Array(16);
      fit.coefficientsInto(found, values, rates);
      terms.forEach((term, k) => expect(Math.abs(found[k] - term)).toBeLessThan(1e-14));
    }
  });

  it('comes as near to a function as its terms allow', () => {
    const fit = createHermiteFit(8);
    const found = new Float64Array(16);
    fit.coefficientsInto(found, fit.nodes.map((x) => Math.exp(x) * Math.cos(3 * x)), fit.nodes.map((x) => Math.exp(x) * (Math.cos(3 * x) - 3 * Math.sin(3 * x))));
    const both = new Float64Array(2);
    for (let x = -1; x <= 1; x += 0.01) {
      evaluateChebyshevInto(both, found, 0, 16, x, 1);
      // The 16th derivative is at most e·10⁸; over 16! it stands before the product of (x − node)², which is at most 2⁻¹².
      expect(Math.abs(both[0] - Math.exp(x) * Math.cos(3 * x))).toBeLessThan((Math.E * 1e8) / 20_922_789_888_000 / 4096);
    }
  });
});

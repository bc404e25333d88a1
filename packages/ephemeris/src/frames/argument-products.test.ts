import { describe, expect, it } from 'vitest';
import { createArgumentProducts } from './argument-products.js';
import { fundamentalArgument } from './fundamental-arguments.js';

const ROWS = [[], [4, 1], [4, 2, 2, -2], [4, 2, 2, -2, 13, 3], [7, 8, 6, -13], [4, 2, 2, -2, 0, 1]] as const;

describe('createArgumentProducts', () => {
  const combinations = createArgumentProducts(ROWS);
  const { nodes, nodeOf } = combinations;
  const productsAt = (t: number): Float64Array => {
    const products = new Float64Array(2 * nodes).fill(NaN);
    combinations.evaluateInto(products, t);
    return products;
  };

  it.each([-4.5, 0, 0.123456, 6.5])('gives the cosine and sine of each combination, %d centuries from J2000.0', (t) => {
    const products = productsAt(t);
    ROWS.forEach((row, i) => {
      let angle = 0;
      for (let k = 0; k < row.length; k += 2) angle += row[k + 1] * fundamentalArgument(row[k], t);
      expect(products[2 * nodeOf[i]]).toBeCloseTo(Math.cos(angle), 12);
      expect(products[2 * nodeOf[i] + 1]).toBeCloseTo(Math.sin(angle), 12);
    });
  });

  it('shares the leading factors', () => {
    expect(nodes).toBe(1 + 1 + 2 + 1 + 2 + 1); // the empty one, Ω, 2Ω − 2F, with the precession, two of planets, with l
    expect(nodeOf[0]).toBe(0);
  });

  it('gives rates that are the change of the angles', () => {
    const [t, halfStepDays] = [5, 0.01];
    const rates = new Float64Array(nodes).fill(NaN);
    combinations.ratesInto(rates, t);
    const [before, after] = [productsAt(t - halfStepDays / 36_525), productsAt(t + halfStepDays / 36_525)];
    for (let node = 0; node < nodes; node++) {
      const [c0, s0, c1, s1] = [before[2 * node], before[2 * node + 1], after[2 * node], after[2 * node + 1]];
      const turned = Math.atan2(s1 * c0 - c1 * s0, c1 * c0 + s1 * s0);
      expect(rates[node]).toBeCloseTo(turned / (2 * halfStepDays), 9);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { evaluateChebyshev } from '../math/chebyshev.js';
import { createKnottedFit, createKnottedSeries, KNOT_PARTS } from './knotted-series.js';

describe('createKnottedFit and createKnottedSeries', () => {
  const value = (x: number): number => Math.exp(x) * Math.sin(3 * x + 1);
  const slope = (x: number): number => Math.exp(x) * (Math.sin(3 * x + 1) + 3 * Math.cos(3 * x + 1));

  it.each([8, 14, 24])('give a smooth function back through its ends and %i polynomials', (polynomials) => {
    const fit = createKnottedFit(polynomials);
    const series = createKnottedSeries(polynomials + 3); // longer than what is put in
    const parts = new Float64Array(KNOT_PARTS + polynomials);
    parts.set([value(-1), slope(-1), value(1), slope(1)]);
    fit.polynomialsInto(parts, Float64Array.from(fit.nodes, value), 0, 1);
    const coefficients = new Float64Array(series.count);
    series.addInto(coefficients, 0, 1, parts, polynomials);

    const tolerance = polynomials < 10 ? 1e-5 : polynomials < 20 ? 1e-11 : 1e-13;
    for (let x = -1; x <= 1; x += 0.03125) expect(Math.abs(evaluateChebyshev(coefficients, 0, series.count, x) - value(x))).toBeLessThan(tolerance);
    for (const end of [-1, 1]) expect(Math.abs(evaluateChebyshev(coefficients, 0, series.count, end) - value(end))).toBeLessThan(1e-14);
  });

  it('keep both ends whatever the polynomials are', () => {
    const series = createKnottedSeries(30);
    const parts = Float64Array.from({ length: 34 }, (_, i) => (i < KNOT_PARTS ? 0 : Math.sin(7 * i)));
    parts.set([2, -1, 5, 3]);
    const coefficients = new Float64Array(series.count);
    series.addInto(coefficients, 0, 1, parts, 30);
    const slopeAt = (end: number): number => coefficients.reduce((sum, c, n) => sum + c * n * n * (end < 0 && n % 2 === 0 ? -1 : 1), 0); // Tₙ′(±1) = ±n²
    expect(evaluateChebyshev(coefficients, 0, series.count, -1)).toBeCloseTo(2, 12);
    expect(evaluateChebyshev(coefficients, 0, series.count, 1)).toBeCloseTo(5, 12);
    expect(slopeAt(-1)).toBeCloseTo(-1, 9);
    expect(slopeAt(1)).toBeCloseTo(3, 9);
  });
});

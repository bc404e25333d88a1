import { chebyshevNodes } from '../math/chebyshev.js';
import { createBubbleBasis } from './bubble-basis.js';
import type { BubbleBasis } from './bubble-basis.js';

/** Value and slope by x at -1, then the same at 1. */
export const KNOT_PARTS = 4;

/** Chebyshev coefficients of Hermite's cubics for the four, and of (1 − x²)². */
const CUBICS = [[1 / 2, -9 / 16, 0, 1 / 16], [1 / 8, -1 / 16, -1 / 8, 1 / 16], [1 / 2, 9 / 16, 0, -1 / 16], [-1 / 8, -1 / 16, 1 / 8, 1 / 16]] as const;
const BUBBLE = [3 / 8, 0, -1 / 2, 0, 1 / 8] as const;

/** Turns a knotted series, which is a cubic through both ends and polynomials that leave the ends alone, into a Chebyshev series. */
export interface KnottedSeries {
  /** Chebyshev terms that it can take. */
  readonly count: number;
  /**
   * Adds the Chebyshev series to every `stride`-th number from `at` on.
   *
   * @param parts - Values and slopes at the ends, then coefficients of as many polynomials as `polynomials` says.
   */
  addInto(series: Float64Array, at: number, stride: number, parts: Float64Array, polynomials: number): void;
}

/** @param most - Polynomials, at most. */
export function createKnottedSeries(most: number): KnottedSeries {
  const count = most + KNOT_PARTS;
  const { first, rise, fall } = createBubbleBasis(most);
  const table = new Float64Array(count * count); // Chebyshev coefficients of each part
  CUBICS.forEach((cubic, part) => table.set(cubic.slice(0, count), part * count));
  for (let n = 0; n < most; n++) {
    const row = (KNOT_PARTS + n) * count;
    if (n === 0) {
      BUBBLE.forEach((c, k) => (table[row + k] = first * c));
      continue;
    }
    // rise x Pₙ₋₁ − fall Pₙ₋₂, with x T₀ = T₁ and x Tₖ = (Tₖ₊₁ + Tₖ₋₁)/2
    for (let k = 0; k < KNOT_PARTS + n; k++) {
      const half = (rise[n - 1] * table[row - count + k]) / 2;
      table[row + k + 1] += half;
      table[row + Math.abs(k - 1)] += half;
      if (n > 1) table[row + k] -= fall[n - 1] * table[row - 2 * count + k];
    }
  }

  return {
    count,
    addInto(series, at, stride, parts, polynomials) {
      for (let part = 0; part < KNOT_PARTS + polynomials; part++) {
        const size = parts[part];
        if (size === 0) continue;
        // A polynomial has the terms of its own degree and parity only; the cubic has four.
        const isCubic = part < KNOT_PARTS;
        const step = isCubic ? 1 : 2;
        for (let k = isCubic ? 0 : part % 2; k <= (isCubic ? 3 : part); k += step) series[at + stride * k] += size * table[part * count + k];
      }
    },
  };
}

/** Finds the polynomials of a knotted series of which both ends are given. */
export interface KnottedFit {
  /** Where to sample, ascending in (-1, 1). */
  readonly nodes: Float64Array;
  /**
   * @param parts - Has the values and slopes at the ends; receives the coefficients after them.
   * @param values - Samples at the nodes, at `at`, `at + stride`, …
   */
  polynomialsInto(parts: Float64Array, values: Float64Array, at: number, stride: number): void;
}

/** @param samples - At least as many as the polynomials and the cubic's four have terms together. */
export function createKnottedFit(polynomials: number, samples: number = polynomials + KNOT_PARTS): KnottedFit {
  const nodes = chebyshevNodes(samples);
  const bubbles = createBubbleBasis(polynomials);
  const basis = Array.from(nodes, (x) => partsAt(x, bubbles));
  return {
    nodes,
    polynomialsInto(parts, values, at, stride) {
      parts.fill(0, KNOT_PARTS, KNOT_PARTS + polynomials);
      for (let i = 0; i < samples; i++) {
        const row = basis[i];
        let left = values[at + stride * i];
        for (let part = 0; part < KNOT_PARTS; part++) left -= parts[part] * row[part];
        for (let n = KNOT_PARTS; n < KNOT_PARTS + polynomials; n++) parts[n] += (2 / samples) * left * row[n];
      }
    },
  };
}

/** Hermite's four cubics, then the polynomials, at one place. */
function partsAt(x: number, { count, first, rise, fall }: BubbleBasis): number[] {
  const up = (1 + x) / 2;
  const down = 1 - up;
  const row = [down * down * (3 - 2 * down), 2 * up * down * down, up * up * (3 - 2 * up), -2 * up * up * down];
  let last = 0;
  let polynomial = first * (1 - x * x) * (1 - x * x);
  for (let n = 0; n < count; n++) {
    row.push(polynomial);
    [last, polynomial] = [polynomial, rise[n] * x * polynomial - fall[n] * last];
  }
  return row;
}

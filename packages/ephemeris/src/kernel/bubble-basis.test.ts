import { describe, expect, it } from 'vitest';
import { createBubbleBasis } from './bubble-basis.js';

/** The polynomials at one place, by the recurrence. */
function polynomials(count: number, x: number): number[] {
  const { first, rise, fall } = createBubbleBasis(count);
  const found = [first * (1 - x * x) * (1 - x * x)];
  for (let n = 0; n + 1 < count; n++) found.push(rise[n] * x * found[n] - fall[n] * (found[n - 1] ?? 0));
  return found;
}

describe('createBubbleBasis', () => {
  it('is orthogonal under Chebyshev’s weight, with mean squares of a half', () => {
    const nodes = 200;
    const sums = Array.from({ length: 30 }, () => new Float64Array(30));
    for (let i = 0; i < nodes; i++) {
      const at = polynomials(30, Math.cos(((i + 0.5) * Math.PI) / nodes));
      at.forEach((a, n) => at.forEach((b, m) => (sums[n][m] += (a * b) / nodes)));
    }
    sums.forEach((row, n) => row.forEach((sum, m) => expect(sum).toBeCloseTo(n === m ? 0.5 : 0, 12)));
  });

  it('vanishes at both ends with its slope', () => {
    for (const end of [-1, 1]) {
      for (const value of polynomials(30, end)) expect(Math.abs(value)).toBe(0);
      const step = 1e-6;
      for (const value of polynomials(30, end * (1 - step))) expect(Math.abs(value) / step).toBeLessThan(0.05);
    }
  });
});

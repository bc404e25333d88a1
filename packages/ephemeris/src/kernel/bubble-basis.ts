/**
 * Polynomials that vanish with their first derivative at both ends of [-1, 1]: (1 − x²)² C_n(x), C_n the Gegenbauer polynomials of
 * order 4, which makes them orthogonal under Chebyshev's weight and as even in size as Chebyshev polynomials are.
 *
 * A segment is a cubic through the values and slopes at its ends, which its neighbours share, plus a sum of these: neighbours meet
 * without a jump in position or velocity, however coarsely the sum is rounded.
 *
 * Source: DLMF 18.3 and 18.9 (Gegenbauer polynomials, norm and recurrence).
 */
export interface BubbleBasis {
  readonly count: number;
  /** Steps of the recurrence: the next polynomial is `rise[n] x` times the last minus `fall[n]` times the one before. */
  readonly rise: Float64Array;
  readonly fall: Float64Array;
  /** First polynomial's factor. */
  readonly first: number;
}

/** @param count - How many polynomials; their square has the mean ½ under Chebyshev's weight, as that of Chebyshev polynomials has. */
export function createBubbleBasis(count: number): BubbleBasis {
  const scales = Float64Array.from({ length: count + 1 }, (_, n) => Math.sqrt(0.5 / meanSquare(n)));
  const rise = new Float64Array(count);
  const fall = new Float64Array(count);
  for (let n = 0; n < count; n++) {
    rise[n] = ((2 * (n + 4)) / (n + 1)) * (scales[n + 1] / scales[n]);
    fall[n] = n === 0 ? 0 : ((n + 7) / (n + 1)) * (scales[n + 1] / scales[n - 1]);
  }
  return { count, rise, fall, first: scales[0] };
}

/** Mean of the square of (1 − x²)² C_n(x) under Chebyshev's weight. */
function meanSquare(n: number): number {
  let product = 1; // (n + 7)! / n!
  for (let i = 1; i <= 7; i++) product *= n + i;
  return product / ((n + 4) * 36 * 128);
}

/** Collects equations `row · x = value` and solves them by least squares. */
export interface LeastSquares {
  add(row: readonly number[], value: number): void;
  solve(): number[];
}

/**
 * Least squares by Givens rotations: each equation is turned into the triangle as it comes, which keeps the digits that normal equations
 * would square away.
 *
 * Source: Golub, G. H. & Van Loan, C. F. (2013), *Matrix Computations*, 4th ed., 5.2.
 */
export function createLeastSquares(unknowns: number): LeastSquares {
  const width = unknowns + 1;
  const triangle = new Float64Array(unknowns * width); // the value in the last column
  return {
    add(row, value) {
      const rest = [...row, value];
      for (let k = 0; k < unknowns; k++) {
        const [a, b] = [triangle[k * width + k], rest[k]];
        const size = Math.sqrt(a * a + b * b);
        if (size === 0) continue;
        for (let i = k; i < width; i++) {
          const above = triangle[k * width + i];
          triangle[k * width + i] = (a * above + b * rest[i]) / size;
          rest[i] = (a * rest[i] - b * above) / size;
        }
      }
    },
    solve() {
      const x = new Array<number>(unknowns).fill(0);
      for (let k = unknowns - 1; k >= 0; k--) {
        let sum = triangle[k * width + unknowns];
        for (let i = k + 1; i < unknowns; i++) sum -= triangle[k * width + i] * x[i];
        x[k] = sum / triangle[k * width + k];
      }
      return x;
    },
  };
}

import { describe, expect, it } from 'vitest';
import { createLeastSquares } from '../../kernel/least-squares.js';

describe('createLeastSquares', () => {
  it('finds the line through points that lie on none', () => {
    const fit = createLeastSquares(2);
    for (const [x, y] of [[1, 6], [2, 5], [3, 7], [4, 10]]) fit.add([1, x], y); // normal equations by hand: 4a + 10b = 28, 10a + 30b = 77
    const [constant, slope] = fit.solve();
    expect(constant).toBeCloseTo(3.5, 13);
    expect(slope).toBeCloseTo(1.4, 13);
  });

  it('keeps what normal equations would lose', () => {
    const small = 1e-9; // its square is lost beside 1
    const fit = createLeastSquares(3);
    const rows = [[1, 1, 1], [small, 0, 0], [0, small, 0], [0, 0, small]];
    for (const row of rows) fit.add(row, row[0] + 2 * row[1] + 3 * row[2]);
    fit.solve().forEach((x, i) => expect(x).toBeCloseTo(i + 1, 6));
  });
});

/** Turns values and rates into Chebyshev coefficients; what {@link createHermiteFit} gives. */
export interface HermiteFit {
  /** Where to sample: -1, 1 and what lies between, ascending, shape `[samples]`. */
  readonly nodes: Float64Array;

  /**
   * @param out - Receives twice as many Chebyshev coefficients as there are samples, the constant term first.
   * @param values - At the nodes.
   * @param rates - Derivatives by x, at the nodes.
   */
  coefficientsInto(out: Float64Array, values: Float64Array, rates: Float64Array): void;
}

/**
 * Prepares the series that has given values and rates at Chebyshev's nodes of the second kind, ends included: neighbours that share an end
 * join there with their rates. A function that knows its rate is asked half as often as {@link createChebyshevFit} would.
 */
export function createHermiteFit(samples: number): HermiteFit {
  const count = 2 * samples;
  const nodes = Float64Array.from({ length: samples }, (_, i) => Math.sin(((2 * i + 1 - samples) * Math.PI) / (2 * (samples - 1))));

  // Values and rates of every T_k at every node; the coefficients follow by the inverse.
  const system = Array.from({ length: count }, () => new Float64Array(2 * count));
  for (let i = 0; i < samples; i++) {
    const x = nodes[i];
    let [value, previous, rate, previousRate] = [1, x, 0, 1]; // T_0 and T_(-1), which is T_1
    for (let k = 0; k < count; k++) {
      system[i][k] = value;
      system[samples + i][k] = rate;
      [value, previous, rate, previousRate] =
        k === 0 ? [x, 1, 1, 0] : [2 * x * value - previous, value, 2 * value + 2 * x * rate - previousRate, rate];
    }
  }
  system.forEach((row, i) => (row[count + i] = 1));
  const inverse = solved(system, count);

  return {
    nodes,
    coefficientsInto(out, values, rates) {
      for (let k = 0, cell = 0; k < count; k++) {
        let sum = 0;
        for (let i = 0; i < samples; i++) sum += inverse[cell++] * values[i];
        for (let i = 0; i < samples; i++) sum += inverse[cell++] * rates[i];
        out[k] = sum;
      }
    },
  };
}

/** The right half of [A | B] turned into A⁻¹ B, row by row, by elimination with row pivots. */
function solved(system: Float64Array[], count: number): Float64Array {
  for (let column = 0; column < count; column++) {
    let pivot = column;
    for (let i = column + 1; i < count; i++) if (Math.abs(system[i][column]) > Math.abs(system[pivot][column])) pivot = i;
    [system[column], system[pivot]] = [system[pivot], system[column]];
    const row = system[column];
    const scale = 1 / row[column];
    for (let k = column; k < row.length; k++) row[k] *= scale;
    for (let i = 0; i < count; i++) {
      const factor = system[i][column];
      if (i === column || factor === 0) continue;
      for (let k = column; k < row.length; k++) system[i][k] -= factor * row[k];
    }
  }
  return Float64Array.from(system.flatMap((row) => [...row.subarray(count)]));
}

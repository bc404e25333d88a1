/**
 * Nodes of the first kind: where a function is sampled so that its Chebyshev series of `count` terms passes through every sample.
 *
 * @returns Ascending in (-1, 1), shape `[count]`.
 */
export function chebyshevNodes(count: number): Float64Array {
  const nodes = new Float64Array(count);
  for (let i = 0; i < count; i++) nodes[i] = Math.sin(((2 * i + 1 - count) * Math.PI) / (2 * count)); // a sine: exactly symmetric
  return nodes;
}

/** T_degree at the node of index `i`: the cosine of a multiple of its angle. */
function nodeCosine(degree: number, i: number, count: number): number {
  const halfSteps = (degree * (2 * (count - i) - 1)) % (4 * count); // of π / 2 count: reduced as an integer, which is exact
  return Math.cos((halfSteps * Math.PI) / (2 * count));
}

/** Turns samples into coefficients; what {@link createChebyshevFit} gives. */
export interface ChebyshevFit {
  /** Where to sample, ascending in (-1, 1), shape `[samples]`. */
  readonly nodes: Float64Array;

  /**
   * @param out - Receives the coefficients at `outOffset`, `outOffset + outStride`, …
   * @param values - Samples at the nodes, at `offset`, `offset + stride`, …; not the same array as `out`.
   */
  coefficientsInto(out: Float64Array, outOffset: number, outStride: number, values: Float64Array, offset: number, stride: number): void;
}

/**
 * Prepares fits of one size: a table of products, so that a fit takes `count × samples` multiplications and no cosine.
 *
 * With as many samples as coefficients the series passes through the samples; with more it is the discrete least-squares series, the
 * same one cut short.
 *
 * Source: Press, W. H. et al. (2007), *Numerical Recipes*, 3rd ed., 5.8.
 */
export function createChebyshevFit(count: number, samples: number = count): ChebyshevFit {
  const table = new Float64Array(count * samples);
  for (let k = 0; k < count; k++) {
    for (let i = 0; i < samples; i++) table[k * samples + i] = (nodeCosine(k, i, samples) * (k === 0 ? 1 : 2)) / samples;
  }
  return {
    nodes: chebyshevNodes(samples),
    coefficientsInto(out, outOffset, outStride, values, offset, stride) {
      for (let k = 0, cell = 0, to = outOffset; k < count; k++, to += outStride) {
        let sum = 0;
        for (let i = 0, from = offset; i < samples; i++, from += stride) sum += table[cell++] * values[from];
        out[to] = sum;
      }
    },
  };
}

/**
 * Value of a Chebyshev series, by Clenshaw's recurrence.
 *
 * @param coefficients - `count` of them from `offset`, the constant term first.
 * @param x - In [-1, 1].
 */
export function evaluateChebyshev(coefficients: Float64Array, offset: number, count: number, x: number): number {
  const x2 = 2 * x;
  let b1 = 0;
  let b2 = 0;
  for (let i = offset + count - 1; i > offset; i--) {
    const b = coefficients[i] - b2 + x2 * b1;
    b2 = b1;
    b1 = b;
  }
  return coefficients[offset] - b2 + x * b1;
}

/**
 * Value and derivative of a Chebyshev series, by Clenshaw's recurrence and its own derivative.
 *
 * @param out - Receives the value at 0 and the derivative by x, times `perDay`, at 1.
 * @param coefficients - `count` of them from `offset`, the constant term first.
 * @param x - In [-1, 1].
 * @param perDay - Change of x in a day.
 */
export function evaluateChebyshevInto(
  out: Float64Array, coefficients: Float64Array, offset: number, count: number, x: number, perDay: number,
): void {
  const x2 = 2 * x;
  let b1 = 0;
  let b2 = 0;
  let d1 = 0; // half the derivative of b1
  let d2 = 0;
  for (let i = offset + count - 1; i > offset; i--) {
    const d = b1 - d2 + x2 * d1;
    d2 = d1;
    d1 = d;
    const b = coefficients[i] - b2 + x2 * b1;
    b2 = b1;
    b1 = b;
  }
  out[0] = coefficients[offset] - b2 + x * b1;
  out[1] = (b1 - 2 * d2 + x2 * d1) * perDay;
}

/**
 * Values and derivatives of three Chebyshev series of one length, in one pass: a position and its velocity.
 *
 * The three interleave, x0 y0 z0 x1 y1 z1 …, which reads memory in order: for twelve terms 35 ns, where three blocks one after the
 * other take 45 and the forward recurrence, whose steps wait for each other, takes 55 to 75.
 *
 * @param out - Receives x, y, z at 0 to 2 and their derivatives, times `perDay`, at 3 to 5.
 * @param coefficients - `3 × count` of them from `offset`.
 * @param x - In [-1, 1].
 * @param perDay - Change of x in a day.
 */
export function evaluateChebyshev3Into(
  out: Float64Array, coefficients: Float64Array, offset: number, count: number, x: number, perDay: number,
): void {
  const x2 = 2 * x;
  let a1 = 0;
  let a2 = 0;
  let b1 = 0;
  let b2 = 0;
  let c1 = 0;
  let c2 = 0;
  let p1 = 0; // half the derivative of a1
  let p2 = 0;
  let q1 = 0;
  let q2 = 0;
  let r1 = 0;
  let r2 = 0;
  for (let i = offset + 3 * (count - 1); i > offset; i -= 3) {
    const p = a1 - p2 + x2 * p1;
    const q = b1 - q2 + x2 * q1;
    const r = c1 - r2 + x2 * r1;
    p2 = p1;
    q2 = q1;
    r2 = r1;
    p1 = p;
    q1 = q;
    r1 = r;
    const a = coefficients[i] - a2 + x2 * a1;
    const b = coefficients[i + 1] - b2 + x2 * b1;
    const c = coefficients[i + 2] - c2 + x2 * c1;
    a2 = a1;
    b2 = b1;
    c2 = c1;
    a1 = a;
    b1 = b;
    c1 = c;
  }
  out[0] = coefficients[offset] - a2 + x * a1;
  out[1] = coefficients[offset + 1] - b2 + x * b1;
  out[2] = coefficients[offset + 2] - c2 + x * c1;
  out[3] = (a1 - 2 * p2 + x2 * p1) * perDay;
  out[4] = (b1 - 2 * q2 + x2 * q1) * perDay;
  out[5] = (c1 - 2 * r2 + x2 * r1) * perDay;
}

/**
 * Values alone of three Chebyshev series that interleave, as {@link evaluateChebyshev3Into} has them.
 *
 * @param out - Receives the three at 0 to 2.
 * @param coefficients - `3 × count` of them.
 * @param x - In [-1, 1].
 */
export function evaluateChebyshev3ValuesInto(out: Float64Array, coefficients: Float64Array, count: number, x: number): void {
  const x2 = 2 * x;
  let a1 = 0;
  let a2 = 0;
  let b1 = 0;
  let b2 = 0;
  let c1 = 0;
  let c2 = 0;
  for (let i = 3 * (count - 1); i > 0; i -= 3) {
    const a = coefficients[i] - a2 + x2 * a1;
    const b = coefficients[i + 1] - b2 + x2 * b1;
    const c = coefficients[i + 2] - c2 + x2 * c1;
    a2 = a1;
    b2 = b1;
    c2 = c1;
    a1 = a;
    b1 = b;
    c1 = c;
  }
  out[0] = coefficients[0] - a2 + x * a1;
  out[1] = coefficients[1] - b2 + x * b1;
  out[2] = coefficients[2] - c2 + x * c1;
}

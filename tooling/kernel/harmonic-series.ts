import { createArgumentProducts } from '../../packages/ephemeris/src/frames/argument-products.js';
import type { HarmonicTerm } from '../../packages/ephemeris/src/kernel/harmonic-terms.js';

/** Sum of periodic terms, one instant at a time: what the package expands over whole segments. */
export interface HarmonicSeries {
  /**
   * @param out - Receives the three offsets.
   * @param t - Julian centuries TDB from J2000.0.
   */
  evaluateInto(out: Float64Array, t: number): void;
}

const OFFSETS = 3;
const AMPLITUDES = 2 * OFFSETS;
const MAX_POWER = 7;

export function createHarmonicSeries(terms: readonly HarmonicTerm[]): HarmonicSeries {
  const products = createArgumentProducts(terms.map((term) => term.combination));
  const values = new Float64Array(2 * products.nodes); // cosine, sine
  const { nodeOf } = products;
  const powers = Uint8Array.from(terms, (term) => term.power);
  const amplitudes = Float64Array.from(terms.flatMap((term) => term.amplitudes));
  const powersOfT = new Float64Array(MAX_POWER + 1);

  return {
    evaluateInto(out, t) {
      powersOfT[0] = 1;
      for (let i = 1; i <= MAX_POWER; i++) powersOfT[i] = powersOfT[i - 1] * t;
      products.evaluateInto(values, t);
      let a = 0;
      let b = 0;
      let c = 0;
      for (let i = 0, at = 0; i < nodeOf.length; i++, at += AMPLITUDES) {
        const factor = powersOfT[powers[i]];
        const cos = factor * values[2 * nodeOf[i]];
        const sin = factor * values[2 * nodeOf[i] + 1];
        a += amplitudes[at] * cos + amplitudes[at + 1] * sin;
        b += amplitudes[at + 2] * cos + amplitudes[at + 3] * sin;
        c += amplitudes[at + 4] * cos + amplitudes[at + 5] * sin;
      }
      out[0] = a;
      out[1] = b;
      out[2] = c;
    },
  };
}

import { NUTATION_COEFFICIENTS, NUTATION_MULTIPLES } from '../data/nutation.gen.js';
import { RAD_PER_ARCSEC } from '../math/angle.js';
import { createArgumentProducts } from './argument-products.js';
import type { ArgumentProducts } from './argument-products.js';

/** Computes nutation; holds the table in evaluation order and the room for intermediate values. */
export interface NutationSeries {
  /**
   * @param out - Receives Δψ and its first and second derivative, then Δε and its: radians, radians per day, radians per day². Shape `[6]`.
   * @param t - Julian centuries TT from J2000.0.
   */
  evaluateInto(out: Float64Array, t: number): void;
}

const RAD_PER_UNIT = 1e-7 * RAD_PER_ARCSEC; // the table is in 0.1 µas

/**
 * Nutation IAU 2000A with the adjustments that make it consistent with the precession IAU 2006 (called R06).
 *
 * The 386 of 1365 terms above 5 µas are kept: against the whole series at most 0.17 mas in longitude and 0.07 mas in obliquity
 * from 1550 to 2650. One evaluation costs 3 µs (measured): {@link createNutationGrid} spreads it over the instants between.
 *
 * Sources: Mathews, P. M., Herring, T. A. & Buffett, B. A. (2002), *J. Geophys. Res.* 107, B4; IERS Conventions (2003), Tables 5.3a
 * and 5.3b (those of 2010 hold the adjustments already); adjustments: Wallace, P. T. & Capitaine, N. (2006), *A&A* 459, 981–985, eq. 5.
 */
export function createNutationSeries(): NutationSeries {
  const combinations = createArgumentProducts(termFactors());
  const products = new Float64Array(2 * combinations.nodes); // cosine, sine
  const table = nutationTable(combinations);

  return {
    evaluateInto(out, t) {
      combinations.evaluateInto(products, t);
      sumInto(out, products, table, t);
    },
  };
}

const ZERO_CHARACTER = 64; // @

/** Pairs of argument and multiple of each term, in the order of {@link NUTATION_MULTIPLES}. */
function termFactors(): number[][] {
  return Array.from(NUTATION_MULTIPLES[0][1], (_, term) =>
    NUTATION_MULTIPLES.flatMap(([argument, characters]) => {
      const multiple = characters.charCodeAt(term) - ZERO_CHARACTER;
      return multiple === 0 ? [] : [argument, multiple];
    }),
  );
}

/** {@link NUTATION_COEFFICIENTS} by the nodes of their arguments. */
interface NutationTable {
  /** Δψ sin, Δψ cos, Δε cos, Δε sin of each node, zero where only other terms pass through. Shape `[nodes, 4]`. */
  readonly coefficients: Float64Array;
  /** Rate of each node's argument at J2000.0, radians per day: its change is far below what is left out. */
  readonly rates: Float64Array;
  /** Rows of node, Δψ t sin, Δε t cos. */
  readonly secular: Float64Array;
}

function nutationTable(combinations: ArgumentProducts): NutationTable {
  const { nodes, nodeOf } = combinations;
  const coefficients = new Float64Array(4 * nodes);
  const rates = new Float64Array(nodes);
  combinations.ratesInto(rates, 0);
  const [psiSin, psiSinT, psiCos, epsCos, epsCosT, epsSin] = NUTATION_COEFFICIENTS.map((column) => column.split(' ').map(Number)); // '' is 0
  const secular: number[] = [];
  nodeOf.forEach((node, term) => {
    [psiSin, psiCos, epsCos, epsSin].forEach((column, i) => (coefficients[4 * node + i] += column[term])); // both tables have some arguments
    if (psiSinT[term] !== 0 || epsCosT[term] !== 0) secular.push(node, psiSinT[term], epsCosT[term]);
  });
  return { coefficients, rates, secular: Float64Array.from(secular) };
}

function sumInto(out: Float64Array, products: Float64Array, { coefficients, rates, secular }: NutationTable, t: number): void {
  let psi = 0;
  let eps = 0;
  let psiRate = 0;
  let epsRate = 0;
  let psiCurve = 0; // minus the second derivatives
  let epsCurve = 0;
  for (let node = 1; node < rates.length; node++) {
    const cos = products[2 * node];
    const sin = products[2 * node + 1];
    const at = 4 * node;
    const psiSin = coefficients[at];
    const psiCos = coefficients[at + 1];
    const epsCos = coefficients[at + 2];
    const epsSin = coefficients[at + 3];
    const rate = rates[node];
    const psiTerm = psiSin * sin + psiCos * cos;
    const epsTerm = epsCos * cos + epsSin * sin;
    psi += psiTerm;
    eps += epsTerm;
    psiRate += rate * (psiSin * cos - psiCos * sin);
    epsRate += rate * (epsSin * cos - epsCos * sin);
    psiCurve += rate * rate * psiTerm;
    epsCurve += rate * rate * epsTerm;
  }
  for (let i = 0; i < secular.length; i += 3) { // node, Δψ t sin, Δε t cos
    const node = secular[i];
    const cos = products[2 * node];
    const sin = products[2 * node + 1];
    const rate = rates[node];
    const psiTerm = secular[i + 1] * t * sin;
    const epsTerm = secular[i + 2] * t * cos;
    psi += psiTerm;
    eps += epsTerm;
    psiRate += rate * secular[i + 1] * t * cos;
    epsRate -= rate * secular[i + 2] * t * sin;
    psiCurve += rate * rate * psiTerm;
    epsCurve += rate * rate * epsTerm;
  }

  const j2 = -2.7774e-6 * t; // secular change of the Earth's flattening
  const psiFactor = RAD_PER_UNIT * (1 + 0.4697e-6 + j2);
  const epsFactor = RAD_PER_UNIT * (1 + j2);
  out[0] = psi * psiFactor;
  out[1] = psiRate * psiFactor;
  out[2] = -psiCurve * psiFactor;
  out[3] = eps * epsFactor;
  out[4] = epsRate * epsFactor;
  out[5] = -epsCurve * epsFactor;
}

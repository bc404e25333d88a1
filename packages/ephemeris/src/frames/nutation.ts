import { NUTATION_TERMS } from '../data/nutation.gen.js';
import { RAD_PER_ARCSEC } from '../math/angle.js';
import { DAYS_PER_JULIAN_CENTURY } from '../time/julian-day.js';
import { FUNDAMENTAL_ARGUMENTS, fundamentalArgument, fundamentalArgumentRate } from './fundamental-arguments.js';

/** Nutation angles and their rates: mutable, so that one object serves many instants. */
export interface Nutation {
  /** Δψ, radians. */
  nutationLongitudeRad: number;
  /** Δε, radians. */
  nutationObliquityRad: number;
  /** Radians per day. */
  nutationLongitudeRadPerDay: number;
  /** Radians per day. */
  nutationObliquityRadPerDay: number;
}

/** Computes nutation; holds the table in evaluation order and the room for intermediate values. */
export interface NutationSeries {
  /** @param t - Julian centuries TT from J2000.0. */
  evaluateInto(out: Nutation, t: number): void;
}

const RAD_PER_UNIT = 1e-7 * RAD_PER_ARCSEC; // the table is in 0.1 µas

/**
 * Nutation IAU 2000A with the adjustments that make it consistent with the precession IAU 2006 (called R06).
 *
 * The 386 of 1365 terms above 5 µas are kept: against the whole series at most 0.17 mas in longitude and 0.07 mas in obliquity
 * from 1550 to 2650. Sines and cosines are taken of 14 angles only; those of the terms' arguments follow by complex multiplication, along
 * a tree in which terms share their leading factors.
 *
 * Sources: Mathews, P. M., Herring, T. A. & Buffett, B. A. (2002), *J. Geophys. Res.* 107, B4; IERS Conventions (2003), Tables 5.3a
 * and 5.3b (those of 2010 hold the adjustments already); adjustments: Wallace, P. T. & Capitaine, N. (2006), *A&A* 459, 981–985, eq. 5.
 */
export function createNutationSeries(): NutationSeries {
  const { parents, slots, coefficients, rates, secular, slotBases, maxMultiples } = productTree();
  const nodes = parents.length;
  const multiples = new Float64Array(2 * slotBases[FUNDAMENTAL_ARGUMENTS]); // cosine, sine
  const products = new Float64Array(2 * nodes); // cosine, sine
  products[0] = 1;

  function multiplyAngles(t: number): void {
    for (let argument = 0; argument < FUNDAMENTAL_ARGUMENTS; argument++) {
      const max = maxMultiples[argument];
      const angle = fundamentalArgument(argument, t);
      const cos1 = Math.cos(angle);
      const sin1 = Math.sin(angle);
      const zero = slotBases[argument] + max;
      let cos = 1;
      let sin = 0;
      for (let multiple = 1; multiple <= max; multiple++) {
        const next = cos * cos1 - sin * sin1;
        sin = sin * cos1 + cos * sin1;
        cos = next;
        multiples[2 * (zero + multiple)] = cos;
        multiples[2 * (zero + multiple) + 1] = sin;
        multiples[2 * (zero - multiple)] = cos;
        multiples[2 * (zero - multiple) + 1] = -sin;
      }
    }
  }

  return {
    evaluateInto(out, t) {
      multiplyAngles(t);

      let psi = 0;
      let eps = 0;
      let psiRate = 0;
      let epsRate = 0;
      for (let node = 1; node < nodes; node++) {
        const parent = 2 * parents[node];
        const slot = 2 * slots[node];
        const c1 = products[parent];
        const s1 = products[parent + 1];
        const c2 = multiples[slot];
        const s2 = multiples[slot + 1];
        const cos = c1 * c2 - s1 * s2;
        const sin = s1 * c2 + c1 * s2;
        products[2 * node] = cos;
        products[2 * node + 1] = sin;

        const at = 4 * node;
        const psiSin = coefficients[at];
        const psiCos = coefficients[at + 1];
        const epsCos = coefficients[at + 2];
        const epsSin = coefficients[at + 3];
        const rate = rates[node];
        psi += psiSin * sin + psiCos * cos;
        eps += epsCos * cos + epsSin * sin;
        psiRate += rate * (psiSin * cos - psiCos * sin);
        epsRate += rate * (epsSin * cos - epsCos * sin);
      }
      for (let i = 0; i < secular.length; i += 3) { // node, Δψ t sin, Δε t cos
        const node = secular[i];
        const cos = products[2 * node];
        const sin = products[2 * node + 1];
        psi += secular[i + 1] * t * sin;
        eps += secular[i + 2] * t * cos;
        psiRate += rates[node] * secular[i + 1] * t * cos;
        epsRate -= rates[node] * secular[i + 2] * t * sin;
      }

      const j2 = -2.7774e-6 * t; // secular change of the Earth's flattening
      const psiFactor = RAD_PER_UNIT * (1 + 0.4697e-6 + j2);
      const epsFactor = RAD_PER_UNIT * (1 + j2);
      out.nutationLongitudeRad = psi * psiFactor;
      out.nutationObliquityRad = eps * epsFactor;
      out.nutationLongitudeRadPerDay = psiRate * psiFactor;
      out.nutationObliquityRadPerDay = epsRate * epsFactor;
    },
  };
}

/** Products of multiples of the fundamental arguments; node 0 is the empty product. Every node comes after its parent. */
interface ProductTree {
  readonly parents: Int32Array;
  /** Which multiple of which argument leads from the parent to the node. */
  readonly slots: Int32Array;
  /** Δψ sin, Δψ cos, Δε cos, Δε sin of each node, zero where only other terms pass through. Shape `[nodes, 4]`. */
  readonly coefficients: Float64Array;
  /** Rate of each node's argument, radians per day. */
  readonly rates: Float64Array;
  /** Rows of node, Δψ t sin, Δε t cos. */
  readonly secular: Float64Array;
  /** First slot of each argument; its zeroth multiple is `maxMultiples` after it. */
  readonly slotBases: Int32Array;
  readonly maxMultiples: Int32Array;
}

function productTree(): ProductTree {
  const maxMultiples = new Int32Array(FUNDAMENTAL_ARGUMENTS);
  for (let row = 0; row < NUTATION_TERMS.length; row += 2) {
    const factors = NUTATION_TERMS[row];
    for (let i = 0; i < factors.length; i += 2) maxMultiples[factors[i]] = Math.max(maxMultiples[factors[i]], Math.abs(factors[i + 1]));
  }
  const slotBases = new Int32Array(FUNDAMENTAL_ARGUMENTS + 1);
  for (let i = 0; i < FUNDAMENTAL_ARGUMENTS; i++) slotBases[i + 1] = slotBases[i] + 2 * maxMultiples[i] + 1;

  const parents = [0];
  const slots = [0];
  const rates = [0];
  const coefficients = [0, 0, 0, 0];
  const secular: number[] = [];
  const children = new Map<string, number>();
  for (let row = 0; row < NUTATION_TERMS.length; row += 2) {
    const factors = NUTATION_TERMS[row];
    let node = 0;
    for (let i = 0; i < factors.length; i += 2) {
      const slot = slotBases[factors[i]] + maxMultiples[factors[i]] + factors[i + 1];
      const key = `${node} ${slot}`;
      let child = children.get(key);
      if (child === undefined) {
        child = parents.length;
        children.set(key, child);
        parents.push(node);
        slots.push(slot);
        rates.push(rates[node] + (factors[i + 1] * fundamentalArgumentRate(factors[i])) / DAYS_PER_JULIAN_CENTURY);
        coefficients.push(0, 0, 0, 0);
      }
      node = child;
    }
    const [psiSin, psiSinT, psiCos, epsCos, epsCosT, epsSin] = NUTATION_TERMS[row + 1];
    [psiSin, psiCos, epsCos, epsSin].forEach((value, i) => (coefficients[4 * node + i] += value)); // both tables have some arguments
    if (psiSinT !== 0 || epsCosT !== 0) secular.push(node, psiSinT, epsCosT);
  }
  return {
    parents: Int32Array.from(parents),
    slots: Int32Array.from(slots),
    coefficients: Float64Array.from(coefficients),
    rates: Float64Array.from(rates),
    secular: Float64Array.from(secular),
    slotBases,
    maxMultiples,
  };
}

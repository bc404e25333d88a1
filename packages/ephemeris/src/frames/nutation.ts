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

const COEFFICIENTS = 6;
const RAD_PER_UNIT = 1e-7 * RAD_PER_ARCSEC; // the table is in 0.1 µas
const DAY_PER_CENTURY = 1 / DAYS_PER_JULIAN_CENTURY;

/**
 * Nutation IAU 2000A with the adjustments that make it consistent with the precession IAU 2006 (`iau2000a`, R06).
 *
 * The 386 of 1365 terms above 5 µas are kept: against the whole series at most 0.17 mas in longitude and 0.07 mas in obliquity
 * from 1550 to 2650. Terms share their leading factors: sines and cosines of 14 angles, everything else by multiplication.
 *
 * Sources: Mathews, P. M., Herring, T. A. & Buffett, B. A. (2002), *J. Geophys. Res.* 107, B4; IERS Conventions (2010), Tables 5.3a
 * and 5.3b; adjustments: Wallace, P. T. & Capitaine, N. (2006), *A&A* 459, 981–985, eq. 5.
 */
export function createNutationSeries(): NutationSeries {
  const plan = evaluationPlan();
  const { termStarts, keptDepths, factorSlots, coefficients, termRates, slotBases, maxMultiples, deepest } = plan;
  const terms = keptDepths.length;

  const slots = slotBases[FUNDAMENTAL_ARGUMENTS];
  const slotCos = new Float64Array(slots);
  const slotSin = new Float64Array(slots);
  const stackCos = new Float64Array(deepest + 1).fill(1, 0, 1);
  const stackSin = new Float64Array(deepest + 1);

  function multiplesOfAngles(t: number): void {
    for (let argument = 0; argument < FUNDAMENTAL_ARGUMENTS; argument++) {
      const max = maxMultiples[argument];
      if (max === 0) continue;
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
        slotCos[zero + multiple] = cos;
        slotSin[zero + multiple] = sin;
        slotCos[zero - multiple] = cos;
        slotSin[zero - multiple] = -sin;
      }
    }
  }

  return {
    evaluateInto(out, t) {
      multiplesOfAngles(t);

      let psi = 0;
      let eps = 0;
      let psiRate = 0;
      let epsRate = 0;
      for (let term = 0; term < terms; term++) {
        let depth = keptDepths[term];
        let cos = stackCos[depth];
        let sin = stackSin[depth];
        const end = termStarts[term + 1];
        for (let factor = termStarts[term]; factor < end; factor++) {
          const slot = factorSlots[factor];
          const c = slotCos[slot];
          const s = slotSin[slot];
          const next = cos * c - sin * s;
          sin = sin * c + cos * s;
          cos = next;
          depth += 1;
          stackCos[depth] = cos;
          stackSin[depth] = sin;
        }
        const at = term * COEFFICIENTS;
        const psiSin = coefficients[at] + coefficients[at + 1] * t;
        const psiCos = coefficients[at + 2];
        const epsCos = coefficients[at + 3] + coefficients[at + 4] * t;
        const epsSin = coefficients[at + 5];
        const rate = termRates[term];
        psi += psiSin * sin + psiCos * cos;
        eps += epsCos * cos + epsSin * sin;
        psiRate += rate * (psiSin * cos - psiCos * sin);
        epsRate += rate * (epsSin * cos - epsCos * sin);
      }

      const j2 = -2.7774e-6 * t; // secular change of the Earth's flattening
      const psiFactor = RAD_PER_UNIT * (1 + 0.4697e-6 + j2);
      const epsFactor = RAD_PER_UNIT * (1 + j2);
      out.nutationLongitudeRad = psi * psiFactor;
      out.nutationObliquityRad = eps * epsFactor;
      out.nutationLongitudeRadPerDay = psiRate * psiFactor * DAY_PER_CENTURY;
      out.nutationObliquityRadPerDay = epsRate * epsFactor * DAY_PER_CENTURY;
    },
  };
}

interface EvaluationPlan {
  /** First factor of each term that its predecessor does not share; one more entry at the end. */
  readonly termStarts: Int32Array;
  /** How many leading factors each term shares with its predecessor. */
  readonly keptDepths: Uint8Array;
  /** Slot of each factor in the table of multiples. */
  readonly factorSlots: Int32Array;
  readonly coefficients: Float64Array;
  /** Rate of each term's argument, radians per century. */
  readonly termRates: Float64Array;
  /** First slot of each argument; the argument's zeroth multiple is `maxMultiples` after it. */
  readonly slotBases: Int32Array;
  readonly maxMultiples: Int32Array;
  readonly deepest: number;
}

function evaluationPlan(): EvaluationPlan {
  const terms = NUTATION_TERMS.length / 2;
  const maxMultiples = new Int32Array(FUNDAMENTAL_ARGUMENTS);
  for (let term = 0; term < terms; term++) {
    const factors = NUTATION_TERMS[2 * term];
    for (let i = 0; i < factors.length; i += 2) maxMultiples[factors[i]] = Math.max(maxMultiples[factors[i]], Math.abs(factors[i + 1]));
  }
  const slotBases = new Int32Array(FUNDAMENTAL_ARGUMENTS + 1);
  for (let i = 0; i < FUNDAMENTAL_ARGUMENTS; i++) slotBases[i + 1] = slotBases[i] + 2 * maxMultiples[i] + 1;

  const termStarts = new Int32Array(terms + 1);
  const keptDepths = new Uint8Array(terms);
  const coefficients = new Float64Array(terms * COEFFICIENTS);
  const termRates = new Float64Array(terms);
  const factorSlots: number[] = [];
  let previous: number[] = [];
  let deepest = 0;
  for (let term = 0; term < terms; term++) {
    const factors = NUTATION_TERMS[2 * term];
    const slots: number[] = [];
    for (let i = 0; i < factors.length; i += 2) {
      const argument = factors[i];
      const multiple = factors[i + 1];
      slots.push(slotBases[argument] + maxMultiples[argument] + multiple);
      termRates[term] += multiple * fundamentalArgumentRate(argument);
    }
    let kept = 0;
    while (kept < slots.length && kept < previous.length && slots[kept] === previous[kept]) kept += 1;
    keptDepths[term] = kept;
    factorSlots.push(...slots.slice(kept));
    termStarts[term + 1] = factorSlots.length;
    coefficients.set(NUTATION_TERMS[2 * term + 1], term * COEFFICIENTS);
    deepest = Math.max(deepest, slots.length);
    previous = slots;
  }
  return { termStarts, keptDepths, factorSlots: Int32Array.from(factorSlots), coefficients, termRates, slotBases, maxMultiples, deepest };
}

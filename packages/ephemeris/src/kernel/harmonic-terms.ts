import { createArgumentProducts } from '../frames/argument-products.js';
import type { ArgumentProducts } from '../frames/argument-products.js';
import { DAYS_PER_JULIAN_CENTURY, julianCenturies } from '../time/julian-day.js';

/** One periodic term, the same argument for the three offsets of a body: its value is Tᵖ (c cos θ + s sin θ). */
export interface HarmonicTerm {
  /** θ as pairs of fundamental argument and multiple, as in {@link createArgumentProducts}. */
  readonly combination: readonly number[];
  /** p, by which the amplitudes grow; T are Julian centuries TDB from J2000.0. */
  readonly power: number;
  /** c and s of each offset, shape `[3, 2]`. */
  readonly amplitudes: readonly number[];
}

/** The terms of a body as Chebyshev series over a segment of time. */
export interface HarmonicExpansion {
  /** Terms of the series that the harmonics reach. */
  readonly count: number;
  /**
   * Adds the series of the three offsets.
   *
   * @param out - Interleaved, shape `[count or more, 3]`.
   * @param middleJdTdb - Middle of the segment, Julian date, TDB.
   */
  addInto(out: Float64Array, middleJdTdb: number): void;
}

const OFFSETS = 3;
/** Farthest from J2000.0 that packs are expected to lie, Julian centuries: amplitudes that grow are taken there. */
const FARTHEST_CENTURIES = 8;
/**
 * A series is cut where what follows is this part of the unit in which amplitudes are stored. Some thousand cuts make a unit, a quarter of that
 * of the segments.
 */
const CUT = 1 / 32;

/**
 * Prepares the terms for segments of one length.
 *
 * Over a segment an argument is φ + ωt, with φ that of the middle and ω the same in all segments up to a slow drift. So cos ωt and sin ωt
 * are expanded once (Jacobi–Anger), and a segment takes one multiplication for each coefficient that counts.
 *
 * Source: DLMF 10.12.2 and 10.12.3 (expansion), 10.74 (Bessel functions by downward recurrence).
 *
 * @param quanta - Unit in which the amplitudes of each offset are stored.
 * @param days - Length of a segment.
 */
export function createHarmonicExpansion(terms: readonly HarmonicTerm[], quanta: readonly number[], days: number): HarmonicExpansion {
  const products = createArgumentProducts(terms.map((term) => term.combination));
  const values = new Float64Array(2 * products.nodes); // cosine, sine
  const channels = channelsOf(terms, quanta, days / 2, products.nodeOf, ratesOf(products));
  const count = channels.longest + 2; // the multiplications by x add two
  // Series that count by themselves, by x and by x².
  const sums = [0, 1, 2].map(() => new Float64Array(OFFSETS * (count + 2)));

  return {
    count,

    addInto(out, middleJdTdb) {
      const t = julianCenturies(middleJdTdb);
      products.evaluateInto(values, t);
      for (const sum of sums) sum.fill(0);
      addSteady(sums[0], channels.steady, values, t);
      addChanging(sums, channels.changing, values, t, days / 2);
      addTimesX(sums[1], sums[2], count);
      addTimesX(sums[0], sums[1], count);
      for (let i = 0; i < OFFSETS * count; i++) out[i] += sums[0][i];
    },
  };
}

/** Rates of each node, radians per day, at J2000.0 and a century before and after. */
interface Rates {
  readonly before: Float64Array;
  readonly perDay: Float64Array;
  readonly after: Float64Array;
}

function ratesOf(products: ArgumentProducts): Rates {
  const [before, perDay, after] = [-1, 0, 1].map((t) => {
    const rates = new Float64Array(products.nodes);
    products.ratesInto(rates, t);
    return rates;
  });
  return { before, perDay, after };
}

/** What the terms are in one offset each. */
interface Channels {
  readonly count: number;
  /** Rows of node, offset, power, first and number of coefficients. */
  readonly where: Int32Array;
  /** Rows of cosine amplitude, sine amplitude, drift and bend of the rate. */
  readonly what: Float64Array;
  /** Coefficients of cos ωt in even and of sin ωt in odd places. */
  readonly coefficients: Float64Array;
}

const WHERE = 5;
const WHAT = 4;

/** Rows of one kind of channel while they are gathered. */
interface Gathered {
  count: number;
  readonly where: Int32Array;
  readonly what: Float64Array;
}

/** Channels that only turn within a segment, and those whose amplitude or rate is not the same at its ends. */
function channelsOf(
  terms: readonly HarmonicTerm[], quanta: readonly number[], halfDays: number, nodeOf: Int32Array, { before, perDay, after }: Rates,
): { steady: Channels; changing: Channels; longest: number } {
  const most = OFFSETS * terms.length;
  const [steady, changing] = [0, 1].map((): Gathered => ({ count: 0, where: new Int32Array(WHERE * most), what: new Float64Array(WHAT * most) }));
  const rowRoom = rowLength(perDay.reduce((max, rate) => Math.max(max, Math.abs(rate)), 0) * halfDays);
  let coefficients = new Float64Array(32 * terms.length + rowRoom);
  const units = new Float64Array(OFFSETS); // size of a term in each offset where it is largest, in the unit of its amplitudes
  let used = 0;
  let longest = 0;
  for (let term = 0; term < terms.length; term++) {
    const { amplitudes, power } = terms[term];
    const node = nodeOf[term];
    const scale = FARTHEST_CENTURIES ** power;
    for (let offset = 0; offset < OFFSETS; offset++) {
      units[offset] = ((Math.abs(amplitudes[2 * offset]) + Math.abs(amplitudes[2 * offset + 1])) * scale) / quanta[offset];
    }
    if (used + rowRoom > coefficients.length) {
      const grown = new Float64Array(2 * coefficients.length);
      grown.set(coefficients);
      coefficients = grown;
    }
    const length = cosineAndSine(coefficients, used, perDay[node] * halfDays, CUT / Math.max(units[0], units[1], units[2]));

    // The rate is that of J2000.0 + drift T + bend T².
    const drift = (after[node] - before[node]) / 2;
    const bend = (after[node] + before[node]) / 2 - perDay[node];
    const change = (Math.abs(drift) * FARTHEST_CENTURIES + power / DAYS_PER_JULIAN_CENTURY) * halfDays;
    for (let offset = 0; offset < OFFSETS; offset++) {
      if (units[offset] === 0) continue;
      const leftOut = CUT / units[offset];
      let needed = length;
      while (needed > 2 && Math.abs(coefficients[used + needed - 1]) + Math.abs(coefficients[used + needed - 2]) < leftOut) needed -= 2; // a row is walked in pairs
      if (needed > longest) longest = needed;
      const list = change * units[offset] < CUT ? steady : changing;
      const { where, what } = list;
      const w = WHERE * list.count;
      where[w] = node;
      where[w + 1] = offset;
      where[w + 2] = power;
      where[w + 3] = used;
      where[w + 4] = needed;
      const a = WHAT * list.count;
      what[a] = amplitudes[2 * offset];
      what[a + 1] = amplitudes[2 * offset + 1];
      what[a + 2] = drift;
      what[a + 3] = bend;
      list.count += 1;
    }
    used += length;
  }
  return { steady: { ...steady, coefficients }, changing: { ...changing, coefficients }, longest };
}

/** Room for the orders that {@link cosineAndSine} passes through, an even number. */
function rowLength(z: number): number {
  return 2 * Math.ceil(0.75 * z + 20);
}

/** Orders that are below this part of the threshold are taken for zero; the others then are good to its square. */
const BEGIN = 1e-8;
/** Nor is anything smaller worth it. */
const BEGIN_LEAST = 1e-20;

/**
 * Chebyshev coefficients of cos zx, in even places, and of sin zx, in odd ones, up to the last above a threshold: Bessel functions by
 * downward recurrence, normalised by J₀ + 2 J₂ + 2 J₄ + … = 1, from the order at which (z/2)ⁿ/n! is small, which they do not exceed.
 *
 * @param row - Receives them from `at`, where it has room for {@link rowLength}.
 * @returns How many, an even number.
 */
function cosineAndSine(row: Float64Array, at: number, z: number, threshold: number): number {
  const size = Math.abs(z);
  if (size < 1e-9) {
    row[at] = 1;
    row[at + 1] = z;
    return 2;
  }
  const least = Math.max(BEGIN * threshold, BEGIN_LEAST);
  let order = 1;
  for (let bound = size / 2; bound > least; bound *= size / (2 * order)) order++;

  row[at + order + 1] = 0;
  let above = 0;
  let here = 1e-200;
  let evens = 0;
  for (let n = order; n > 0; n--) {
    row[at + n] = here;
    if (n % 2 === 0) evens += here;
    const below = ((2 * n) / size) * here - above;
    above = here;
    here = below;
  }
  row[at] = here / 2;

  const scale = 2 / (here + 2 * evens);
  let length = order + 1;
  while (length > 2 && Math.abs(row[at + length - 1]) * scale < threshold) length--;
  length += length % 2;
  for (let n = 0; n < length; n += 2) {
    const signed = n % 4 === 0 ? scale : -scale;
    row[at + n] *= signed;
    row[at + n + 1] *= z < 0 ? -signed : signed;
  }
  return length;
}

// The loops stand outside of the closure: V8 keeps what they touch in registers only then.

function addSteady(sum: Float64Array, { count, where, what, coefficients }: Channels, values: Float64Array, t: number): void {
  for (let channel = 0, w = 0, a = 0; channel < count; channel++, w += WHERE, a += WHAT) {
    const node = 2 * where[w];
    const cos = values[node];
    const sin = values[node + 1];
    let factor = 1;
    for (let power = where[w + 2]; power > 0; power--) factor *= t;
    const even = (what[a] * cos + what[a + 1] * sin) * factor;
    const odd = (what[a + 1] * cos - what[a] * sin) * factor;
    let to = where[w + 1];
    const first = where[w + 3];
    const end = first + where[w + 4];
    for (let at = first; at < end; at += 2) {
      sum[to] += even * coefficients[at];
      sum[to + OFFSETS] += odd * coefficients[at + 1];
      to += 2 * OFFSETS;
    }
  }
}

/** @param sums - Receive what counts by itself, by x and by x², x being the place in the segment. */
function addChanging(sums: readonly Float64Array[], { count, where, what, coefficients }: Channels, values: Float64Array, t: number, halfDays: number): void {
  const [still, byX, byXX] = sums;
  const halfCenturies = halfDays / DAYS_PER_JULIAN_CENTURY;
  for (let channel = 0, w = 0, a = 0; channel < count; channel++, w += WHERE, a += WHAT) {
    const node = 2 * where[w];
    const cos = values[node];
    const sin = values[node + 1];
    const even = what[a] * cos + what[a + 1] * sin;
    const odd = what[a + 1] * cos - what[a] * sin;

    // (T + x h)ᵖ to the second order, and the turn by which the rate has drifted since J2000.0.
    const power = where[w + 2];
    const growth0 = t ** power;
    const growth1 = power === 0 ? 0 : power * t ** (power - 1) * halfCenturies;
    const growth2 = power < 2 ? 0 : ((power * (power - 1)) / 2) * t ** (power - 2) * halfCenturies * halfCenturies;
    const turn = (what[a + 2] + what[a + 3] * t) * t * halfDays;

    const even0 = growth0 * even;
    const odd0 = growth0 * odd;
    const even1 = growth1 * even + turn * odd0;
    const odd1 = growth1 * odd - turn * even0;
    const even2 = growth2 * even + turn * growth1 * odd - (turn * turn * even0) / 2;
    const odd2 = growth2 * odd - turn * growth1 * even - (turn * turn * odd0) / 2;

    let to = where[w + 1];
    const first = where[w + 3];
    const end = first + where[w + 4];
    for (let at = first; at < end; at += 2) {
      const c = coefficients[at];
      const s = coefficients[at + 1];
      still[to] += even0 * c;
      still[to + OFFSETS] += odd0 * s;
      byX[to] += even1 * c;
      byX[to + OFFSETS] += odd1 * s;
      byXX[to] += even2 * c;
      byXX[to + OFFSETS] += odd2 * s;
      to += 2 * OFFSETS;
    }
  }
}

/** Adds x times a Chebyshev series: x T₀ = T₁, x Tₙ = (Tₙ₊₁ + Tₙ₋₁)/2. */
function addTimesX(out: Float64Array, series: Float64Array, count: number): void {
  for (let n = 0, at = 0; n < count; n++, at += OFFSETS) {
    for (let offset = 0; offset < OFFSETS; offset++) {
      const value = series[at + offset];
      if (n === 0) {
        out[at + OFFSETS + offset] += value;
        continue;
      }
      out[at + OFFSETS + offset] += value / 2;
      out[at - OFFSETS + offset] += value / 2;
    }
  }
}

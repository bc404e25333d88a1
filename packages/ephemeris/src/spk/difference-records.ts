import { assertFiniteRecord, kernelError, recordError } from './daf.js';
import type { SegmentData, SegmentEvaluator } from './segment-data.js';

/** Size of a difference table, number of records: the last two numbers of the segment. */
const TRAILER_DOUBLES = 2;
/** One epoch of every hundred is repeated after the epochs, for searching. */
const DIRECTORY_STEP = 100;

/** Where the parts of a record lie, for a difference table of `size` rows. */
const STEPS = 1; // after the reference epoch
const stateAt = (size: number): number => STEPS + size; // x, vx, y, vy, z, vz
const differencesAt = (size: number): number => stateAt(size) + 6; // three columns
const ordersAt = (size: number): number => differencesAt(size) + 3 * size; // the greatest order plus one, then one a coordinate
const recordDoublesOf = (size: number): number => ordersAt(size) + 4;

/**
 * Modified difference arrays: type 21, which Horizons writes for asteroids and comets.
 *
 * A record is the state at a reference epoch t₀ and the accelerations about it, as coefficients Dⱼ of the polynomials
 * b₁ = 1, bⱼ₊₁(s) = bⱼ(s) (s + Gⱼ₋₁) / Gⱼ, with s = t − t₀, G₀ = 0 and Gⱼ the sums of the integrator's last j steps. Position and
 * velocity are its double and single integral. With Jₘ[f](s) = (m − 1)! / sᵐ times the m-fold integral of f from 0 to s, integration
 * by parts gives
 *
 *     Jₘ[b₁] = 1 / m,   Jₘ[bⱼ₊₁] = (s + Gⱼ₋₁) / Gⱼ · Jₘ[bⱼ] − s / Gⱼ · Jₘ₊₁[bⱼ]
 *
 * and v = v₀ + s Σ Dⱼ J₁[bⱼ], x = x₀ + s v₀ + s² Σ Dⱼ J₂[bⱼ].
 *
 * Source: NAIF, *SPK Required Reading*, type 21, for the layout; Krogh, F. T. (1974), *Changing Stepsize in the Integration of
 * Differential Equations Using Modified Divided Differences*, for the method.
 */
export function differenceEvaluator({ readInto, first, length, fromSeconds, toSeconds, label }: SegmentData): SegmentEvaluator {
  if (length < TRAILER_DOUBLES) throw kernelError(`${TRAILER_DOUBLES} numbers or more`, length, label);
  const trailer = new Float64Array(TRAILER_DOUBLES);
  readInto(trailer, first + length - TRAILER_DOUBLES, TRAILER_DOUBLES);
  const [size, recordCount] = trailer;
  const recordDoubles = recordDoublesOf(size);
  if (!(Number.isInteger(size) && size > 0 && Number.isInteger(recordCount) && recordCount > 0)) {
    throw kernelError('whole records', `${recordCount} with tables of ${size}`, label);
  }
  const expected = recordCount * (recordDoubles + 1) + Math.floor(recordCount / DIRECTORY_STEP) + TRAILER_DOUBLES;
  if (length !== expected) throw kernelError(`${expected} numbers`, length, label);

  const epochs = new Float64Array(recordCount); // the last instant of each record
  readInto(epochs, first + recordCount * recordDoubles, recordCount);
  for (let i = 0; i < recordCount; i++) {
    if (!(Number.isFinite(epochs[i]) && (i === 0 || epochs[i] > epochs[i - 1]))) throw recordError('ascending epochs', epochs[i], i, label);
  }
  if (epochs[recordCount - 1] < toSeconds) throw kernelError(`records to ${toSeconds} s`, `${epochs[recordCount - 1]} s`, label);

  const record = new Float64Array(recordDoubles);
  const integrals = new Float64Array(size + 2);
  let loaded = -1;

  return (out, seconds) => {
    const index = Math.min(firstNotBefore(epochs, seconds), recordCount - 1);
    if (index !== loaded) {
      loaded = -1; // until it is known to be sound
      readInto(record, first + index * recordDoubles, recordDoubles);
      checkRecord(record, size, index === 0 ? fromSeconds : epochs[index - 1], epochs[index], index, label);
      loaded = index;
    }
    integrateInto(out, record, size, seconds - record[0], integrals);
  };
}

function integrateInto(out: Float64Array, record: Float64Array, size: number, s: number, integrals: Float64Array): void {
  const orders = ordersAt(size);
  const rows = record[orders] - 1; // the greatest order
  for (let m = 1; m <= rows + 1; m++) integrals[m] = 1 / m; // of b₁

  out.fill(0, 0, 6);
  for (let j = 1; j <= rows; j++) {
    for (let i = 0; i < 3; i++) {
      if (j > record[orders + 1 + i]) continue;
      const difference = record[differencesAt(size) + i * size + j - 1];
      out[i] += difference * integrals[2];
      out[i + 3] += difference * integrals[1];
    }
    if (j === rows) break;
    const step = record[STEPS + j - 1];
    const before = j === 1 ? 0 : record[STEPS + j - 2];
    for (let m = 1; m <= rows - j + 1; m++) integrals[m] = ((s + before) * integrals[m] - s * integrals[m + 1]) / step;
  }
  const state = stateAt(size);
  for (let i = 0; i < 3; i++) {
    const velocity = record[state + 2 * i + 1];
    out[i] = record[state + 2 * i] + s * (velocity + s * out[i]);
    out[i + 3] = velocity + s * out[i + 3];
  }
}

/** Finite, orders that the table has, steps that can be divided by, and a reference epoch that is not far from the record's span. */
function checkRecord(record: Float64Array, size: number, fromSeconds: number, toSeconds: number, index: number, label: string): void {
  assertFiniteRecord(record, index, label);
  const [greatest, ...orders] = record.subarray(ordersAt(size));
  if (!Number.isInteger(greatest) || greatest < 2 || greatest > size + 1) throw recordError(`an order up to ${size}`, greatest - 1, index, label);
  for (const order of orders) {
    if (!Number.isInteger(order) || order < 0 || order >= greatest) throw recordError(`orders up to ${greatest - 1}`, order, index, label);
  }
  let longest = 0;
  for (let j = 0; j < greatest - 2; j++) {
    const step = record[STEPS + j];
    if (step === 0) throw recordError('steps other than 0', step, index, label);
    longest = Math.max(longest, Math.abs(step));
  }
  const reach = longest + (toSeconds - fromSeconds); // the polynomial was made from steps about its own epoch
  if (record[0] < fromSeconds - reach || record[0] > toSeconds + reach) throw recordError(`an epoch about ${fromSeconds} to ${toSeconds} s`, record[0], index, label);
}

/** Index of the first epoch that is not before an instant; the number of epochs when there is none. */
function firstNotBefore(epochs: Float64Array, seconds: number): number {
  let low = 0;
  let high = epochs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (epochs[middle] < seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}

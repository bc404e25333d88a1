import { evaluateChebyshev, evaluateChebyshevInto } from '../math/chebyshev.js';
import { assertFiniteRecord, kernelError, recordError } from './daf.js';
import type { SegmentData, SegmentEvaluator } from './segment-data.js';

/** First instant, length of a record's interval, size of a record, number of records: the last four numbers of the segment. */
const DIRECTORY_DOUBLES = 4;
/** Middle and half-length of the interval, before the coefficients. */
const RECORD_HEADER_DOUBLES = 2;
/** Writers round the ends of intervals; a series holds a little beyond its own. Parts of the half-length. */
const INTERVAL_TOLERANCE = 1e-6;

/**
 * Chebyshev series over intervals of one length: types 2 (positions; velocities are their derivative) and 3 (both have series).
 *
 * The record used last is kept, so that several looks at one interval copy it once.
 *
 * Source: NAIF, *SPK Required Reading*, types 2 and 3.
 */
export function chebyshevEvaluator({ readInto, first, length, fromSeconds, toSeconds, label }: SegmentData, withVelocities: boolean): SegmentEvaluator {
  if (length < DIRECTORY_DOUBLES) throw kernelError(`${DIRECTORY_DOUBLES} numbers or more`, length, label);
  const directory = new Float64Array(DIRECTORY_DOUBLES);
  readInto(directory, first + length - DIRECTORY_DOUBLES, DIRECTORY_DOUBLES);
  const [start, intervalSeconds, recordDoubles, recordCount] = directory;

  const components = withVelocities ? 6 : 3;
  const count = (recordDoubles - RECORD_HEADER_DOUBLES) / components;
  if (!(Number.isInteger(count) && count > 0 && Number.isInteger(recordCount) && recordCount > 0)) {
    throw kernelError('whole records', `${recordCount} of ${recordDoubles} numbers`, label);
  }
  if (recordDoubles * recordCount + DIRECTORY_DOUBLES !== length) {
    throw kernelError(`${recordDoubles * recordCount + DIRECTORY_DOUBLES} numbers`, length, label);
  }
  const slack = INTERVAL_TOLERANCE * intervalSeconds;
  if (!(Number.isFinite(start) && intervalSeconds > 0 && start <= fromSeconds + slack && start + recordCount * intervalSeconds >= toSeconds - slack)) {
    throw kernelError('intervals over the whole span', `${recordCount} of ${intervalSeconds} s from ${start} s`, label);
  }

  const record = new Float64Array(recordDoubles);
  const valueAndRate = new Float64Array(2);
  let loaded = -1;

  return (out, seconds) => {
    const index = Math.min(Math.max(Math.floor((seconds - start) / intervalSeconds), 0), recordCount - 1);
    if (index !== loaded) {
      loaded = -1; // until it is known to be sound
      readInto(record, first + index * recordDoubles, recordDoubles);
      checkRecord(record, start + (index + 0.5) * intervalSeconds, intervalSeconds / 2, index, label);
      loaded = index;
    }
    const radius = record[1];
    const x = (seconds - record[0]) / radius;
    for (let i = 0, offset = RECORD_HEADER_DOUBLES; i < 3; i++, offset += count) {
      evaluateChebyshevInto(valueAndRate, record, offset, count, x, 1 / radius);
      out[i] = valueAndRate[0];
      out[i + 3] = withVelocities ? evaluateChebyshev(record, offset + 3 * count, count, x) : valueAndRate[1];
    }
  };
}

function checkRecord(record: Float64Array, middle: number, radius: number, index: number, label: string): void {
  assertFiniteRecord(record, index, label);
  const tolerance = INTERVAL_TOLERANCE * radius;
  if (Math.abs(record[0] - middle) > tolerance || Math.abs(record[1] - radius) > tolerance) {
    throw recordError(`the interval of ${middle} ± ${radius} s`, `${record[0]} ± ${record[1]} s`, index, label);
  }
}

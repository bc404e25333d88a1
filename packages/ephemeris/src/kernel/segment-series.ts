import { evaluateChebyshev3ValuesInto } from '../math/chebyshev.js';
import type { BitReader } from './bit-reader.js';
import type { HarmonicExpansion } from './harmonic-terms.js';
import { createKnottedSeries, KNOT_PARTS } from './knotted-series.js';

const OFFSETS = 3;
/** Value and slope of each offset where two segments meet. */
const KNOT_NUMBERS = 2 * OFFSETS;
const SHIFT_BITS = 2;

/** How the segments of a body are laid out in a pack. */
export interface SegmentLayout {
  /** Julian date, TDB, at which the first segment begins. */
  readonly fromJdTdb: number;
  /** Length of each. */
  readonly days: number;
  readonly count: number;
  /** Polynomials of each offset. */
  readonly terms: readonly [number, number, number];
  /** Unit of the coefficients of each offset. */
  readonly quanta: readonly [number, number, number];
  /** Unit of the value, and of the slope times half a segment, of each offset where segments meet. */
  readonly knotQuanta: readonly [number, number, number, number, number, number];
  /** Whether each segment says by which power of two its unit is coarser. */
  readonly shifted: boolean;
  /** Rice parameter of each number of a segment in the order they are stored: knot, then the terms of each offset. */
  readonly rice: readonly number[];
}

/** Offsets of a body as Chebyshev series, one set for each segment of time, decoded where asked. */
export interface SegmentSeries {
  /**
   * @param out - Receives the three offsets.
   * @param daysIn - Days from the beginning of the first segment: a Julian date would resolve 40 µs, in which the Moon goes 0.02 mas.
   */
  offsetsInto(out: Float64Array, daysIn: number): void;
}

export interface SegmentSeriesOptions {
  readonly layout: SegmentLayout;
  readonly reader: BitReader;
  /** Byte at which each segment is stored, and that of the closing knot, shape `[count + 1]`. */
  readonly starts: Uint32Array;
  readonly harmonics: HarmonicExpansion;
  /** Most bytes that decoded segments may take; the oldest make room. */
  readonly maxBytes: number;
}

export function createSegmentSeries({ layout, reader, starts, harmonics, maxBytes }: SegmentSeriesOptions): SegmentSeries {
  const { fromJdTdb, days, count, terms, quanta, knotQuanta, shifted, rice } = layout;
  const knotted = createKnottedSeries(Math.max(...terms));
  const length = Math.max(knotted.count, harmonics.count);
  const slots = Math.min(count, Math.max(2, Math.floor(maxBytes / (8 * OFFSETS * length))));
  const slotOf = new Int32Array(count).fill(-1);
  const decoded: { segment: number; series: Float64Array }[] = [];
  let next = 0;
  const parts = new Float64Array(KNOT_PARTS + Math.max(...terms));
  const knots = new Float64Array(2 * KNOT_NUMBERS);

  function readKnot(at: number): void {
    for (let i = 0; i < KNOT_NUMBERS; i++) knots[at + i] = reader.rice(rice[i]) * knotQuanta[i];
  }

  function decode(segment: number, series: Float64Array): void {
    series.fill(0);
    reader.seek(starts[segment + 1]);
    readKnot(KNOT_NUMBERS);
    reader.seek(starts[segment]);
    readKnot(0);
    const coarser = shifted ? 2 ** reader.bits(SHIFT_BITS) : 1;
    let parameter = KNOT_NUMBERS;
    for (let offset = 0; offset < OFFSETS; offset++) {
      for (let end = 0; end < 2; end++) {
        parts[2 * end] = knots[KNOT_NUMBERS * end + 2 * offset];
        parts[2 * end + 1] = knots[KNOT_NUMBERS * end + 2 * offset + 1];
      }
      const quantum = quanta[offset] * coarser;
      for (let n = 0; n < terms[offset]; n++) parts[KNOT_PARTS + n] = reader.rice(rice[parameter++]) * quantum;
      knotted.addInto(series, offset, OFFSETS, parts, terms[offset]);
    }
    harmonics.addInto(series, fromJdTdb + (segment + 0.5) * days);
  }

  function seriesOf(segment: number): Float64Array {
    const has = slotOf[segment];
    if (has >= 0) return decoded[has].series;
    const slot = next;
    next = (next + 1) % slots;
    if (slot === decoded.length) decoded.push({ segment, series: new Float64Array(OFFSETS * length) });
    slotOf[decoded[slot].segment] = -1;
    decode(segment, decoded[slot].series);
    decoded[slot].segment = segment;
    slotOf[segment] = slot;
    return decoded[slot].series;
  }

  return {
    offsetsInto(out, daysIn) {
      const position = daysIn / days;
      const segment = Math.min(Math.max(Math.floor(position), 0), count - 1);
      evaluateChebyshev3ValuesInto(out, seriesOf(segment), length, 2 * (position - segment) - 1);
    },
  };
}

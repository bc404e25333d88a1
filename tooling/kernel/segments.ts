import { createKnottedFit, KNOT_PARTS } from '../../packages/ephemeris/src/kernel/knotted-series.js';
import type { SegmentLayout } from '../../packages/ephemeris/src/kernel/segment-series.js';
import { chebyshevNodes } from '../../packages/ephemeris/src/math/chebyshev.js';
import { bestRice, createBitWriter } from './bit-writer.js';
import type { OffsetsOf } from './offsets.js';

type Three = readonly [number, number, number];

/** How finely a body is cut and rounded. */
export interface SegmentPlan {
  readonly fromJdTdb: number;
  readonly days: number;
  readonly count: number;
  readonly terms: Three;
  readonly quanta: Three;
  /** How much finer than the coefficients the values and the slopes at the knots are. */
  readonly finerKnots?: { readonly value: number; readonly slope: number };
  /** Power of two, 0 to 3, by which a segment is coarser. */
  readonly shifts?: Uint8Array;
}

/** Samples of what segments have to hold. */
export interface SegmentSamples {
  readonly fromJdTdb: number;
  readonly days: number;
  readonly count: number;
  readonly nodes: Float64Array;
  /** Offsets at the nodes of every segment, shape `[count, nodes, 3]`. */
  readonly values: Float64Array;
  /** Value and slope by x of each offset at the ends of segments, shape `[count + 1, 6]`. */
  readonly knots: Float64Array;
}

const SLOPE_STEP = 1 / 256; // of a segment
/** Twelve times the slope at the last, middle and first of five points. Source: Abramowitz & Stegun, Table 25.2. */
const FIVE_POINT_SLOPES = [[3, -16, 36, -48, 25], [1, -8, 0, 8, -1], [-25, 48, -36, 16, -3]] as const;

/** Evaluates offsets once for all plans with the same segments. */
export function sampleSegments(offsetsOf: OffsetsOf, grid: { fromJdTdb: number; days: number; count: number }, samples: number): SegmentSamples {
  const { fromJdTdb, days, count } = grid;
  const nodes = chebyshevNodes(samples);
  const values = new Float64Array(count * samples * 3);
  const out = new Float64Array(3);
  for (let segment = 0; segment < count; segment++) {
    for (let i = 0; i < samples; i++) {
      offsetsOf(out, fromJdTdb + (segment + (1 + nodes[i]) / 2) * days);
      values.set(out, (segment * samples + i) * 3);
    }
  }

  const knots = new Float64Array((count + 1) * 6);
  const around = Array.from({ length: 5 }, () => new Float64Array(3));
  for (let knot = 0; knot <= count; knot++) {
    const jd = fromJdTdb + knot * days;
    const lean = knot === 0 ? 2 : knot === count ? -2 : 0; // the kernel may end where the segments do
    around.forEach((at, i) => offsetsOf(at, jd + (i - 2 + lean) * SLOPE_STEP * days));
    const weights = FIVE_POINT_SLOPES[lean / 2 + 1];
    for (let axis = 0; axis < 3; axis++) {
      knots[knot * 6 + 2 * axis] = around[2 - lean][axis];
      knots[knot * 6 + 2 * axis + 1] = around.reduce((sum, at, i) => sum + weights[i] * at[axis], 0) / (12 * 2 * SLOPE_STEP);
    }
  }
  return { ...grid, nodes, values, knots };
}

/** Segments as a pack stores them. */
export interface StoredSegments {
  readonly layout: SegmentLayout;
  /** Bytes of each segment. */
  readonly lengths: readonly number[];
  readonly closingKnotBytes: number;
  readonly bytes: Uint8Array;
}

/** Projects, rounds and codes: what the package's segment series undoes. */
export function storeSegments(samples: SegmentSamples, plan: SegmentPlan): StoredSegments {
  const { fromJdTdb, days, count, terms, quanta, finerKnots = { value: 4, slope: 4 }, shifts } = plan;
  const knotQuanta = quanta.flatMap((q) => [q / finerKnots.value, q / finerKnots.slope]) as unknown as SegmentLayout['knotQuanta'];
  const knots = Array.from({ length: 6 }, (_, i) => Float64Array.from({ length: count + 1 }, (__, knot) => Math.round(samples.knots[knot * 6 + i] / knotQuanta[i])));
  const columns = project(samples, knots, plan, knotQuanta);

  const rice = [...knots, ...columns].map(bestRice);
  const writer = createBitWriter();
  const lengths: number[] = [];
  for (let segment = 0; segment < count; segment++) {
    const before = writer.length;
    for (let i = 0; i < 6; i++) writer.rice(knots[i][segment], rice[i]);
    if (shifts) writer.bits(shifts[segment], 2);
    columns.forEach((column, i) => writer.rice(column[segment], rice[6 + i]));
    writer.align();
    lengths.push(writer.length - before);
  }
  const before = writer.length;
  for (let i = 0; i < 6; i++) writer.rice(knots[i][count], rice[i]);
  writer.align();
  return {
    layout: { fromJdTdb, days, count, terms, quanta, knotQuanta, shifted: shifts !== undefined, rice },
    lengths,
    closingKnotBytes: writer.length - before,
    bytes: writer.bytes(),
  };
}

/** Rounded coefficients of what the cubics through the rounded knots leave, a column for each polynomial of each offset. */
function project(samples: SegmentSamples, knots: readonly Float64Array[], plan: SegmentPlan, knotQuanta: SegmentLayout['knotQuanta']): Float64Array[] {
  const { count, terms, quanta, shifts } = plan;
  const { nodes, values } = samples;

  const columns: Float64Array[] = [];
  for (let axis = 0; axis < 3; axis++) {
    const mine = Array.from({ length: terms[axis] }, () => new Float64Array(count));
    columns.push(...mine);
    const [valueUnit, slopeUnit] = [knotQuanta[2 * axis], knotQuanta[2 * axis + 1]];
    const fit = createKnottedFit(terms[axis], nodes.length);
    const parts = new Float64Array(KNOT_PARTS + terms[axis]);
    for (let segment = 0; segment < count; segment++) {
      parts[0] = knots[2 * axis][segment] * valueUnit;
      parts[1] = knots[2 * axis + 1][segment] * slopeUnit;
      parts[2] = knots[2 * axis][segment + 1] * valueUnit;
      parts[3] = knots[2 * axis + 1][segment + 1] * slopeUnit;
      fit.polynomialsInto(parts, values, segment * nodes.length * 3 + axis, 3);
      const quantum = quanta[axis] * (shifts ? 2 ** shifts[segment] : 1);
      mine.forEach((column, n) => (column[segment] = Math.round(parts[KNOT_PARTS + n] / quantum)));
    }
  }
  return columns;
}

import type { Daf } from './daf.js';

/** Where a segment's numbers lie, and the span that it claims. */
export interface SegmentData {
  readonly readInto: Daf['readInto'];
  /** Address of the first number. */
  readonly first: number;
  /** How many numbers there are. */
  readonly length: number;
  /** First and last instant, seconds TDB from J2000.0. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** For messages: `segment 3 (target 301, type 2)`. */
  readonly label: string;
}

/** Writes position (km) and velocity (km/s) in the file's frame at an instant, seconds TDB from J2000.0. */
export type SegmentEvaluator = (out: Float64Array, seconds: number) => void;

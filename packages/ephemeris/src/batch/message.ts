import type { BodyId } from '../bodies/body.js';
import type { PositionOptions } from '../ephemeris/position.js';

/** What a pool asks of a worker: the places of some bodies at some dates. Survives structured cloning, and moves its dates and numbers. */
export interface BatchRequest {
  readonly id: number;
  readonly bodies: readonly BodyId[];
  readonly jdTts: Float64Array;
  /** Memory for the answer, of the right length, which comes back with it and serves again: fresh memory would be cleared page by page. */
  readonly numbers: Float64Array;
  readonly options: PositionOptions;
}

/** What a worker answers: six numbers a body, date by date, or why not. */
export type BatchAnswer =
  | { readonly id: number; readonly numbers: Float64Array }
  | {
      readonly id: number;
      /** Index of the date, among those of the request, that could not be answered. */
      readonly failedAt: number;
      /** Code of an `EphemerisError`; absent for whatever else was thrown. */
      readonly code?: string;
      readonly message: string;
    };

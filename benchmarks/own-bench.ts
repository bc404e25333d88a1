/**
 * One operation of ours to measure, from `own/<package>/<topic>/<file>.bench.ts`, which mirrors the source file it is about.
 *
 * It is timed by `npm run bench`; with `gateOperations` its instructions are counted by `npm run bench:gate` too. Counts must repeat
 * to the instruction, so an operation reads no clock, draws no random number and waits for nothing.
 */
export interface OwnBench {
  /** What one operation is: `two limits of one request`. */
  readonly name: string;
  /** Makes what is not measured, and returns the operation. Its result keeps the optimiser from leaving the work out. */
  readonly prepare: () => () => unknown;
  /** Operations that the instruction gate counts: as many as make some fifty million instructions. Absent: the gate leaves it out. */
  readonly gateOperations?: number;
}

/** Walks through `items` over and over, so that an operation does not meet the same argument each time. */
export function cycle<T>(items: readonly T[]): () => T {
  let next = 0;
  return () => {
    const item = items[next];
    next = next + 1 === items.length ? 0 : next + 1;
    return item;
  };
}

/** How far values are from what they should be, in the unit of the values: shape `[count]` in, four numbers out. */
export interface ErrorStatistics {
  readonly count: number;
  readonly median: number;
  /** Root of the mean square. */
  readonly rms: number;
  readonly max: number;
}

/** @param errors - Absolute errors; none gives a count of 0 and no numbers. */
export function errorStatistics(errors: readonly number[]): ErrorStatistics | undefined {
  if (errors.length === 0) return undefined;
  const sorted = [...errors].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return {
    count: sorted.length,
    median: sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2,
    rms: Math.sqrt(sorted.reduce((sum, error) => sum + error * error, 0) / sorted.length),
    max: sorted[sorted.length - 1],
  };
}

/** The same with four digits that carry, for a file that is committed. */
export function rounded(statistics: ErrorStatistics): ErrorStatistics {
  const digits = (value: number): number => Number(value.toPrecision(4));
  return { count: statistics.count, median: digits(statistics.median), rms: digits(statistics.rms), max: digits(statistics.max) };
}

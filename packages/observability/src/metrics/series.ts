/** One bound time series of a counter. Recording allocates nothing and never throws. */
export interface CounterSeries {
  /** Adds `amount`, 1 when left out. What is negative or not finite is ignored. */
  add(amount?: number): void;
}

/** One bound time series of a gauge. */
export interface GaugeSeries {
  set(value: number): void;
  /** Adds `amount`, which may be negative. */
  add(amount: number): void;
}

/** One bound time series of a histogram. */
export interface HistogramSeries {
  /** Counts `value` in its bucket. What is not finite is ignored. */
  record(value: number): void;
}

/** State of a counter or gauge series when collected. */
export interface NumberPoint {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** State of a histogram series when collected. */
export interface HistogramPoint {
  readonly labels: Readonly<Record<string, string>>;
  readonly count: number;
  readonly sum: number;
  /** Observations in each bucket, not cumulative; one more than there are bounds, the last without upper bound. */
  readonly bucketCounts: Float64Array;
}

export class CounterState implements CounterSeries {
  value = 0;

  add(amount = 1): void {
    if (amount >= 0 && amount < Infinity) this.value += amount;
  }
}

export class GaugeState implements GaugeSeries {
  value = 0;

  set(value: number): void {
    if (Number.isFinite(value)) this.value = value;
  }

  add(amount: number): void {
    if (Number.isFinite(amount)) this.value += amount;
  }
}

export class HistogramState implements HistogramSeries {
  sum = 0;
  readonly bucketCounts: Float64Array; // whole numbers up to 2^53
  readonly #bounds: readonly number[];

  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
    this.bucketCounts = new Float64Array(bounds.length + 1);
  }

  record(value: number): void {
    if (!Number.isFinite(value)) return;
    const bounds = this.#bounds;
    let bucket = 0;
    while (bucket < bounds.length && value > bounds[bucket]) bucket += 1; // upper bounds are inclusive
    this.bucketCounts[bucket] += 1;
    this.sum += value;
  }

  get count(): number {
    return this.bucketCounts.reduce((total, count) => total + count, 0);
  }
}

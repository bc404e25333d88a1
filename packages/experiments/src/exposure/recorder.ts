import type { Exposure } from './exposure.js';

/** Where exposures go: a queue, a table, a log. */
export interface ExposureSink {
  /** Rejects (or throws) only when it could not take the exposure. */
  write(exposure: Exposure): void | Promise<void>;
}

export interface ExposureRecorderOptions {
  /**
   * Exposures remembered at least, and at most twice as many: the memory of a recorder is bounded, and so a unit seen again
   * after that many others may be written twice. Sinks that must not count twice use {@link exposureKey}.
   * @default 10_000
   */
  readonly capacity?: number;
}

/** Writes the first exposure of each unit to each variant. */
export interface ExposureRecorder {
  /**
   * Resolves to true when it was written, to false when it was known. Rejects with the sink's own error, and then forgets the
   * exposure, so that the next one tries again.
   */
  record(exposure: Exposure): Promise<boolean>;
}

/**
 * A recorder in front of `sink`.
 *
 * @throws {@link ExperimentsError} `ERR_EXPERIMENTS_ARGUMENT` for a capacity outside 1 to 10 000 000.
 */
export declare function createExposureRecorder(sink: ExposureSink, options?: ExposureRecorderOptions): ExposureRecorder;

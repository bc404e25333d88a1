import { argumentError } from '../arguments.js';
import { exposureKey } from './exposure.js';
import type { Exposure } from './exposure.js';
import { createRecentSet } from './recent-set.js';

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
export function createExposureRecorder(sink: ExposureSink, { capacity = 10_000 }: ExposureRecorderOptions = {}): ExposureRecorder {
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > 10_000_000) throw argumentError('capacity', 'an integer from 1 to 10000000', capacity);
  const known = createRecentSet(capacity);

  return {
    async record(exposure) {
      const key = exposureKey(exposure);
      if (known.has(key)) return false;
      known.add(key); // before the write: the same unit may come again while the sink is at work
      try {
        await sink.write(exposure);
        return true;
      } catch (error) {
        known.delete(key);
        throw error;
      }
    },
  };
}

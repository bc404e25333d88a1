import type { Experiment } from './experiment.js';

/** An {@link Experiment} with everything that assignment needs worked out once. */
export interface RegistryEntry {
  /** Frozen, with its defaults filled in. */
  readonly experiment: Required<Pick<Experiment, 'coverage' | 'seed' | 'targeting' | 'overrides'>> & Experiment;
  /** Seed of the hash that picks the variant, unsigned 32 bits. */
  readonly variantSeed: number;
  /** Seed of the hash that decides who takes part, unsigned 32 bits: independent of the other, so that a ramp moves nobody. */
  readonly samplingSeed: number;
  /** Where each variant's slice of [0, 1) ends, in the order of the variants. */
  readonly upperBounds: readonly number[];
  /** First instant at which units are enrolled, milliseconds since the Unix epoch, or -Infinity. */
  readonly startMs: number;
  /** First instant at which units are no longer enrolled, milliseconds since the Unix epoch, or Infinity. */
  readonly endMs: number;
}

/** A checked, immutable set of experiments. Make one with {@link createRegistry}. */
export interface Registry {
  /** Frozen, in the order given. */
  readonly experiments: readonly Experiment[];
  /** The entry of that key, or undefined. */
  get(experimentKey: string): RegistryEntry | undefined;
  readonly entries: readonly RegistryEntry[];
}

/**
 * Checks experiments and makes them ready for assignment. The input is copied: changing it later changes nothing here.
 *
 * @throws {@link ExperimentsError} `ERR_EXPERIMENTS_REGISTRY`; its `problems` list everything that is wrong, not only the first.
 */
export declare function createRegistry(experiments: readonly Experiment[]): Registry;

import { murmur3 } from '../hashing/murmur3.js';
import type { Experiment, Variant } from './experiment.js';
import { instantMs } from './period.js';
import { defaultSeed, registryError, registryProblems } from './problems.js';

/** An {@link Experiment} with everything that assignment needs worked out once. */
export interface RegistryEntry {
  /** Frozen, with its defaults filled in. */
  readonly experiment: Experiment & Required<Pick<Experiment, 'coverage' | 'seed' | 'targeting' | 'overrides'>>;
  /** Seed of the hash that picks the variant, unsigned 32 bits. */
  readonly variantSeed: number;
  /** Seed of the hash that decides who takes part, unsigned 32 bits: independent of the other, so that a ramp moves nobody. */
  readonly samplingSeed: number;
  /** Where each variant's slice of [0, 1) ends, in the order of the variants. */
  readonly upperBounds: readonly number[];
  /** Variant by unit id: a map, since a lookup by an id from outside must not find what objects inherit. */
  readonly overrides: ReadonlyMap<string, string>;
  /** First instant at which units are enrolled, milliseconds since the Unix epoch, or -Infinity. */
  readonly startMs: number;
  /** First instant at which units are no longer enrolled, milliseconds since the Unix epoch, or Infinity. */
  readonly endMs: number;
}

/** A checked, immutable set of experiments. Make one with {@link createRegistry}. */
export interface Registry {
  /** Frozen, in the order given. */
  readonly entries: readonly RegistryEntry[];
  /** The entry of that key, or undefined. */
  get(experimentKey: string): RegistryEntry | undefined;
}

/**
 * Checks everything that assignment rests on, and works out what it needs. The input is copied: changing it later changes nothing
 * here. What people read (hypothesis, owner, metrics) is left to the types here, and checked where documents are read, by
 * `parseRegistry`: a browser need not carry those rules.
 *
 * @throws {@link ExperimentsError} `ERR_EXPERIMENTS_REGISTRY`; its `problems` list everything that is wrong, not only the first.
 */
export function createRegistry(experiments: readonly Experiment[]): Registry {
  if (!Array.isArray(experiments)) throw registryError([{ path: '', message: `expected a list of experiments, got ${typeof experiments}` }]);
  const problems = registryProblems(experiments.entries());
  if (problems.length > 0) throw registryError(problems);

  const entries = experiments.map(registryEntry);
  const byKey = new Map(entries.map((entry) => [entry.experiment.key, entry]));
  return Object.freeze({ entries: Object.freeze(entries), get: (experimentKey: string) => byKey.get(experimentKey) });
}

function registryEntry(source: Experiment): RegistryEntry {
  const { coverage = 1, seed = defaultSeed(source), targeting = [], overrides = {} } = source;
  const experiment = frozenCopy({ ...source, coverage, seed, targeting, overrides });
  return Object.freeze({
    experiment,
    variantSeed: murmur3(experiment.seed, 0),
    samplingSeed: murmur3(experiment.seed, 1),
    upperBounds: Object.freeze(upperBounds(experiment.variants)),
    overrides: new Map(Object.entries(overrides)),
    startMs: instantMs(experiment.startDate ?? '', 'start') ?? -Infinity,
    endMs: instantMs(experiment.endDate ?? '', 'end') ?? Infinity,
  });
}

function upperBounds(variants: readonly Variant[]): number[] {
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  const last = variants.findLastIndex(({ weight }) => weight > 0);
  let sum = 0;
  // Rounding may leave the sum short of the total; a draw just below 1 must still find the last variant.
  return variants.map(({ weight }, i) => (i < last ? (sum += weight) / total : 1));
}

function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value) ? value.map(frozenCopy) : Object.fromEntries(Object.entries(value).map(([name, member]) => [name, frozenCopy<unknown>(member)]));
  return Object.freeze(copy) as T;
}

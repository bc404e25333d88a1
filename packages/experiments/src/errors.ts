/** Every code an {@link ExperimentsError} can carry. */
export const EXPERIMENTS_ERROR_CODES = [
  /** Cause: an argument has the wrong type or lies outside its range. Remedy: pass what the message names. */
  'ERR_EXPERIMENTS_ARGUMENT',
  /** Cause: the registry breaks one or more of its rules. Remedy: mend every entry of the error's `problems`. */
  'ERR_EXPERIMENTS_REGISTRY',
  /** Cause: the registry holds no experiment of that key. Remedy: add it, or correct the key where it is asked for. */
  'ERR_EXPERIMENTS_UNKNOWN_EXPERIMENT',
] as const;

export type ExperimentsErrorCode = (typeof EXPERIMENTS_ERROR_CODES)[number];

/** One broken rule of a registry. */
export interface RegistryProblem {
  /** Where it is, from the list of experiments down: `[0].variants[1].weight`. */
  readonly path: string;
  /** What is expected there and what was found. */
  readonly message: string;
}

interface ExperimentsErrorOptions {
  cause?: unknown;
  problems?: readonly RegistryProblem[];
}

// A symbol from the global registry, so that the ESM and CJS copies of this class recognise each other's errors.
const brand = Symbol.for('@cosmichub/experiments/error');

/** Everything this package throws on purpose. Switch on `code`. */
export class ExperimentsError extends Error {
  readonly code: ExperimentsErrorCode;
  /** All that is wrong with a registry, in reading order; empty for every other code. */
  readonly problems: readonly RegistryProblem[];

  constructor(code: ExperimentsErrorCode, message: string, { cause, problems = [] }: ExperimentsErrorOptions = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ExperimentsError';
    this.code = code;
    this.problems = problems;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Whether `value` is an {@link ExperimentsError}, from whichever copy of this package. */
export function isExperimentsError(value: unknown): value is ExperimentsError {
  return typeof value === 'object' && value !== null && brand in value;
}

/** Every code this package throws. */
export const OBSERVABILITY_ERROR_CODES = [
  /** Cause: an option or argument is missing, out of range or of the wrong kind. Remedy: pass what the message asks for; it names the argument, the range and the value. */
  'ERR_OBSERVABILITY_ARGUMENT',
  /** Cause: one metric name was declared twice with another kind, unit, label set or bucket list. Remedy: declare an instrument once and share it, or give the second one its own name. */
  'ERR_OBSERVABILITY_METRIC_CONFLICT',
  /** Cause: an error report from a browser is malformed or larger than its limits. Remedy: answer 400; the message names the member and the limit, never the content. */
  'ERR_OBSERVABILITY_ERROR_REPORT',
  /** Cause: a request handler threw, or rejected with, something that is not an Error. Remedy: throw errors; what was thrown is the `cause`. */
  'ERR_OBSERVABILITY_NOT_AN_ERROR',
  /** Cause: a server adapter failed one of the contract cases of `@cosmichub/observability/testing`. Remedy: mend the adapter; the message says what was expected and what was found. */
  'ERR_OBSERVABILITY_CONTRACT',
] as const;

export type ObservabilityErrorCode = (typeof OBSERVABILITY_ERROR_CODES)[number];

const brand = Symbol.for('@cosmichub/observability/error');

/** The one error class of this package; callers switch on `code`. */
export class ObservabilityError extends Error {
  override readonly name = 'ObservabilityError';
  readonly code: ObservabilityErrorCode;

  constructor(code: ObservabilityErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** What a handler threw, as an error. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new ObservabilityError('ERR_OBSERVABILITY_NOT_AN_ERROR', `a handler threw a value of type ${typeof thrown}`, { cause: thrown });
}

/** Recognises an {@link ObservabilityError} from any copy of this package (`instanceof` fails between ESM and CJS). */
export function isObservabilityError(value: unknown): value is ObservabilityError {
  return typeof value === 'object' && value !== null && brand in value;
}

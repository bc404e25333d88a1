import { ObservabilityError } from '../errors.js';

export type Severity = 'debug' | 'info' | 'warn' | 'error';

/** OpenTelemetry severity numbers. */
export const severityNumber: Readonly<Record<Severity, number>> = { debug: 5, info: 9, warn: 13, error: 17 };

/**
 * Fields of a log line: flat, scalars only. An object does not type-check, and at run time is written as `[omitted]`,
 * so a request body or a birth record cannot slip into a line.
 */
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

/** What the program is; the same on every line. */
export interface Resource {
  readonly name: string;
  readonly version: string;
  /** `production`, `staging`, `development`, … */
  readonly environment: string;
}

/** The part of a request context that a line carries. */
export interface LogContext {
  readonly requestId: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly traceFlags: number;
  readonly userRef: string | undefined;
  readonly fields: Fields;
}

/** One line before it is laid out. */
export interface LogRecord {
  readonly timestampMs: number;
  readonly severity: Severity;
  readonly message: string;
  /** Which part of the program wrote it (OpenTelemetry instrumentation scope). */
  readonly logger: string | undefined;
  readonly context: LogContext | undefined;
  readonly fields: Fields;
}

const maxNameLength = 128;

/** @throws {@link ObservabilityError} `ERR_OBSERVABILITY_ARGUMENT` unless `value` is a string of 1 to 128 characters. */
export function checkLogName(argument: string, value: unknown): void {
  if (typeof value === 'string' && value !== '' && value.length <= maxNameLength) return;
  throw new ObservabilityError('ERR_OBSERVABILITY_ARGUMENT', `${argument}: expected a string of 1 to ${maxNameLength} characters, got ${typeof value === 'string' ? `${value.length} characters` : typeof value}`);
}

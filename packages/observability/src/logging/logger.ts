import { ObservabilityError } from '../errors.js';
import { exceptionFields, type ExceptionMessage } from './exception-fields.js';
import { createJsonLine } from './json-line.js';
import { layouts, type LayoutName } from './layout.js';
import { type Fields, type LogContext, type LogRecord, type Resource, type Severity, severityNumber } from './log-record.js';

export type { ExceptionMessage };

/** Writes log lines. Never throws: what cannot be written is counted as dropped. */
export interface Logger {
  debug(message: string, fields?: Fields, error?: unknown): void;
  info(message: string, fields?: Fields, error?: unknown): void;
  warn(message: string, fields?: Fields, error?: unknown): void;
  error(message: string, fields?: Fields, error?: unknown): void;
  /** The same logger under a name of its own, written as `logger`. */
  named(name: string): Logger;
}

/** Takes fields out of a line, or replaces their values, before it is written. Returns the fields to write. */
export type Redact = (fields: Fields) => Fields;

export interface LoggerOptions {
  /** Receives each line, line feed included. Called synchronously; buffering is its own affair. */
  readonly write: (line: string) => void;
  readonly clock: { nowMs(): number };
  readonly resource: Resource;
  /** The request being served, if any. */
  readonly context?: () => LogContext | undefined;
  /**
   * Lowest severity that is written.
   * @default 'info'
   */
  readonly level?: Severity;
  /** @default 'otel' */
  readonly layout?: LayoutName;
  /** Applied to a line's own fields and to those of its context. When it throws, the line is written without fields. */
  readonly redact?: Redact;
  /**
   * The part of an error's message that may be logged.
   *
   * Messages of foreign errors quote their input (`JSON.parse` quotes the body), so by default only an error's type and
   * stack frames are logged. Pass the messages you know to be free of personal data.
   * @default none
   */
  readonly exceptionMessage?: ExceptionMessage;
  /** Told when a line could not be written. */
  readonly onDropped?: () => void;
}

const maxNameLength = 128;

/** @throws {@link ObservabilityError} `ERR_OBSERVABILITY_ARGUMENT` when the resource, level or layout is not valid. */
export function createLogger(options: LoggerOptions): Logger {
  const { write, clock, resource, context: currentContext, level = 'info', layout = 'otel', redact, exceptionMessage, onDropped } = options;
  for (const name of ['name', 'version', 'environment'] as const) checkName(`resource.${name}`, resource[name]);
  if (!Object.hasOwn(severityNumber, level)) throw new ObservabilityError('ERR_OBSERVABILITY_ARGUMENT', `level: expected one of ${Object.keys(severityNumber).join(', ')}, got ${String(level)}`);
  if (!Object.hasOwn(layouts, layout)) throw new ObservabilityError('ERR_OBSERVABILITY_ARGUMENT', `layout: expected one of ${Object.keys(layouts).join(', ')}, got ${String(layout)}`);

  const jsonLine = createJsonLine(layout, resource);
  const lowest = severityNumber[level];

  /** Fails closed: a redaction that breaks takes the fields with it, not the line. */
  const redacted = (record: LogRecord): LogRecord => {
    if (redact === undefined) return record;
    try {
      return {
        ...record,
        fields: redact(record.fields),
        context: record.context && { ...record.context, fields: redact(record.context.fields) },
      };
    } catch {
      return { ...record, fields: { 'log.redaction_failed': true }, context: record.context && { ...record.context, fields: {} } };
    }
  };

  const create = (logger: string | undefined): Logger => {
    const log = (severity: Severity) => (message: string, fields: Fields = noFields, error?: unknown) => {
      if (severityNumber[severity] < lowest) return;
      try {
        const all = error === undefined ? fields : { ...fields, ...exceptionFields(error, exceptionMessage) };
        write(jsonLine(redacted({ timestampMs: clock.nowMs(), severity, message: String(message), logger, context: currentContext?.(), fields: all })));
      } catch {
        onDropped?.();
      }
    };
    return Object.freeze({
      debug: log('debug'),
      info: log('info'),
      warn: log('warn'),
      error: log('error'),
      named(name: string): Logger {
        checkName('name', name);
        return create(name);
      },
    });
  };
  return create(undefined);
}

const noFields: Fields = Object.freeze({});

function checkName(argument: string, value: unknown): asserts value is string {
  if (typeof value !== 'string' || value === '' || value.length > maxNameLength) {
    throw new ObservabilityError('ERR_OBSERVABILITY_ARGUMENT', `${argument}: expected a string of 1 to ${maxNameLength} characters, got ${typeof value === 'string' ? `${value.length} characters` : typeof value}`);
  }
}

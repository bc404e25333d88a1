import { ObservabilityError } from '../errors.js';
import { exceptionFields, type ExceptionMessage } from './exception-fields.js';
import { createJsonLine } from './json-line.js';
import { layouts, type LayoutName } from './layout.js';
import { checkLogName, type Fields, type LogContext, type LogRecord, type Resource, type Severity, severityNumber } from './log-record.js';

/** Takes fields out of a line, or replaces their values, before it is written. Returns the fields to write. */
export type Redact = (fields: Fields) => Fields;

export interface LineWriterOptions {
  /** Receives each line, line feed included. Called synchronously; buffering is its own affair. */
  readonly write: (line: string) => void;
  readonly clock: { nowMs(): number };
  readonly resource: Resource;
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

/** Writes one line. Never throws. `context` is asked only for lines that are written. */
export type LineWriter = (severity: Severity, message: string, fields: Fields, error: unknown, context: () => LogContext | undefined, logger?: string) => void;

/** @throws {@link ObservabilityError} `ERR_OBSERVABILITY_ARGUMENT` when the resource, level or layout is not valid. */
export function createLineWriter({ write, clock, resource, level = 'info', layout = 'otel', redact, exceptionMessage, onDropped }: LineWriterOptions): LineWriter {
  for (const name of ['name', 'version', 'environment'] as const) checkLogName(`resource.${name}`, resource[name]);
  checkOneOf('level', level, severityNumber);
  checkOneOf('layout', layout, layouts);

  const jsonLine = createJsonLine(layout, resource);
  const lowest = severityNumber[level];

  return (severity, message, fields, error, context, logger) => {
    if (severityNumber[severity] < lowest) return;
    try {
      const record: LogRecord = {
        timestampMs: clock.nowMs(),
        severity,
        message: String(message),
        logger,
        context: context(),
        fields: error === undefined ? fields : { ...fields, ...exceptionFields(error, exceptionMessage) },
      };
      write(jsonLine(redact === undefined ? record : redacted(record, redact)));
    } catch {
      onDropped?.();
    }
  };
}

/** Fails closed: a redaction that breaks takes the fields with it, not the line. */
function redacted(record: LogRecord, redact: Redact): LogRecord {
  const { fields, context } = record;
  try {
    return { ...record, fields: redact(fields), context: context && { ...context, fields: redact(context.fields) } };
  } catch {
    return { ...record, fields: { 'log.redaction_failed': true }, context: context && { ...context, fields: {} } };
  }
}

function checkOneOf(argument: string, value: string, known: Readonly<Record<string, unknown>>): void {
  if (!Object.hasOwn(known, value)) throw new ObservabilityError('ERR_OBSERVABILITY_ARGUMENT', `${argument}: expected one of ${Object.keys(known).join(', ')}, got ${String(value)}`);
}

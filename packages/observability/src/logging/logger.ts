import { createLineWriter, type LineWriter, type LineWriterOptions } from './line-writer.js';
import { checkLogName, type Fields, type LogContext, type Severity } from './log-record.js';

/** Writes log lines. Never throws: what cannot be written is counted as dropped. */
export interface Logger {
  debug(message: string, fields?: Fields, error?: unknown): void;
  info(message: string, fields?: Fields, error?: unknown): void;
  warn(message: string, fields?: Fields, error?: unknown): void;
  error(message: string, fields?: Fields, error?: unknown): void;
  /** The same logger under a name of its own, written as `logger`. */
  named(name: string): Logger;
}

export interface LoggerOptions extends LineWriterOptions {
  /** The request being served, if any. */
  readonly context?: () => LogContext | undefined;
}

const noFields: Fields = Object.freeze({});

/** @throws {@link ObservabilityError} `ERR_OBSERVABILITY_ARGUMENT` when the resource, level or layout is not valid. */
export function createLogger(options: LoggerOptions): Logger {
  return loggerOver(createLineWriter(options), options.context ?? (() => undefined));
}

/** A logger over a line writer that others may use too. */
export function loggerOver(write: LineWriter, currentContext: () => LogContext | undefined, name?: string): Logger {
  const log = (severity: Severity) => (message: string, fields: Fields = noFields, error?: unknown) => write(severity, message, fields, error, currentContext, name);
  return Object.freeze({
    debug: log('debug'),
    info: log('info'),
    warn: log('warn'),
    error: log('error'),
    named(other: string): Logger {
      checkLogName('name', other);
      return loggerOver(write, currentContext, other);
    },
  });
}

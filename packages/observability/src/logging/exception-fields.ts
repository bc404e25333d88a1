import { errorType } from '../exceptions/error-type.js';
import { stackFrames } from '../exceptions/stack-frames.js';
import type { Fields } from './log-record.js';

/** Chooses what of an error's message may be logged; undefined logs none of it. */
export type ExceptionMessage = (error: Error) => string | undefined;

const maxStackLength = 8_192;

/** Fields of a thrown value: `error.type`, `exception.type`, `exception.message` where allowed, `exception.stacktrace` (frames only). */
export function exceptionFields(error: unknown, exceptionMessage: ExceptionMessage | undefined): Fields {
  if (!(error instanceof Error)) return { 'error.type': errorType(error) };
  return {
    'error.type': errorType(error),
    'exception.type': error.name,
    'exception.message': exceptionMessage?.(error),
    'exception.stacktrace': stackFrames(error).slice(0, maxStackLength) || undefined,
  };
}

import { ExperimentsError } from './errors.js';

/** @throws {@link ExperimentsError} `ERR_EXPERIMENTS_ARGUMENT` unless `value` is a finite number. */
export function checkTime(name: string, value: unknown): void {
  if (!Number.isFinite(value)) throw argumentError(name, 'milliseconds since the Unix epoch', value);
}

/** @throws {@link ExperimentsError} `ERR_EXPERIMENTS_ARGUMENT` unless `value` is text of 1 to `maxLength` UTF-16 units. It is not shown. */
export function checkText(name: string, value: unknown, maxLength: number): asserts value is string {
  if (typeof value !== 'string') throw argumentError(name, 'text', value);
  if (value === '' || value.length > maxLength) throw argumentError(name, `1 to ${maxLength} characters`, value.length);
}

/** Shows numbers; of anything else only its type, since it may be personal. */
export function argumentError(name: string, expected: string, got: unknown): ExperimentsError {
  return new ExperimentsError('ERR_EXPERIMENTS_ARGUMENT', `${name}: expected ${expected}, got ${typeof got === 'number' ? got : typeof got}`);
}

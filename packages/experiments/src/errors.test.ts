import { describe, expect, it } from 'vitest';
import { ExperimentsError, isExperimentsError } from './errors.js';

describe('isExperimentsError', () => {
  it('knows the errors of another copy of the package, and no others', () => {
    const error = new ExperimentsError('ERR_EXPERIMENTS_ARGUMENT', 'nowMs: expected a time');
    expect(error).toMatchObject({ name: 'ExperimentsError', code: 'ERR_EXPERIMENTS_ARGUMENT', problems: [] });
    expect(isExperimentsError(error)).toBe(true);
    expect(isExperimentsError({ [Symbol.for('@cosmichub/experiments/error')]: true })).toBe(true);
    for (const other of [new Error('x'), null, undefined, 'x', { code: 'ERR_EXPERIMENTS_ARGUMENT' }]) expect(isExperimentsError(other)).toBe(false);
  });
});

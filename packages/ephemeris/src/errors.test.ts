import { describe, expect, it } from 'vitest';
import { EphemerisError, isEphemerisError } from './errors.js';

describe('EphemerisError', () => {
  it('carries code, message, name and cause', () => {
    const cause = new Error('underneath');
    const error = new EphemerisError('ERR_EPHEMERIS_RANGE', 'no source', { cause });
    expect(error).toMatchObject({ name: 'EphemerisError', code: 'ERR_EPHEMERIS_RANGE', message: 'no source', cause });
    expect(error).toBeInstanceOf(Error);
  });
});

describe('isEphemerisError', () => {
  it('recognises the error of another copy of the package', () => {
    const foreign = Object.defineProperty(new Error('x'), Symbol.for('@cosmichub/ephemeris/error'), { value: true });
    expect(isEphemerisError(foreign)).toBe(true);
    expect(isEphemerisError(new EphemerisError('ERR_EPHEMERIS_BODY', 'x'))).toBe(true);
  });

  it.each([new Error('x'), null, undefined, 'ERR_EPHEMERIS_BODY', {}])('refuses everything else (%s)', (value) => {
    expect(isEphemerisError(value)).toBe(false);
  });
});

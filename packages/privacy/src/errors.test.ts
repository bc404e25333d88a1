import { describe, expect, it } from 'vitest';
import { PrivacyError, isPrivacyError } from './errors.js';

describe('isPrivacyError', () => {
  it('knows the errors of another copy of the package, and no others', () => {
    const cause = new Error('below');
    const error = new PrivacyError('ERR_PRIVACY_KEY', 'secret: expected 32 bytes', { cause });
    expect(error).toMatchObject({ name: 'PrivacyError', code: 'ERR_PRIVACY_KEY', cause });
    expect(isPrivacyError(error)).toBe(true);
    expect(isPrivacyError({ [Symbol.for('@cosmichub/privacy/error')]: true })).toBe(true);
    for (const other of [new Error('x'), null, undefined, 'ERR_PRIVACY_KEY', { code: 'ERR_PRIVACY_KEY' }]) expect(isPrivacyError(other)).toBe(false);
  });
});

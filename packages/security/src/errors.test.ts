import { describe, expect, it } from 'vitest';
import { isSecurityError, SecurityError } from './errors.js';

describe('isSecurityError', () => {
  it('knows its own, keeping code and cause', () => {
    const cause = new Error('socket closed');
    const error = new SecurityError('ERR_SECURITY_STORE', 'redis: no answer', { cause });
    expect(isSecurityError(error)).toBe(true);
    expect(error).toMatchObject({ code: 'ERR_SECURITY_STORE', name: 'SecurityError', cause });
  });

  it('knows the error of another copy of the package', () => {
    const foreign = Object.assign(new Error('x'), { code: 'ERR_SECURITY_STORE', [Symbol.for('@cosmichub/security/SecurityError')]: true });
    expect(isSecurityError(foreign)).toBe(true);
  });

  it.each([undefined, null, 'ERR_SECURITY_STORE', new TypeError('x'), { code: 'ERR_SECURITY_STORE' }])('refuses %s', (value) => {
    expect(isSecurityError(value)).toBe(false);
  });
});

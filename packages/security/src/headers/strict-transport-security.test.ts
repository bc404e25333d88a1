import { describe, expect, it } from 'vitest';
import { strictTransportSecurity } from './strict-transport-security.js';

describe('strictTransportSecurity', () => {
  it('writes the directives of RFC 6797', () => {
    expect(strictTransportSecurity()).toBe('max-age=63072000; includeSubDomains');
    expect(strictTransportSecurity({ maxAgeSeconds: 0, includeSubDomains: false })).toBe('max-age=0');
    expect(strictTransportSecurity({ maxAgeSeconds: 31_536_000, preload: true })).toBe('max-age=31536000; includeSubDomains; preload');
  });

  it.each([{ maxAgeSeconds: -1 }, { maxAgeSeconds: 1.5 }, { maxAgeSeconds: Infinity }, { preload: true, maxAgeSeconds: 31_535_999 }, { preload: true, includeSubDomains: false }])(
    'refuses %j', (options) => {
      expect(() => strictTransportSecurity(options)).toThrow(expect.objectContaining({ code: 'ERR_SECURITY_HEADER' }));
    },
  );
});

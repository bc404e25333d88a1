import { hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '../../test/reference/rfc/values.json' with { type: 'json' };
import { hkdf } from './hkdf.js';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('hkdf', () => {
  it.each(reference['pseudonyms/hkdf'])('derives the key of RFC 5869 $case', ({ ikm, salt, info, L, okm }) => {
    expect(Buffer.from(hkdf(bytes(ikm), bytes(salt), bytes(info), L)).toString('hex')).toBe(okm);
  });

  it('agrees with OpenSSL at any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.uint8Array(), fc.uint8Array(), fc.integer({ min: 1, max: 300 }), (secret, salt, info, length) => {
        expect(Buffer.from(hkdf(secret, salt, info, length))).toEqual(Buffer.from(hkdfSync('sha256', secret, salt, info, length)));
      }),
    );
  });
});

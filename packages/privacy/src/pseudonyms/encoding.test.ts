import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '../../test/reference/rfc/values.json' with { type: 'json' };
import { base32, base64url } from './encoding.js';

const encoder = new TextEncoder();

describe('base32', () => {
  it.each(reference['pseudonyms/encoding'])('writes "$text" as "$base32"', ({ text, base32: expected }) => {
    expect(base32(encoder.encode(text))).toBe(expected);
  });
});

describe('base64url', () => {
  it.each(reference['pseudonyms/encoding'])('writes "$text" as "$base64url"', ({ text, base64url: expected }) => {
    expect(base64url(encoder.encode(text))).toBe(expected);
  });

  it('agrees with Node on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(), (bytes, any) => {
        const byteCount = any % (bytes.length + 1);
        return base64url(bytes, byteCount) === Buffer.from(bytes).subarray(0, byteCount).toString('base64url');
      }),
    );
  });
});

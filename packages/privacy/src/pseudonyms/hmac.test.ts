import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '../../test/reference/rfc/values.json' with { type: 'json' };
import { hmacSha256 } from './hmac.js';

const { hmacSha256: published, hmacSha256BlockEdges } = reference['pseudonyms/hmac'];

describe('hmacSha256', () => {
  it.each(published)('has the tag of RFC 4231 case $case', ({ key, msg, tag, tagBits }) => {
    const found = hmacSha256(Buffer.from(key, 'hex'))(Buffer.from(msg, 'hex'));
    expect(Buffer.from(found).toString('hex').slice(0, tagBits / 4)).toBe(tag);
  });

  it.each(hmacSha256BlockEdges.vectors)('tags $len bytes', ({ len, tag }) => {
    const message = Uint8Array.from({ length: len }, (_, i) => (7 * i + 3) % 256);
    expect(Buffer.from(hmacSha256(Buffer.from(hmacSha256BlockEdges.keyHex, 'hex'))(message)).toString('hex')).toBe(tag);
  });

  it('agrees with OpenSSL for any key and message, and leaves both as they are', () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    fc.assert(
      fc.property(bytes, bytes, bytes, (key, message, next) => {
        const [keyBefore, messageBefore] = [Buffer.from(key), Buffer.from(message)];
        const hmac = hmacSha256(key);
        for (const each of [message, next]) expect(Buffer.from(hmac(each))).toEqual(createHmac('sha256', key).update(each).digest());
        expect([Buffer.from(key), Buffer.from(message)]).toEqual([keyBefore, messageBefore]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('tags the bytes that count, whatever comes after them', () => {
    const hmac = hmacSha256(new Uint8Array(32).fill(1));
    const message = Uint8Array.from({ length: 150 }, (_, i) => i);
    for (let byteCount = 0; byteCount <= message.length; byteCount += 1) {
      expect(Uint8Array.from(hmac(message, byteCount))).toEqual(Uint8Array.from(hmac(message.slice(0, byteCount))));
    }
  });
});

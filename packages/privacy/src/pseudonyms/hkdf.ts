import { hmacSha256 } from './hmac.js';
import { HASH_BYTES } from './sha256.js';

/**
 * Derives a key from a secret: HKDF with HMAC-SHA-256.
 *
 * Source: RFC 5869, section 2.
 *
 * @param lengthBytes - 1 to 8160.
 */
export function hkdf(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, lengthBytes: number): Uint8Array {
  const extracted = hmacSha256(salt)(secret); // of an empty salt, too: a key of zeros, as the RFC has it
  const expand = hmacSha256(extracted);
  extracted.fill(0);
  const okm = new Uint8Array(lengthBytes);
  const message = new Uint8Array(HASH_BYTES + info.length + 1); // the block before, info, counter
  message.set(info, HASH_BYTES);
  for (let i = 1, offset = 0; offset < lengthBytes; i += 1, offset += HASH_BYTES) {
    message[message.length - 1] = i;
    const block = expand(i === 1 ? message.subarray(HASH_BYTES) : message);
    okm.set(block.subarray(0, lengthBytes - offset), offset);
    message.set(block);
    block.fill(0);
  }
  message.fill(0);
  return okm;
}

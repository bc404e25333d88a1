import type { HmacProvider } from './hmac.js';

const HASH_BYTES = 32;

/**
 * Derives a key from a secret: HKDF with HMAC-SHA-256.
 *
 * Source: RFC 5869, section 2.
 *
 * @param lengthBytes - 1 to 8160.
 */
export function hkdf(hmac: HmacProvider, secret: Uint8Array, salt: Uint8Array, info: Uint8Array, lengthBytes: number): Uint8Array {
  const expand = hmac(hmac(salt.length > 0 ? salt : new Uint8Array(HASH_BYTES))(secret)); // keyed with the extracted key
  const okm = new Uint8Array(lengthBytes);
  let block = new Uint8Array(0);
  for (let i = 1, offset = 0; offset < lengthBytes; i += 1, offset += HASH_BYTES) {
    block = Uint8Array.from(expand(Uint8Array.of(...block, ...info, i)));
    okm.set(block.subarray(0, lengthBytes - offset), offset);
  }
  return okm;
}

import { BLOCK_BYTES, HASH_BYTES, INITIAL_HASH, createSchedule, hashBlock, hashLast, writeHash } from './sha256.js';

/**
 * HMAC-SHA-256 under one key: the 32 bytes of the tag, in an array that the next call writes over.
 *
 * The first `byteCount` bytes of `message` count; all of them unless said otherwise.
 */
export type Hmac = (message: Uint8Array, byteCount?: number) => Uint8Array;

/**
 * Holds a key for {@link Hmac}: as the two hash values after the key’s own blocks, so that an identifier costs two blocks and not four.
 *
 * Source: RFC 2104, sections 2 and 4.
 */
export function hmacSha256(key: Uint8Array): Hmac {
  const schedule = createSchedule();
  const hash = new Int32Array(INITIAL_HASH.length);
  const tag = new Uint8Array(HASH_BYTES);

  const block = new Uint8Array(BLOCK_BYTES);
  if (key.length > BLOCK_BYTES) {
    hashLast(INITIAL_HASH, key, key.length, 0, schedule, hash);
    writeHash(hash, block);
  } else {
    block.set(key);
  }
  const hashAfter = (pad: number): Int32Array => {
    const padded = block.map((byte) => byte ^ pad);
    const result = new Int32Array(INITIAL_HASH.length);
    hashBlock(INITIAL_HASH, padded, 0, schedule, result);
    padded.fill(0);
    return result;
  };
  const inner = hashAfter(0x36);
  const outer = hashAfter(0x5c);
  block.fill(0);
  schedule.fill(0);
  hash.fill(0);

  return (message, byteCount = message.length) => {
    hashLast(inner, message, byteCount, BLOCK_BYTES, schedule, hash);
    writeHash(hash, tag);
    hashLast(outer, tag, HASH_BYTES, BLOCK_BYTES, schedule, hash);
    writeHash(hash, tag);
    return tag;
  };
}

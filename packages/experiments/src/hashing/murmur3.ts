/**
 * MurmurHash3 x86, 32 bits, of a string's UTF-8 bytes.
 *
 * A lone surrogate counts as U+FFFD, as TextEncoder writes it, so every string has a hash and every language finds the same one.
 * Ids that stay ASCII, nearly all of them, are hashed without being encoded first; the check costs a comparison a block.
 *
 * Source: Appleby, A., SMHasher, MurmurHash3.cpp (public domain).
 *
 * @param text - Any string.
 * @param seed - 32 bits; other bits are ignored.
 * @returns Unsigned 32 bits.
 */
export function murmur3(text: string, seed: number): number {
  const length = text.length;
  const blocksEnd = length & ~3;
  let hash = seed | 0;
  let i = 0;
  for (; i < blocksEnd; i += 4) {
    const a = text.charCodeAt(i);
    const b = text.charCodeAt(i + 1);
    const c = text.charCodeAt(i + 2);
    const d = text.charCodeAt(i + 3);
    if ((a | b | c | d) > 0x7f) return murmur3OfBytes(new TextEncoder().encode(text), seed);
    hash = mixBlock(hash, a | (b << 8) | (c << 16) | (d << 24));
  }

  let tail = 0;
  for (let shift = 0; i < length; i += 1, shift += 8) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return murmur3OfBytes(new TextEncoder().encode(text), seed);
    tail |= unit << shift;
  }
  return finish(hash, tail, length);
}

function murmur3OfBytes(bytes: Uint8Array, seed: number): number {
  let hash = seed;
  let block = 0;
  bytes.forEach((byte, i) => {
    block |= byte << ((i & 3) * 8);
    if ((i & 3) !== 3) return;
    hash = mixBlock(hash, block);
    block = 0;
  });
  return finish(hash, block, bytes.length);
}

function scramble(block: number): number {
  const k = Math.imul(block, 0xcc9e2d51);
  return Math.imul((k << 15) | (k >>> 17), 0x1b873593);
}

function mixBlock(hash: number, block: number): number {
  const h = hash ^ scramble(block);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** The unfinished block (0 when there is none, which changes nothing), the length in bytes, and the avalanche. */
function finish(hash: number, tail: number, byteLength: number): number {
  let h = hash ^ scramble(tail) ^ byteLength;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

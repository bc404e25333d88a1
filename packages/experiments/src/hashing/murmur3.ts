/**
 * MurmurHash3 x86, 32 bits, of a string's UTF-8 bytes.
 *
 * A lone surrogate counts as U+FFFD, as TextEncoder writes it, so every string has a hash and every language finds the same one.
 * Nothing is allocated: ids that stay ASCII, nearly all of them, take the first loop; the first other character moves on to the
 * second one, which encodes as it goes.
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
    if ((a | b | c | d) > 0x7f) return murmur3Utf8(text, i, hash);
    hash = mixBlock(hash, a | (b << 8) | (c << 16) | (d << 24));
  }

  let tail = 0;
  for (let shift = 0; i < length; i += 1, shift += 8) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return murmur3Utf8(text, blocksEnd, hash);
    tail |= unit << shift;
  }
  return finish(hash, tail, length);
}

/** Goes on from index `start`, a multiple of four with nothing but ASCII before it. */
function murmur3Utf8(text: string, start: number, state: number): number {
  let hash = state;
  let pending = 0; // bytes waiting for a full block, lowest first
  let byteLength = start;

  const push = (byte: number): void => {
    pending |= byte << ((byteLength & 3) * 8);
    byteLength += 1;
    if ((byteLength & 3) === 0) {
      hash = mixBlock(hash, pending);
      pending = 0;
    }
  };

  for (let i = start; i < text.length; i += 1) {
    let point = text.codePointAt(i)!;
    if (point > 0xffff) i += 1; // it took two units
    else if (point >= 0xd800 && point <= 0xdfff) point = 0xfffd;

    if (point < 0x80) push(point);
    else {
      if (point < 0x800) push(0xc0 | (point >> 6));
      else {
        if (point < 0x10000) push(0xe0 | (point >> 12));
        else {
          push(0xf0 | (point >> 18));
          push(0x80 | ((point >> 12) & 0x3f));
        }
        push(0x80 | ((point >> 6) & 0x3f));
      }
      push(0x80 | (point & 0x3f));
    }
  }
  return finish(hash, pending, byteLength);
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

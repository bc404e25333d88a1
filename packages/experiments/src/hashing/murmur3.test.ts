import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '../../test/reference/murmurhash/values.json' with { type: 'json' };
import { murmur3 } from './murmur3.js';

const { hashSeed0, bucketOf10000Seed1, nonAscii, smhasherVerification } = reference['hashing/murmur3'];

/** The algorithm as its source lays it out, over bytes: slow, and checked against SMHasher's verification value below. */
function murmur3OfBytes(bytes: Uint8Array, seed: number): number {
  const rotl = (x: number, by: number) => (x << by) | (x >>> (32 - by));
  const mixK = (k: number) => Math.imul(rotl(Math.imul(k, 0xcc9e2d51), 15), 0x1b873593);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocks = Math.floor(bytes.length / 4);
  let h = seed;
  for (let i = 0; i < blocks; i += 1) h = (Math.imul(rotl(h ^ mixK(view.getInt32(i * 4, true)), 13), 5) + 0xe6546b64) | 0;
  let k = 0;
  for (let i = bytes.length - 1; i >= blocks * 4; i -= 1) k = (k << 8) | bytes[i];
  h ^= mixK(k) ^ bytes.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

describe('murmur3', () => {
  it.each(hashSeed0)('hashes "$text" to $hash', ({ text, hash }) => {
    expect(murmur3(text, 0)).toBe(hash);
  });

  it.each(bucketOf10000Seed1)('puts "$text" into Optimizely\'s bucket $bucket', ({ text, bucket }) => {
    expect(Math.floor((murmur3(text, 1) / 2 ** 32) * 10_000)).toBe(bucket);
  });

  it.each(nonAscii)('takes "$text" as UTF-8', ({ text, hash }) => {
    expect(murmur3(text, 0)).toBe(hash);
  });

  it('agrees with an implementation over bytes that passes SMHasher’s verification', () => {
    const keys = Uint8Array.from({ length: 256 }, (_, i) => i);
    const hashes = new DataView(new ArrayBuffer(1024));
    for (let i = 0; i < 256; i += 1) hashes.setUint32(i * 4, murmur3OfBytes(keys.subarray(0, i), 256 - i), true);
    expect(murmur3OfBytes(new Uint8Array(hashes.buffer), 0)).toBe(smhasherVerification);

    const encoder = new TextEncoder();
    // `binary` units give lone surrogates, which TextEncoder writes as U+FFFD.
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary-ascii' }));
    const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(fc.oneof(text, anyUnits), fc.integer(), (value, seed) => {
        expect(murmur3(value, seed)).toBe(murmur3OfBytes(encoder.encode(value), seed));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a lone surrogate the hash of U+FFFD, wherever it stands', () => {
    for (const [lone, replaced] of [
      ['\ud800', '\ufffd'],
      ['abcd\udfff', 'abcd\ufffd'],
      ['ab\ud83d!', 'ab\ufffd!'],
      ['\ude00\ud83d', '\ufffd\ufffd'],
    ]) {
      expect(murmur3(lone, 7)).toBe(murmur3(replaced, 7));
    }
    expect(murmur3('😀', 7)).not.toBe(murmur3('\ufffd\ufffd', 7));
  });
});

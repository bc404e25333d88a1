/**
 * SHA-256 by its parts, so that HMAC can go on from a hash value it keeps.
 *
 * Source: FIPS 180-4 (2015), sections 4.1.2, 4.2.2, 5.1.1, 5.3.3 and 6.2.2; the letters are its own. No branch and no index depends
 * on what is hashed.
 */

export const BLOCK_BYTES = 64;
export const HASH_BYTES = 32;

const BLOCK_WORDS = 16;
const ROUNDS = 64;

/** H(0): fractional parts of the square roots of the first 8 primes. */
export const INITIAL_HASH: Int32Array = Int32Array.of(0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19);

/** K: fractional parts of the cube roots of the first 64 primes. */
const K = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
);

/** W, shape `[64]`: a block in the first 16 words, from which {@link compress} makes the rest. Kept from call to call, since to make one costs as much as to hash. */
export function createSchedule(): Int32Array {
  return new Int32Array(ROUNDS);
}

/**
 * Hash value after the rest of a message, padding included.
 *
 * @param byteCount - How many bytes of `rest`, from its start, belong to the message.
 * @param bytesBefore - How many came before: whole blocks. Together below 2^29, so that their bits are counted in one word.
 * @param before - Hash value after those, shape `[8]`.
 * @param after - Where the result goes, shape `[8]`.
 */
export function hashLast(before: Int32Array, rest: Uint8Array, byteCount: number, bytesBefore: number, schedule: Int32Array, after: Int32Array): void {
  let hash = before;
  let offset = 0;
  for (; byteCount - offset >= BLOCK_BYTES; offset += BLOCK_BYTES) {
    hashBlock(hash, rest, offset, schedule, after);
    hash = after;
  }

  let t = 0;
  for (; byteCount - offset >= 4; offset += 4, t += 1) schedule[t] = wordAt(rest, offset);
  let last = 0; // up to three bytes, and the bit that ends the message
  let shift = 24;
  for (; offset < byteCount; offset += 1, shift -= 8) last |= rest[offset] << shift;
  schedule[t] = last | (0x80 << shift);
  t += 1;
  if (t > BLOCK_WORDS - 2) { // no room for the length
    schedule.fill(0, t, BLOCK_WORDS);
    compress(hash, schedule, after);
    hash = after;
    t = 0;
  }
  for (; t < BLOCK_WORDS - 1; t += 1) schedule[t] = 0;
  schedule[t] = (bytesBefore + byteCount) * 8;
  compress(hash, schedule, after);
}

/** Hash value after the block at `offset`. */
export function hashBlock(before: Int32Array, bytes: Uint8Array, offset: number, schedule: Int32Array, after: Int32Array): void {
  for (let t = 0; t < BLOCK_WORDS; t += 1) schedule[t] = wordAt(bytes, offset + 4 * t);
  compress(before, schedule, after);
}

/** Writes a hash value as 32 bytes. */
export function writeHash(hash: Int32Array, bytes: Uint8Array): void {
  for (let i = 0; i < HASH_BYTES; i += 4) {
    const word = hash[i >> 2];
    bytes[i] = word >>> 24;
    bytes[i + 1] = word >>> 16;
    bytes[i + 2] = word >>> 8;
    bytes[i + 3] = word;
  }
}

function wordAt(bytes: Uint8Array, offset: number): number {
  return (bytes[offset] << 24) | (bytes[offset + 1] << 16) | (bytes[offset + 2] << 8) | bytes[offset + 3];
}

/** `after` may be `before`. */
function compress(before: Int32Array, schedule: Int32Array, after: Int32Array): void {
  const k = K; // a constant of the function: from the module it takes a tenth longer
  // One by one: taken apart as a list, they make the whole function take three times as long.
  let a = before[0];
  let b = before[1];
  let c = before[2];
  let d = before[3];
  let e = before[4];
  let f = before[5];
  let g = before[6];
  let h = before[7];
  for (let t = 0; t < ROUNDS; t += 1) {
    const word = schedule[t];
    if (t < ROUNDS - BLOCK_WORDS) { // within the rounds, where the processor does it beside them
      const w1 = schedule[t + 1];
      const w14 = schedule[t + 14];
      const sigma0 = ((w1 >>> 7) | (w1 << 25)) ^ ((w1 >>> 18) | (w1 << 14)) ^ (w1 >>> 3);
      const sigma1 = ((w14 >>> 17) | (w14 << 15)) ^ ((w14 >>> 19) | (w14 << 13)) ^ (w14 >>> 10);
      schedule[t + 16] = sigma1 + schedule[t + 9] + sigma0 + word;
    }
    const sum1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const choice = g ^ (e & (f ^ g)); // Ch, in one operation less
    const t1 = (h + sum1 + choice + k[t] + word) | 0;
    const sum0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const majority = (a & b) | (c & (a | b)); // Maj, likewise
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + sum0 + majority) | 0;
  }
  after[0] = before[0] + a;
  after[1] = before[1] + b;
  after[2] = before[2] + c;
  after[3] = before[3] + d;
  after[4] = before[4] + e;
  after[5] = before[5] + f;
  after[6] = before[6] + g;
  after[7] = before[7] + h;
}

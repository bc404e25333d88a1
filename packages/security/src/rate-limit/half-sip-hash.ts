/** 64 bits as two signed 32-bit halves, which engines keep unboxed: a hash key, or a hash. */
export interface Bits64 {
  low: number;
  high: number;
}

/**
 * Hashes a string with a key.
 *
 * @param key - 64 secret bits.
 * @param out - Receives the hash; may be the same object as `key`.
 */
export type StringHash = (key: Readonly<Bits64>, text: string, out: Bits64) => void;

/**
 * HalfSipHash with 64-bit output, over a string's UTF-16 code units in little-endian order.
 *
 * A keyed hash, so that who does not know the key cannot choose strings that collide. Equal strings, and only those apart from
 * chance (1 in 2^64 per pair), give equal hashes; lone surrogates and NUL are code units like any other.
 *
 * Source: Aumasson, J.-P. and Bernstein, D. J. (2012), *SipHash: a fast short-input PRF*; HalfSipHash as in the authors' reference
 * implementation (2016).
 *
 * @param compressionRounds - Rounds per four bytes of input.
 * @param finalizationRounds - Rounds at the end of each output half.
 */
export function createHalfSipHash(compressionRounds: number, finalizationRounds: number): StringHash {
  return (key, text, out) => {
    let v0 = key.low;
    let v1 = key.high ^ 0xee;
    let v2 = key.low ^ 0x6c796765;
    let v3 = key.high ^ 0x74656462;

    const { length } = text;
    for (let unit = 0; unit <= length; unit += 2) {
      // Two code units a word; the last word holds the odd one, if any, below the length in bytes.
      const word =
        unit + 1 < length
          ? text.charCodeAt(unit) | (text.charCodeAt(unit + 1) << 16)
          : (length << 25) | (unit < length ? text.charCodeAt(unit) : 0);
      v3 ^= word;
      for (let round = 0; round < compressionRounds; round++) {
        v0 = (v0 + v1) | 0; v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0; v0 = (v0 << 16) | (v0 >>> 16);
        v2 = (v2 + v3) | 0; v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
        v0 = (v0 + v3) | 0; v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
        v2 = (v2 + v1) | 0; v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2; v2 = (v2 << 16) | (v2 >>> 16);
      }
      v0 ^= word;
    }

    v2 ^= 0xee;
    for (let round = 0; round < 2 * finalizationRounds; round++) {
      if (round === finalizationRounds) {
        out.low = v1 ^ v3;
        v1 ^= 0xdd;
      }
      v0 = (v0 + v1) | 0; v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0; v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0; v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
      v0 = (v0 + v3) | 0; v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
      v2 = (v2 + v1) | 0; v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2; v2 = (v2 << 16) | (v2 >>> 16);
    }
    out.high = v1 ^ v3;
  };
}

/**
 * HalfSipHash-1-3, the variant for hash tables; the cautious one is 2-4. The rounds are bound once rather than passed with each
 * string: the compiler then takes them for constants.
 */
export const halfSipHash: StringHash = /* @__PURE__ */ createHalfSipHash(1, 3);

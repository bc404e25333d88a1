import { EphemerisError } from '../errors.js';

/** Longest run of ones in a Rice code before it turns into an escape: the value follows in 32 bits. */
export const RICE_ESCAPE_RUN = 24;

/** Reads integers of any width from bytes, most significant bit first. */
export interface BitReader {
  /** Goes to a byte. */
  seek(byteOffset: number): void;
  /** An unsigned integer of 0 to 32 bits. */
  bits(width: number): number;
  /**
   * A signed integer in Rice code: its zigzag number is split into a run of ones, ended by a zero, and `parameter` low bits.
   *
   * Source: Rice, R. F. (1979), *Some Practical Universal Noiseless Coding Techniques*, JPL Publication 79-22.
   */
  rice(parameter: number): number;
}

/** A {@link BitReader}; reading past the end is the error of a truncated pack. */
export function createBitReader(bytes: Uint8Array): BitReader {
  const end = 8 * bytes.length;
  let at = 0; // in bits

  /** The next 32 bits; what lies beyond the end is zero. */
  function window(): number {
    const byte = at >>> 3;
    const used = at & 7;
    const word = (bytes[byte] << 24) | (bytes[byte + 1] << 16) | (bytes[byte + 2] << 8) | bytes[byte + 3];
    return used === 0 ? word : (word << used) | (bytes[byte + 4] >>> (8 - used));
  }

  function bits(width: number): number {
    if (width === 0) return 0;
    const value = window() >>> (32 - width);
    at += width;
    if (at > end) throw cutOff();
    return value;
  }

  function cutOff(): EphemerisError {
    return new EphemerisError('ERR_EPHEMERIS_PACK', `pack: ends in the middle of a number, at byte ${bytes.length}`);
  }

  return {
    seek(byteOffset) {
      at = 8 * byteOffset;
    },

    bits,

    rice(parameter) {
      const word = window();
      const run = Math.clz32(~word);
      const width = run + 1 + parameter;
      let zigzag: number;
      if (run >= RICE_ESCAPE_RUN) {
        at += RICE_ESCAPE_RUN;
        zigzag = bits(32);
      } else if (width <= 32 && parameter > 0) { // all of it is in the window
        at += width;
        zigzag = run * (1 << parameter) + ((word << (run + 1)) >>> (32 - parameter));
      } else {
        at += run + 1;
        zigzag = run * (1 << parameter) + bits(parameter);
      }
      if (at > end) throw cutOff();
      return zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
    },
  };
}

import { EphemerisError } from '../errors.js';

/** Printable characters that need no escape in a string literal, in HTML or in a template: 85⁵ is just over 2³². */
export const TEXT_BYTES_ALPHABET = '!#%()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz|~';

const BASE = 85;
const CHARACTERS = 5;
const BYTES = 4;
/** Has a bit that no digit has. */
const NO_DIGIT = 128;

/**
 * Bytes written as text, five characters for four bytes: a fifth less than base64 adds.
 *
 * @param text - A multiple of five characters of {@link TEXT_BYTES_ALPHABET}.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_PACK` for any other character or length.
 */
export function bytesFromText(text: string): Uint8Array {
  if (text.length % CHARACTERS !== 0) throw new EphemerisError('ERR_EPHEMERIS_PACK', `pack: its text is cut off after ${text.length} characters`);
  const digits = new Uint8Array(256).fill(NO_DIGIT);
  for (let i = 0; i < BASE; i++) digits[TEXT_BYTES_ALPHABET.charCodeAt(i)] = i;

  const bytes = new Uint8Array((text.length / CHARACTERS) * BYTES);
  for (let from = 0, to = 0; from < text.length; from += CHARACTERS, to += BYTES) {
    // Written out, with small integers to the last: most of this runs before it is compiled.
    const a = digits[text.charCodeAt(from)];
    const b = digits[text.charCodeAt(from + 1)];
    const c = digits[text.charCodeAt(from + 2)];
    const d = digits[text.charCodeAt(from + 3)];
    const e = digits[text.charCodeAt(from + 4)];
    const word = ((a * BASE + b) * BASE + c) * (BASE * BASE) + (d * BASE + e);
    // Beyond the table there is no digit at all, and then the word is NaN.
    if ((a | b | c | d | e) >= NO_DIGIT || !(word <= 0xffff_ffff)) {
      throw new EphemerisError('ERR_EPHEMERIS_PACK', `pack: its text is altered at character ${from}`);
    }
    bytes[to] = word >>> 24;
    bytes[to + 1] = word >>> 16;
    bytes[to + 2] = word >>> 8;
    bytes[to + 3] = word;
  }
  return bytes;
}

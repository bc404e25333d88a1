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

  // Most of the loop runs before V8 has compiled it: bytes are read sooner than characters, and all is small integers but the word.
  const codes = new TextEncoder().encode(text);
  const bytes = new Uint8Array((text.length / CHARACTERS) * BYTES);
  for (let from = 0, to = 0; from < text.length; from += CHARACTERS, to += BYTES) {
    const a = digits[codes[from]];
    const b = digits[codes[from + 1]];
    const c = digits[codes[from + 2]];
    const d = digits[codes[from + 3]];
    const e = digits[codes[from + 4]];
    const word = ((a * BASE + b) * BASE + c) * (BASE * BASE) + (d * BASE + e);
    if ((a | b | c | d | e) >= NO_DIGIT || word > 0xffff_ffff) throw new EphemerisError('ERR_EPHEMERIS_PACK', `pack: its text is altered at character ${from}`);
    bytes[to] = word >>> 24;
    bytes[to + 1] = word >>> 16;
    bytes[to + 2] = word >>> 8;
    bytes[to + 3] = word;
  }
  return bytes;
}

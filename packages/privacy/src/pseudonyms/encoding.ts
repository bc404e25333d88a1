const BASE64URL = codesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const BASE32 = codesOf('abcdefghijklmnopqrstuvwxyz234567');

/**
 * RFC 4648 section 5, without padding.
 *
 * @param byteCount - How many bytes to write, from the first.
 */
export function base64url(bytes: Uint8Array, byteCount: number = bytes.length): string {
  return inDigits(bytes, byteCount, 6, BASE64URL);
}

/** RFC 4648 section 6 in lower case, without padding. */
export function base32(bytes: Uint8Array): string {
  return inDigits(bytes, bytes.length, 5, BASE32);
}

function inDigits(bytes: Uint8Array, byteCount: number, digitBits: number, alphabet: Uint8Array): string {
  const codes = new Array<number>(Math.ceil((8 * byteCount) / digitBits));
  const mask = alphabet.length - 1;
  let waiting = 0; // bits not yet written, in the low end
  let waitingBits = 0;
  let read = 0;
  for (let i = 0; i < codes.length; i += 1) {
    if (waitingBits < digitBits) {
      waiting = (waiting << 8) | (read < byteCount ? bytes[read] : 0);
      read += 1;
      waitingBits += 8;
    }
    waitingBits -= digitBits;
    codes[i] = alphabet[(waiting >>> waitingBits) & mask]; // bits above the digit are written already; they go over the edge by and by
  }
  return String.fromCharCode(...codes); // at once: letter by letter takes twice as long
}

function codesOf(alphabet: string): Uint8Array {
  return Uint8Array.from(alphabet, (digit) => digit.charCodeAt(0));
}

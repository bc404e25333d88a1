const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** RFC 4648 section 5, without padding. */
export function base64url(bytes: Uint8Array): string {
  return inDigits(bytes, 6, BASE64URL);
}

/** RFC 4648 section 6 in lower case, without padding. */
export function base32(bytes: Uint8Array): string {
  return inDigits(bytes, 5, BASE32);
}

function inDigits(bytes: Uint8Array, digitBits: number, alphabet: string): string {
  const mask = alphabet.length - 1;
  let text = '';
  let waiting = 0; // bits not yet written, in the low end
  let waitingBits = 0;
  for (const byte of bytes) {
    waiting = (waiting << 8) | byte;
    for (waitingBits += 8; waitingBits >= digitBits; ) {
      waitingBits -= digitBits;
      text += alphabet[(waiting >> waitingBits) & mask];
    }
    waiting &= 0xff; // never more than 7 bits wait
  }
  return waitingBits > 0 ? text + alphabet[(waiting << (digitBits - waitingBits)) & mask] : text;
}

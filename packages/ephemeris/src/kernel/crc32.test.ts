import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32.js';

describe('crc32', () => {
  const bytes = new TextEncoder().encode('..123456789');

  it('has the check value of the standard', () => {
    expect(crc32(bytes, 2)).toBe(0xcbf4_3926); // ISO/IEC 13239 registers it for the digits 1 to 9
  });

  it('changes with every bit', () => {
    for (let bit = 16; bit < 8 * bytes.length; bit++) {
      const altered = Uint8Array.from(bytes);
      altered[bit >>> 3] ^= 1 << (bit & 7);
      expect(crc32(altered, 2)).not.toBe(0xcbf4_3926);
    }
  });
});

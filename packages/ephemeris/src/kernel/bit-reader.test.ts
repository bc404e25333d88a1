import { describe, expect, it } from 'vitest';
import { createBitReader } from './bit-reader.js';

/** Bytes of a string of zeros and ones; spaces are for the reader. */
function bytesOf(bits: string): Uint8Array {
  const digits = bits.replaceAll(' ', '');
  return Uint8Array.from({ length: Math.ceil(digits.length / 8) }, (_, i) => Number.parseInt(digits.slice(8 * i, 8 * i + 8).padEnd(8, '0'), 2));
}

describe('createBitReader', () => {
  it('reads widths of 0 to 32 bits across bytes, high bit first', () => {
    const reader = createBitReader(bytesOf('101 0 00110011110000111111000000111111 1'));
    expect([reader.bits(3), reader.bits(0), reader.bits(1), reader.bits(32), reader.bits(1)]).toEqual([5, 0, 0, 0x33c3_f03f, 1]);
  });

  it('reads Rice codes: a run, a zero, the low bits of the zigzag number', () => {
    // 0, −1, 1, −2 with no low bits; then 5 (zigzag 10 = 2·4 + 2) and −6 (11 = 2·4 + 3) with two.
    const reader = createBitReader(bytesOf('0 10 110 1110 110 10 110 11'));
    expect([0, 1, 2, 3].map(() => reader.rice(0))).toEqual([0, -1, 1, -2]);
    expect([reader.rice(2), reader.rice(2)]).toEqual([5, -6]);
  });

  it('reads low bits beyond the next 32, and escapes', () => {
    const twenty = '1'.repeat(20);
    const reader = createBitReader(bytesOf(`${twenty} 0 00000000000001 ${'1'.repeat(24)} 00000000000000000000000000000111`));
    expect(reader.rice(14)).toBe(-(20 * 2 ** 14 + 2) / 2); // zigzag 327 681
    expect(reader.rice(3)).toBe(-4); // zigzag 7
  });

  it('goes to a byte', () => {
    const reader = createBitReader(Uint8Array.of(0xff, 0xa5));
    reader.bits(3);
    reader.seek(1);
    expect(reader.bits(8)).toBe(0xa5);
  });

  it('refuses to read past the end', () => {
    for (const read of [(r: ReturnType<typeof createBitReader>) => r.bits(9), (r: ReturnType<typeof createBitReader>) => r.rice(5)]) {
      expect(() => read(createBitReader(Uint8Array.of(0b1110_1111)))).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_PACK' }));
    }
  });
});

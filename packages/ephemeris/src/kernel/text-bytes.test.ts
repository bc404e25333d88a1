import { describe, expect, it } from 'vitest';
import { bytesFromText, TEXT_BYTES_ALPHABET } from './text-bytes.js';

const packError: unknown = expect.objectContaining({ code: 'ERR_EPHEMERIS_PACK' });

describe('bytesFromText', () => {
  it('has 85 different characters that need no escape', () => {
    expect(new Set(TEXT_BYTES_ALPHABET).size).toBe(85);
    expect(TEXT_BYTES_ALPHABET).not.toMatch(/["'`\\<&${}\s]/);
  });

  it('reads five digits of base 85 as four bytes, the high one first', () => {
    const text = (digits: number[]): string => digits.map((digit) => TEXT_BYTES_ALPHABET[digit]).join('');
    expect([...bytesFromText(text([0, 0, 0, 0, 0, 0, 0, 0, 3, 1]))]).toEqual([0, 0, 0, 0, 0, 0, 1, 0]); // 3 × 85 + 1 = 256
    expect([...bytesFromText(text([82, 23, 54, 12, 0]))]).toEqual([255, 255, 255, 255]); // 2³² − 1
  });

  it('refuses what no writer writes', () => {
    expect(() => bytesFromText('!!!!')).toThrow(packError);
    expect(() => bytesFromText('!!!! ')).toThrow(packError);
    expect(() => bytesFromText('!!!!é')).toThrow(packError);
    expect(() => bytesFromText('~~~~~')).toThrow(packError); // more than 32 bits
  });
});

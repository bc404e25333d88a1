import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimestamp } from './timestamp.js';

describe('createTimestamp', () => {
  it('writes what Date writes, in any order of times', () => {
    const timestamp = createTimestamp();
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }), (unixMs) => {
        expect(timestamp(unixMs)).toBe(new Date(unixMs).toISOString());
      }),
    );
  });

  it('drops fractions of a millisecond', () => {
    expect(createTimestamp()(1_793_697_300_123.999)).toBe('2026-11-03T09:15:00.123Z');
  });
});

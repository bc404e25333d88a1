import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jdOfMonthStart, jdUtcFromUnixMs } from './julian-day.js';

describe('jdOfMonthStart', () => {
  it("agrees with the platform's calendar", () => {
    fc.assert(fc.property(fc.integer({ min: 100 * 12, max: 5000 * 12 }), (monthIndex) => {
      expect(jdOfMonthStart(monthIndex)).toBe(jdUtcFromUnixMs(Date.UTC(Math.floor(monthIndex / 12), monthIndex % 12, 1)));
    }));
  });
});

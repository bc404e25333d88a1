import { describe, expect, it } from 'vitest';
import { resolveLocalTime } from '../src/civil/index.js';
import { isEphemerisError, jdTtFromJdUtc, jdUtcFromUnixMs } from '../src/index.js';

/** `civil` stands alone, so the leap seconds stand in two places. */
describe('the two tables of leap seconds', () => {
  it('agree: 23:59:60 exists where TT − UTC grows by a second', () => {
    let found = 0;
    for (let year = 1972; year <= 2026; year++) {
      for (const [month, day] of [[6, 30], [12, 31]] as const) {
        const next = jdUtcFromUnixMs(Date.UTC(year, month - 1, day + 1));
        const noon = (jd: number): number => Math.round((jdTtFromJdUtc(jd) - jd) * 86_400 - 32.184);
        const grows = noon(next + 0.5) - noon(next - 0.5) === 1;
        const exists = ((): boolean => {
          try {
            resolveLocalTime({ year, month, day, hour: 23, minute: 59, second: 60 }, { utcOffsetSeconds: 0 });
            return true;
          } catch (error) {
            expect(isEphemerisError(error)).toBe(true);
            return false;
          }
        })();
        expect(exists, `${year}-${month}-${day}`).toBe(grows);
        if (grows) found += 1;
      }
    }
    expect(found).toBe(27);
  });
});

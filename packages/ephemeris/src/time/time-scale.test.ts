import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../test/reference/read.js';
import { deltaTSeconds } from './delta-t.js';
import { jdUtcFromUnixMs } from './julian-day.js';
import { jdTdbFromJdTt, jdTtFromJdUt1, jdTtFromJdUtc, jdUt1FromJdTt, jdUt1FromJdUtc, tdbMinusTtSeconds } from './time-scale.js';

const erfa = readReference<{
  'time/tdb': { jdTt: number; tdbMinusTtSeconds: number }[];
  'time/leap-seconds': { jdUtc: number; taiMinusUtcSeconds: number }[];
}>('erfa/values.json');

const JD_RESOLUTION_SECONDS = 4e-5;

describe('jdTtFromJdUtc', () => {
  it.each(erfa['time/leap-seconds'].filter(({ jdUtc }) => jdUtc >= 2_441_317.5))('counts the leap seconds ($jdUtc)', ({ jdUtc, taiMinusUtcSeconds }) => {
    expect(Math.abs((jdTtFromJdUtc(jdUtc) - jdUtc) * 86_400 - (taiMinusUtcSeconds + 32.184))).toBeLessThan(2 * JD_RESOLUTION_SECONDS);
  });
});

describe('jdUt1FromJdUtc', () => {
  it('keeps UT1 within 0.9 s of UTC where leap seconds are known', () => {
    for (const { jdUtc } of erfa['time/leap-seconds']) {
      const splineErrorSeconds = jdUtc < 2_441_714.5 ? 0.25 : 0; // before the monthly values of ΔT, 1973-02
      expect(Math.abs(jdUt1FromJdUtc(jdUtc) - jdUtc) * 86_400).toBeLessThan(0.9 + splineErrorSeconds);
    }
  });

  it('takes UTC as UT1 where the difference is not known', () => {
    expect(jdUt1FromJdUtc(2_400_000.5)).toBe(2_400_000.5);
    expect(jdUt1FromJdUtc(2_480_000.5)).toBe(2_480_000.5);
  });
});

describe('jdUt1FromJdTt', () => {
  it('undoes jdTtFromJdUt1', () => {
    fc.assert(
      fc.property(fc.double({ min: 1_500_000, max: 3_500_000, noNaN: true }), (jdUt1) => {
        fc.pre(Math.abs(jdUt1 - 2_441_714.5) > 0.01); // ΔT steps where the spline meets the observations
        expect(Math.abs(jdUt1FromJdTt(jdTtFromJdUt1(jdUt1)) - jdUt1) * 86_400).toBeLessThan(2e-4);
      }),
    );
  });

  it('differs from TT by ΔT', () => {
    expect((2_451_545 - jdUt1FromJdTt(2_451_545)) * 86_400).toBeCloseTo(deltaTSeconds(2_451_545), 3);
  });
});

describe('jdTdbFromJdTt', () => {
  it('adds TDB − TT, as far as a Julian date resolves it', () => {
    expect(Math.abs((jdTdbFromJdTt(2_451_636) - 2_451_636) * 86_400 - tdbMinusTtSeconds(2_451_636))).toBeLessThan(JD_RESOLUTION_SECONDS);
  });
});

describe('tdbMinusTtSeconds', () => {
  it.each(erfa['time/tdb'])('is within 10 µs of the full series ($jdTt)', ({ jdTt, tdbMinusTtSeconds: expected }) => {
    expect(Math.abs(tdbMinusTtSeconds(jdTt) - expected)).toBeLessThan(1e-5);
  });
});

describe('jdUtcFromUnixMs', () => {
  it('counts from the Unix epoch', () => {
    expect(jdUtcFromUnixMs(0)).toBe(2_440_587.5);
    expect(jdUtcFromUnixMs(Date.UTC(2000, 0, 1, 12))).toBe(2_451_545);
  });
});

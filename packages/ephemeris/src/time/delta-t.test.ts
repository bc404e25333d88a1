import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../test/reference/read.js';
import { deltaT, deltaTSeconds } from './delta-t.js';

const table = (file: string): string[][] =>
  readFileSync(new URL(`../../../../tooling/generate/input/${file}`, import.meta.url), 'utf8').trim().split(/\r?\n/).slice(1).map((row) => row.split(','));

const skyfield = readReference<{ 'time/delta-t': { jdTt: number; deltaTSeconds: number }[] }>('skyfield/values.json');

const jdOfYear = (year: number): number => 2_451_545 + (year - 2000) * 365.25;

describe('deltaT', () => {
  it('passes through every monthly value and knows which are predictions', () => {
    const months = table('delta_t_iers_monthly.csv');
    for (const [, jd, seconds, kind] of months.slice(0, -1)) {
      expect(Math.abs(deltaT(Number(jd)).deltaTSeconds - Number(seconds))).toBeLessThan(5.1e-6);
      expect(deltaT(Number(jd)).kind).toBe(kind);
    }
  });

  it('stays between neighbouring months, give or take their own change', () => {
    const months = table('delta_t_iers_monthly.csv').map((row) => [Number(row[1]), Number(row[2])] as const);
    for (let i = 0; i + 1 < months.length; i++) {
      const [[jd, before], [next, after]] = [months[i], months[i + 1]];
      const margin = 0.02;
      const middle = deltaTSeconds((jd + next) / 2);
      expect(middle).toBeGreaterThan(Math.min(before, after) - margin);
      expect(middle).toBeLessThan(Math.max(before, after) + margin);
    }
  });

  it.each(table('delta_t_s15_2020.csv').filter(([from]) => Number(from) < 1970))('begins each interval of the spline at its first coefficient (%s)', (from, _to, a0) => {
    expect(deltaT(jdOfYear(Number(from)) + 1e-3).kind).toBe('spline');
    expect(deltaTSeconds(jdOfYear(Number(from)) + 1e-3)).toBeCloseTo(Number(a0), 2);
  });

  it.each(skyfield['time/delta-t'])('agrees with an independent reading of the spline ($jdTt)', (row) => {
    expect(Math.abs(deltaTSeconds(row.jdTt) - row.deltaTSeconds)).toBeLessThan(0.001);
  });

  it('has no gap where the tables end, and says that it extrapolates', () => {
    const end = 2_461_679.5;
    expect(deltaT(end - 0.01).kind).toBe('predicted');
    expect(deltaT(end + 0.01).kind).toBe('extrapolated');
    expect(deltaTSeconds(end + 1e-6)).toBeCloseTo(deltaTSeconds(end - 1e-6), 4);
    const start = jdOfYear(-720);
    expect(deltaT(start - 1).kind).toBe('extrapolated');
    expect(deltaTSeconds(start - 1e-3)).toBeCloseTo(deltaTSeconds(start + 1e-3), 2);
  });

  it('steps by less than a quarter of a second where the spline meets the observations', () => {
    const join = 2_441_714.5;
    expect(Math.abs(deltaTSeconds(join) - deltaTSeconds(join - 1e-6))).toBeLessThan(0.25);
  });

  it('extrapolates between the published forecasts for 2050 and 2100', () => {
    expect(deltaTSeconds(jdOfYear(2050))).toBeGreaterThan(65);
    expect(deltaTSeconds(jdOfYear(2050))).toBeLessThan(80);
    expect(deltaTSeconds(jdOfYear(2100))).toBeGreaterThan(80);
    expect(deltaTSeconds(jdOfYear(2100))).toBeLessThan(110);
  });

  it('joins the long-term parabola far from the tables', () => {
    expect(deltaTSeconds(jdOfYear(4825))).toBeCloseTo(-320 + 32.5 * 900, 0);
    expect(deltaTSeconds(jdOfYear(-1825))).toBeCloseTo(-320 + 32.5 * 36.5 ** 2, 0);
  });
});

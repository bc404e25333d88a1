import { describe, expect, it } from 'vitest';
import { readReference } from '../../test/reference/read.js';
import { formerPrecessionToJ2000 } from './former-precession.js';

const { 'zodiac/former-precession': rows, published } = readReference<{
  'zodiac/former-precession': { jdTt: number; longitudeRad: number }[];
  published: { generalPrecession1900: { fromJdTt: number; arcsecPerTropicalCentury: number; arcsecPerTropicalCentury2: number } };
}>('erfa/values.json');

describe('formerPrecessionToJ2000', () => {
  it.each(rows)('is that of IAU 1976 ($jdTt)', ({ jdTt, longitudeRad }) => {
    expect(Math.abs(formerPrecessionToJ2000('iau-1976', jdTt) * 3.6e6 - (longitudeRad * 180 * 3.6e6) / Math.PI)).toBeLessThan(0.1);
  });

  it('is Newcomb’s general precession from 1900', () => {
    const { fromJdTt, arcsecPerTropicalCentury: rate, arcsecPerTropicalCentury2: growth } = published.generalPrecession1900;
    const t = (2_451_545 - fromJdTt) / 36_524.22;
    // Kinoshita derived the angles from Newcomb's constants anew, and comes to 3 mas more in the century.
    expect(Math.abs(formerPrecessionToJ2000('newcomb', fromJdTt) * 3600 - t * (rate + t * growth)) * 1000).toBeLessThan(4);
  });

  it('is nothing from J2000.0 to J2000.0', () => {
    for (const theory of ['newcomb', 'iau-1976'] as const) expect(Math.abs(formerPrecessionToJ2000(theory, 2_451_545))).toBeLessThan(1e-15);
  });
});

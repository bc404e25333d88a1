import { describe, expect, it } from 'vitest';
import { masBetweenRad, readReference } from '../../test/reference/read.js';
import { julianCenturies } from '../time/julian-day.js';
import { meanObliquity } from './obliquity.js';
import { precessionAnglesInto } from './precession.js';

interface Row { jdTt: number; gammaRad: number; phiRad: number; psiRad: number; meanObliquityRad: number }
const erfa = readReference<{ 'frames/precession': Row[]; published: { pfw06: Row } }>('erfa/values.json');

const anglesAt = (jdTt: number) => {
  const angles = { gammaRad: 0, phiRad: 0, psiRad: 0, gammaRadPerDay: 0, phiRadPerDay: 0, psiRadPerDay: 0 };
  precessionAnglesInto(angles, julianCenturies(jdTt));
  return angles;
};

describe('precessionAnglesInto', () => {
  it.each([erfa.published.pfw06, ...erfa['frames/precession']])('is the Fukushima-Williams form of IAU 2006 ($jdTt)', (row) => {
    const angles = anglesAt(row.jdTt);
    expect(masBetweenRad(angles.gammaRad, row.gammaRad)).toBeLessThan(1e-6);
    expect(masBetweenRad(angles.phiRad, row.phiRad)).toBeLessThan(1e-6);
    expect(masBetweenRad(angles.psiRad, row.psiRad)).toBeLessThan(1e-6);
  });

  it('gives rates that are the derivatives of its angles', () => {
    for (const { jdTt } of erfa['frames/precession']) {
      const [before, now, after] = [anglesAt(jdTt - 500), anglesAt(jdTt), anglesAt(jdTt + 500)];
      expect(masBetweenRad((after.gammaRad - before.gammaRad) / 1000, now.gammaRadPerDay)).toBeLessThan(5e-3);
      expect(masBetweenRad((after.phiRad - before.phiRad) / 1000, now.phiRadPerDay)).toBeLessThan(5e-3);
      expect(masBetweenRad((after.psiRad - before.psiRad) / 1000, now.psiRadPerDay)).toBeLessThan(5e-3);
    }
  });
});

describe('meanObliquity', () => {
  it.each([erfa.published.pfw06, ...erfa['frames/precession']])('is that of IAU 2006 ($jdTt)', (row) => {
    expect(masBetweenRad(meanObliquity(julianCenturies(row.jdTt)), row.meanObliquityRad)).toBeLessThan(1e-6);
  });
});

import { describe, expect, it } from 'vitest';
import { masBetweenRad, readReference } from '../../test/reference/read.js';
import { equationOfEquinoxes } from '../frames/equation-of-equinoxes.js';
import { createFramesOfDate } from '../frames/frame-of-date.js';
import { julianCenturies } from './julian-day.js';
import { earthRotationAngle, greenwichMeanSiderealTime } from './sidereal-time.js';

interface Row { jdUt1: number; jdTt: number; gmstRad: number; gastRad: number }
const erfa = readReference<{
  'time/sidereal-time': Row[];
  published: { eect00: { jdTt: number; complementaryTermsRad: number }; era00: { jdUt1: number; eraRad: number }; gmst06: Row; gst06a: Row };
}>('erfa/values.json');

/** ERFA takes dates in two parts; one number resolves 40 µs, which is 0.3 mas either way. */
const TOLERANCE_MAS = 0.4;

describe('earthRotationAngle', () => {
  it('is the IAU 2000 angle', () => {
    const { jdUt1, eraRad } = erfa.published.era00;
    expect(earthRotationAngle(jdUt1)).toBeCloseTo(eraRad, 12);
  });
});

describe('greenwichMeanSiderealTime', () => {
  it.each([erfa.published.gmst06, ...erfa['time/sidereal-time']])('is that of IAU 2006 ($jdUt1)', ({ jdUt1, jdTt, gmstRad }) => {
    expect(masBetweenRad(greenwichMeanSiderealTime(jdUt1, jdTt), gmstRad)).toBeLessThan(TOLERANCE_MAS);
  });
});

describe('equationOfEquinoxes', () => {
  it('has the published complementary terms to a microarcsecond', () => {
    const { jdTt, complementaryTermsRad } = erfa.published.eect00;
    expect(Math.abs(equationOfEquinoxes(julianCenturies(jdTt), 0, 0) - complementaryTermsRad)).toBeLessThan(4.8e-12);
  });

  it.each([erfa.published.gst06a, ...erfa['time/sidereal-time']])('makes mean sidereal time apparent ($jdUt1)', ({ jdUt1, jdTt, gastRad }) => {
    const { nutationLongitudeRad, meanObliquityRad } = createFramesOfDate()(jdTt);
    const apparent = greenwichMeanSiderealTime(jdUt1, jdTt) + equationOfEquinoxes(julianCenturies(jdTt), nutationLongitudeRad, meanObliquityRad);
    expect(masBetweenRad(apparent, gastRad)).toBeLessThan(TOLERANCE_MAS + 0.2);
  });
});

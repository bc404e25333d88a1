import { describe, expect, it } from 'vitest';
import { masBetweenRad, readReference } from '../../test/reference/read.js';
import { earthRotationAngle, greenwichMeanSiderealTime } from './sidereal-time.js';

interface Row { jdUt1: number; jdTt: number; gmstRad: number }
const erfa = readReference<{
  'time/sidereal-time': Row[];
  published: { era00: { jdUt1: number; eraRad: number }; gmst06: Row };
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

import { describe, expect, it } from 'vitest';
import { masBetweenDeg, readReference } from '../../test/reference/read.js';
import { createFramesOfDate } from '../frames/frame-of-date.js';
import { jdTtFromJdUt1 } from '../time/time-scale.js';
import { ayanamshaDirection, ayanamshaInto, AYANAMSHAS } from './ayanamsha.js';
import type { Ayanamsha } from './ayanamsha.js';

const { 'zodiac/ayanamsha': rows } = readReference<{
  'zodiac/ayanamsha': { ayanamsha: Ayanamsha; jdUt1: number; ayanamshaDeg: number }[];
}>('swiss-ephemeris-ayanamshas/values.json');

describe('ayanamshaInto', () => {
  it('has a reference for every name', () => {
    expect(new Set(rows.map(({ ayanamsha }) => ayanamsha))).toEqual(new Set(AYANAMSHAS));
  });

  it.each(rows)('is within 10 mas of the reference ($ayanamsha, $jdUt1)', ({ ayanamsha, jdUt1, ayanamshaDeg }) => {
    const out = new Float64Array(6);
    ayanamshaInto(out, ayanamshaDirection(ayanamsha), createFramesOfDate()(jdTtFromJdUt1(jdUt1)));
    expect(masBetweenDeg(out[0], ayanamshaDeg)).toBeLessThan(10);
  });

  it('grows by the general precession, 50.3″ a year', () => {
    const out = new Float64Array(6);
    const frameOfDate = createFramesOfDate();
    let sum = 0;
    for (let day = 0; day < 6798; day++) { // a turn of the node, over which the largest term of nutation comes to nothing
      ayanamshaInto(out, ayanamshaDirection('lahiri'), frameOfDate(2_451_545 + day));
      sum += out[3];
    }
    expect(Math.abs((sum / 6798) * 365.25 * 3600 - 50.29)).toBeLessThan(0.1);
  });
});

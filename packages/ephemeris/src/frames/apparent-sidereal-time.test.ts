import { describe, expect, it } from 'vitest';
import { masBetweenRad, readReference } from '../../test/reference/read.js';
import { greenwichApparentSiderealTime } from './apparent-sidereal-time.js';
import { createFramesOfDate } from './frame-of-date.js';

interface Row { jdUt1: number; jdTt: number; gastRad: number }
const erfa = readReference<{ 'time/sidereal-time': Row[]; published: { gst06a: Row } }>('erfa/values.json');

/** ERFA takes dates in two parts; one number resolves 40 µs, which is 0.3 mas either way. Nutation leaves 0.19 mas. */
const TOLERANCE_MAS = 0.6;

describe('greenwichApparentSiderealTime', () => {
  it.each([erfa.published.gst06a, ...erfa['time/sidereal-time']])('is that of IAU 2006/2000A ($jdUt1)', ({ jdUt1, jdTt, gastRad }) => {
    expect(masBetweenRad(greenwichApparentSiderealTime(jdUt1, createFramesOfDate()(jdTt)), gastRad)).toBeLessThan(TOLERANCE_MAS);
  });
});

import { describe, expect, it } from 'vitest';
import { masBetweenDeg, readReference } from '../../test/reference/read.js';
import { createFramesOfDate } from '../frames/frame-of-date.js';
import { jdTdbFromJdTt } from '../time/time-scale.js';
import { AYANAMSHAS } from '../zodiac/ayanamsha.js';
import type { Ayanamsha } from '../zodiac/ayanamsha.js';
import { zeroPointOf } from '../zodiac/ayanamsha-definitions.js';
import { createObserverState, placeGeocentre } from './observer-state.js';
import type { ObserverState } from './observer-state.js';
import { createSiderealZero } from './sidereal-zero.js';

const { 'zodiac/ayanamsha': rows } = readReference<{
  'zodiac/ayanamsha': { ayanamsha: Ayanamsha; jdTt: number; ayanamshaDeg: number }[];
}>('swiss-ephemeris-ayanamshas/values.json');
const { rows: states } = readReference<{ rows: { jdTt: number; earth: number[]; sun: number[]; moon: number[] }[] }>(
  'swiss-ephemeris-ayanamshas/earth.json',
);

const frameOfDate = createFramesOfDate();

function geocentre(jdTt: number): ObserverState {
  const { earth, sun, moon } = states.find((state) => state.jdTt === jdTt)!;
  const state = createObserverState();
  placeGeocentre(state, { earth: Float64Array.from(earth), sun: Float64Array.from(sun), moon: Float64Array.from(moon) });
  return state;
}

describe('createSiderealZero', () => {
  it('has a reference for every name', () => {
    expect(new Set(rows.map(({ ayanamsha }) => ayanamsha))).toEqual(new Set(AYANAMSHAS));
  });

  it.each(AYANAMSHAS)('is within 10 mas of the reference from 1800 to 2200 (%s)', (ayanamsha) => {
    const zero = createSiderealZero(zeroPointOf(ayanamsha));
    const out = new Float64Array(6);
    const mas = rows.filter((row) => row.ayanamsha === ayanamsha).map(({ jdTt, ayanamshaDeg }) => {
      zero.into(out, frameOfDate(jdTt), jdTdbFromJdTt(jdTt), geocentre(jdTt));
      return masBetweenDeg(out[0], ayanamshaDeg);
    });
    expect(Math.max(...mas)).toBeLessThan(10);
  });
});

import { describe, expect, it } from 'vitest';
import { masBetweenDeg, readReference } from '../../test/reference/read.js';
import { createFramesOfDate } from '../frames/frame-of-date.js';
import { wrapSignedDeg } from '../math/angle.js';
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

/** The same some hours later, along a parabola. */
function movedGeocentre(jdTt: number, days: number): ObserverState {
  const state = geocentre(jdTt);
  const { earth, sun, moon } = states.find((row) => row.jdTt === jdTt)!;
  const moved = (body: number[], acceleration: Float64Array): Float64Array =>
    Float64Array.from(body, (value, i) => value + days * (i < 3 ? body[i + 3] + (days / 2) * acceleration[i] : acceleration[i - 3]));
  const still = new Float64Array(3);
  placeGeocentre(state, { earth: moved(earth, state.observer.slice(6)), sun: moved(sun, still), moon: moved(moon, still) });
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

  it.each(AYANAMSHAS)('has the rate that it goes by (%s)', (ayanamsha) => {
    const zero = createSiderealZero(zeroPointOf(ayanamsha));
    const { jdTt } = states[9];
    const valueAt = (days: number): number => {
      const out = new Float64Array(6);
      zero.into(out, frameOfDate(jdTt + days), jdTdbFromJdTt(jdTt + days), movedGeocentre(jdTt, days));
      return out[0];
    };
    const step = 1 / 16;
    const out = new Float64Array(6);
    zero.into(out, frameOfDate(jdTt), jdTdbFromJdTt(jdTt), geocentre(jdTt));
    const change = (8 * wrapSignedDeg(valueAt(step) - valueAt(-step)) - wrapSignedDeg(valueAt(2 * step) - valueAt(-2 * step))) / (12 * step);
    expect(Math.abs(out[3] - change) * 3.6e6).toBeLessThan(0.05); // mas/day; it goes 138, and swings by 350 with a star
  });

  it('precesses at 50.3″ a year', () => {
    const zero = createSiderealZero(zeroPointOf('lahiri'));
    const out = new Float64Array(6);
    let sum = 0;
    for (let day = 0; day < 6798; day++) { // a turn of the node, over which the largest term of nutation comes to nothing
      zero.into(out, frameOfDate(2_451_545 + day), 2_451_545 + day, geocentre(states[0].jdTt));
      sum += out[3];
    }
    expect(Math.abs((sum / 6798) * 365.25 * 3600 - 50.29)).toBeLessThan(0.1);
  });

  it('is what was given, at the epoch it was given for', () => {
    const jdTt = 2_451_545.25;
    const out = new Float64Array(6);
    const frame = frameOfDate(jdTt);
    createSiderealZero(zeroPointOf({ epochJdTt: jdTt, ayanamshaDeg: -23.5 })).into(out, frame, jdTt, geocentre(states[0].jdTt));
    expect(masBetweenDeg(out[0], 336.5 + (frame.nutationLongitudeRad * 180) / Math.PI)).toBeLessThan(0.1); // from the true equinox
    expect(createSiderealZero(zeroPointOf({ epochJdTt: jdTt, ayanamshaDeg: 0 })).seenFromEarth).toBe(false);
  });

  it('is the same for a star of one’s own as for the name', () => {
    const { jdTt } = states[9];
    const spica = {
      rightAscensionDeg: 201.29824737, declinationDeg: -11.16131947, epochJdTdb: 2_451_545,
      rightAscensionMasPerYear: -42.35, declinationMasPerYear: -30.67, parallaxMas: 13.06,
    };
    const [own, named] = [{ star: spica, longitudeDeg: 180 }, 'true-citra' as const].map((ayanamsha) => {
      const out = new Float64Array(6);
      const zero = createSiderealZero(zeroPointOf(ayanamsha));
      zero.into(out, frameOfDate(jdTt), jdTdbFromJdTt(jdTt), geocentre(jdTt));
      expect(zero.seenFromEarth).toBe(true);
      return out[0];
    });
    expect(own).toBe(named);
  });
});

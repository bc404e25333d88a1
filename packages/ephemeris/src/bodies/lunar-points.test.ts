import { describe, expect, it } from 'vitest';
import { masBetweenDeg, readReference } from '../../test/reference/read.js';
import { createFramesOfDate } from '../frames/frame-of-date.js';
import { meanApogeeInto, meanNodeInto } from './lunar-mean-points.js';
import { createLunarOrbit, osculatingApogeeInto, osculatingNodeInto, placeLunarOrbit } from './lunar-orbit.js';

interface Row { jdTt: number; earth: number[]; sun: number[]; moon: number[]; points: Record<Point, number[]>; byVectors: Record<string, number[]> }
const { rows } = readReference<{ rows: Row[] }>('swiss-ephemeris-lunar-points/values.json');
const frameOfDate = createFramesOfDate();

type Point = 'meanNode' | 'meanApogee' | 'osculatingNode' | 'osculatingApogee';

function pointOf(point: Point, { jdTt, earth, sun, moon }: Row): Float64Array {
  const out = new Float64Array(6);
  const frame = frameOfDate(jdTt);
  const orbit = createLunarOrbit();
  placeLunarOrbit(orbit, Float64Array.from(earth), Float64Array.from(moon), Float64Array.from(sun));
  switch (point) {
    case 'meanNode': meanNodeInto(out, 0, frame); break;
    case 'meanApogee': meanApogeeInto(out, 0, frame); break;
    case 'osculatingNode': osculatingNodeInto(out, 0, orbit, frame); break;
    case 'osculatingApogee': osculatingApogeeInto(out, 0, orbit, frame);
  }
  return out;
}

/** Largest difference from the reference in one of the six numbers. */
function worst(point: Point, difference: (ours: Float64Array, reference: readonly number[]) => number): number {
  return Math.max(...rows.map((row) => Math.abs(difference(pointOf(point, row), row.points[point]))));
}

const longitudeMas = (ours: Float64Array, reference: readonly number[]): number => masBetweenDeg(ours[0], reference[0]);
const latitudeMas = (ours: Float64Array, reference: readonly number[]): number => masBetweenDeg(ours[1], reference[1]);

describe('mean points', () => {
  it('lie where a black box has them, but for the mean elements', () => {
    expect(worst('meanNode', longitudeMas)).toBeLessThan(230);
    expect(worst('meanApogee', longitudeMas)).toBeLessThan(250);
    expect(worst('meanApogee', latitudeMas)).toBeLessThan(10);
    expect(worst('meanApogee', (ours, reference) => ours[2] - reference[2])).toBeLessThan(1e-12);
    expect(worst('meanApogee', (ours, reference) => (ours[3] - reference[3]) * 3.6e6)).toBeLessThan(10);
  });

  it('keeps the node on the ecliptic, without a distance', () => {
    for (const row of rows) expect(Array.from(pointOf('meanNode', row)).filter((_, i) => [1, 2, 4, 5].includes(i))).toEqual([0, 0, 0, 0]);
  });

  it('gives the apogee rates that are the change of its place', () => {
    const [before, now, after] = [-0.05, 0, 0.05].map((days) => pointOf('meanApogee', { ...rows[0], jdTt: rows[0].jdTt + days }));
    expect(Math.abs((after[0] - before[0]) / 0.1 - now[3]) * 3.6e6).toBeLessThan(0.5);
    expect(Math.abs((after[1] - before[1]) / 0.1 - now[4]) * 3.6e6).toBeLessThan(0.5);
  });
});

describe('osculating points', () => {
  it('lie where a black box has them, by another ephemeris', () => {
    expect(worst('osculatingNode', longitudeMas)).toBeLessThan(100);
    expect(worst('osculatingNode', (ours, reference) => ours[2] - reference[2])).toBeLessThan(2e-9);
    expect(worst('osculatingApogee', longitudeMas)).toBeLessThan(1000);
    expect(worst('osculatingApogee', latitudeMas)).toBeLessThan(100);
    expect(worst('osculatingApogee', (ours, reference) => ours[2] - reference[2])).toBeLessThan(2e-9);
  });

  it.each([['osculatingNode', 211], ['osculatingApogee', 2005]] as const)('agree with other formulas on the same states: %s', (point, speedMas) => {
    for (const row of rows) {
      const ours = pointOf(point, row);
      const theirs = row.byVectors[point];
      expect(masBetweenDeg(ours[0], theirs[0])).toBeLessThan(1);
      expect(Math.abs(ours[1] - theirs[1]) * 3.6e6).toBeLessThan(1);
      expect(Math.abs(ours[2] - theirs[2])).toBeLessThan(1e-11);
      // The planets pull too: Venus and Jupiter make these differences.
      expect(Math.abs(ours[3] - theirs[3]) * 3.6e6).toBeLessThan(speedMas);
      expect(Math.abs(ours[4] - theirs[4]) * 3.6e6).toBeLessThan(130);
      expect(Math.abs(ours[5] - theirs[5])).toBeLessThan(5e-9);
    }
  });

  it('keeps the node on the ecliptic', () => {
    for (const row of rows) expect(pointOf('osculatingNode', row)[1]).toBe(0);
  });
});

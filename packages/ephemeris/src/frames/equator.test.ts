import { describe, expect, it } from 'vitest';
import { readReference } from '../../test/reference/read.js';
import { createEquator, equatorToIcrf, icrfToEquator, MEAN_OBLIQUITY_RAD_PER_DAY, placeEquator } from './equator.js';
import { createFramesOfDate } from './frame-of-date.js';
import { frameOfJ2000 } from './j2000.js';

const erfa = readReference<{ 'frames/equator': { jdTt: number; matrix: number[] }[]; 'frames/j2000': number[] }>('erfa/values.json');
const frameOfDate = createFramesOfDate();
const MAS = 206_264_806;

/** Matrix of a step between frames, row by row: what becomes of the three axes. */
function matrixOf(step: (v: Float64Array) => void): number[] {
  const columns = [0, 1, 2].map((axis) => {
    const v = new Float64Array(6);
    v[axis] = 1;
    step(v);
    return v;
  });
  return [0, 1, 2].flatMap((row) => columns.map((column) => column[row]));
}

describe('icrfToEquator', () => {
  it.each(erfa['frames/equator'])('is the matrix of bias, precession and nutation ($jdTt)', ({ jdTt, matrix }) => {
    const frame = frameOfDate(jdTt);
    const equator = createEquator();
    placeEquator(equator, frame, MEAN_OBLIQUITY_RAD_PER_DAY);
    matrixOf((v) => icrfToEquator(v, 0, frame, equator)).forEach((x, i) => expect(Math.abs(x - matrix[i]) * MAS).toBeLessThan(0.2));
  });

  it('is the matrix of the frame bias at J2000.0, where nothing moves', () => {
    const frame = frameOfJ2000();
    const equator = createEquator();
    placeEquator(equator, frame, 0);
    matrixOf((v) => icrfToEquator(v, 0, frame, equator)).forEach((x, i) => expect(Math.abs(x - erfa['frames/j2000'][i]) * MAS).toBeLessThan(0.001));
    const v = Float64Array.of(0.1, 0.2, 0.3, 0, 0, 0);
    icrfToEquator(v, 0, frame, equator);
    expect(Array.from(v.subarray(3), Math.abs)).toEqual([0, 0, 0]);
  });

  it('has rates that are the change of what it gives, and is undone by equatorToIcrf', () => {
    const at = (jdTt: number): Float64Array => {
      const v = Float64Array.of(0.6, -0.5, 0.62, 0, 0, 0);
      const frame = frameOfDate(jdTt);
      const equator = createEquator();
      placeEquator(equator, frame, MEAN_OBLIQUITY_RAD_PER_DAY);
      icrfToEquator(v, 0, frame, equator);
      const back = Float64Array.from(v);
      equatorToIcrf(back, 0, frame, equator);
      [0.6, -0.5, 0.62, 0, 0, 0].forEach((x, i) => expect(back[i]).toBeCloseTo(x, 14));
      return v;
    };
    for (const { jdTt } of erfa['frames/equator']) {
      const [before, now, after] = [-0.125, 0, 0.125].map((days) => at(jdTt + days));
      for (let i = 0; i < 3; i++) expect(Math.abs((after[i] - before[i]) / 0.25 - now[i + 3]) * MAS).toBeLessThan(0.1);
    }
  });
});

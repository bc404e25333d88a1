import { describe, expect, it } from 'vitest';
import { masBetweenRad, readReference } from '../../test/reference/read.js';
import { julianCenturies } from '../time/julian-day.js';
import { createNutationSeries } from './nutation.js';

interface Row { jdTt: number; longitudeRad: number; obliquityRad: number }
const erfa = readReference<{ 'frames/nutation': Row[]; published: { nut06a: Row } }>('erfa/values.json');

const series = createNutationSeries();
function nutationAt(jdTt: number): Float64Array {
  const out = new Float64Array(6);
  series.evaluateInto(out, julianCenturies(jdTt));
  return out;
}

describe('createNutationSeries', () => {
  it.each([erfa.published.nut06a, ...erfa['frames/nutation']])('is within 0.18 mas of the whole IAU 2000A series with the 2006 adjustments ($jdTt)', (row) => {
    const nutation = nutationAt(row.jdTt);
    expect(masBetweenRad(nutation[0], row.longitudeRad)).toBeLessThan(0.18);
    expect(masBetweenRad(nutation[3], row.obliquityRad)).toBeLessThan(0.08);
  });

  it.each([0, 3])('gives derivatives of its angles (at %d)', (angle) => {
    for (const { jdTt } of erfa['frames/nutation']) {
      const [before, now, after] = [nutationAt(jdTt - 0.05), nutationAt(jdTt), nutationAt(jdTt + 0.05)];
      expect(masBetweenRad((after[angle] - before[angle]) / 0.1, now[angle + 1])).toBeLessThan(0.05);
      expect(masBetweenRad((after[angle + 1] - before[angle + 1]) / 0.1, now[angle + 2])).toBeLessThan(0.05);
    }
  });
});

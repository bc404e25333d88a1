import { describe, expect, it } from 'vitest';
import { masBetweenRad, readReference } from '../../test/reference/read.js';
import { julianCenturies } from '../time/julian-day.js';
import { complementaryTerms } from './equation-of-equinoxes.js';
import { createNutationGrid } from './nutation-grid.js';
import type { Nutation, NutationGrid } from './nutation-grid.js';
import { createNutationSeries } from './nutation.js';

interface Row { jdTt: number; longitudeRad: number; obliquityRad: number }
const erfa = readReference<{ 'frames/nutation': Row[]; published: { nut06a: Row } }>('erfa/values.json');

const JD_1550 = 2_287_184.5;
const JD_2650 = 2_688_953.5;
/** Spread over 1550 to 2650 by the golden ratio. */
const dates = Array.from({ length: 4000 }, (_, i) => JD_1550 + (JD_2650 - JD_1550) * (((i + 1) * 0.618_033_988_749_895) % 1));

function nutationAt(grid: NutationGrid, jdTt: number): Nutation {
  const out: Nutation = {
    nutationLongitudeRad: NaN, nutationObliquityRad: NaN, nutationLongitudeRadPerDay: NaN, nutationObliquityRadPerDay: NaN, complementaryTermsRad: NaN,
  };
  grid.evaluateInto(out, jdTt);
  return out;
}

describe('createNutationGrid', () => {
  it.each([erfa.published.nut06a, ...erfa['frames/nutation']])('is within 0.2 mas of the whole IAU 2000A series with the 2006 adjustments ($jdTt)', (row) => {
    const nutation = nutationAt(createNutationGrid(), row.jdTt);
    expect(masBetweenRad(nutation.nutationLongitudeRad, row.longitudeRad)).toBeLessThan(0.2);
    expect(masBetweenRad(nutation.nutationObliquityRad, row.obliquityRad)).toBeLessThan(0.1);
  });

  it('is within 0.03 mas and 0.05 mas/day of its own series', () => {
    const grid = createNutationGrid();
    const series = createNutationSeries();
    const expected = new Float64Array(6);
    for (const jdTt of dates) {
      const nutation = nutationAt(grid, jdTt);
      series.evaluateInto(expected, julianCenturies(jdTt));
      expect(masBetweenRad(nutation.nutationLongitudeRad, expected[0])).toBeLessThan(0.03);
      expect(masBetweenRad(nutation.nutationObliquityRad, expected[3])).toBeLessThan(0.03);
      expect(masBetweenRad(nutation.nutationLongitudeRadPerDay, expected[1])).toBeLessThan(0.05);
      expect(masBetweenRad(nutation.nutationObliquityRadPerDay, expected[4])).toBeLessThan(0.05);
      expect(masBetweenRad(nutation.complementaryTermsRad, complementaryTerms(julianCenturies(jdTt)))).toBeLessThan(1e-3);
    }
  });

  it('does not step from node to node', () => {
    const grid = createNutationGrid();
    for (const node of [2_451_545, 2_451_545 + 512, 2_287_185]) { // within a page, between pages, far away
      const [before, after] = [nutationAt(grid, node - 1e-8), nutationAt(grid, node)];
      expect(masBetweenRad(before.nutationLongitudeRad, after.nutationLongitudeRad)).toBeLessThan(1e-5);
      expect(masBetweenRad(before.nutationLongitudeRadPerDay, after.nutationLongitudeRadPerDay)).toBeLessThan(1e-5);
    }
  });

  it('gives the same bits whatever was asked before', () => {
    const grid = createNutationGrid(); // holds fewer years than the dates span
    const forwards = dates.map((jdTt) => nutationAt(grid, jdTt));
    const backwards = [...dates].reverse().map((jdTt) => nutationAt(grid, jdTt)).reverse();
    expect(backwards).toEqual(forwards);
    expect(nutationAt(createNutationGrid(), dates[7])).toEqual(forwards[7]);
  });
});

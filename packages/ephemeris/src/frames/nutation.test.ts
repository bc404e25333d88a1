import { describe, expect, it } from 'vitest';
import { masBetweenRad, readReference } from '../../test/reference/read.js';
import { julianCenturies } from '../time/julian-day.js';
import { createNutationSeries } from './nutation.js';

interface Row { jdTt: number; longitudeRad: number; obliquityRad: number }
const erfa = readReference<{ 'frames/nutation': Row[]; published: { nut06a: Row } }>('erfa/values.json');

const empty = () => ({ nutationLongitudeRad: 0, nutationObliquityRad: 0, nutationLongitudeRadPerDay: 0, nutationObliquityRadPerDay: 0 });

describe('createNutationSeries', () => {
  it.each([erfa.published.nut06a, ...erfa['frames/nutation']])('is within 0.2 mas of the whole IAU 2000A series with the 2006 adjustments ($jdTt)', (row) => {
    const nutation = empty();
    createNutationSeries().evaluateInto(nutation, julianCenturies(row.jdTt));
    expect(masBetweenRad(nutation.nutationLongitudeRad, row.longitudeRad)).toBeLessThan(0.2);
    expect(masBetweenRad(nutation.nutationObliquityRad, row.obliquityRad)).toBeLessThan(0.1);
  });

  it('gives rates that are the derivatives of its angles', () => {
    const series = createNutationSeries();
    const [before, after, now] = [empty(), empty(), empty()];
    for (const { jdTt } of erfa['frames/nutation']) {
      series.evaluateInto(before, julianCenturies(jdTt - 0.05));
      series.evaluateInto(after, julianCenturies(jdTt + 0.05));
      series.evaluateInto(now, julianCenturies(jdTt));
      expect(masBetweenRad((after.nutationLongitudeRad - before.nutationLongitudeRad) / 0.1, now.nutationLongitudeRadPerDay)).toBeLessThan(0.05);
      expect(masBetweenRad((after.nutationObliquityRad - before.nutationObliquityRad) / 0.1, now.nutationObliquityRadPerDay)).toBeLessThan(0.05);
    }
  });
});

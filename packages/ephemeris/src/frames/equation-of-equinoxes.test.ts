import { describe, expect, it } from 'vitest';
import { readReference } from '../../test/reference/read.js';
import { julianCenturies } from '../time/julian-day.js';
import { complementaryTerms, equationOfEquinoxes } from './equation-of-equinoxes.js';
import { createFramesOfDate } from './frame-of-date.js';

const { published } = readReference<{ published: { eect00: { jdTt: number; complementaryTermsRad: number } } }>('erfa/values.json');
const { jdTt, complementaryTermsRad } = published.eect00;
const MICROARCSEC_RAD = 4.8e-12;

describe('complementaryTerms', () => {
  it('has the published value to a microarcsecond', () => {
    expect(Math.abs(complementaryTerms(julianCenturies(jdTt)) - complementaryTermsRad)).toBeLessThan(MICROARCSEC_RAD);
  });
});

describe('equationOfEquinoxes', () => {
  it('adds them to the nutation in right ascension', () => {
    const frame = createFramesOfDate()(jdTt);
    const nutation = frame.nutationLongitudeRad * Math.cos(frame.meanObliquityRad);
    expect(Math.abs(equationOfEquinoxes(frame) - nutation - complementaryTermsRad)).toBeLessThan(MICROARCSEC_RAD);
  });
});

import { describe, expect, it } from 'vitest';
import { JD_J1991_25, movedInto, spaceMotion } from './space-motion.js';

const pole = { rightAscensionDeg: 0, declinationDeg: 90, epochJdTdb: JD_J1991_25, rightAscensionMasPerYear: 0, declinationMasPerYear: 0, parallaxMas: 1000 };
const equinox = { ...pole, declinationDeg: 0 };
const PARSEC_AU = 206_264.806247;

describe('spaceMotion', () => {
  it('puts a star of one arcsecond of parallax at one parsec', () => {
    const [x, y, z] = spaceMotion(pole);
    expect(Math.hypot(x, y)).toBeLessThan(1e-9);
    expect(z).toBeCloseTo(PARSEC_AU, 5);
  });

  it('moves it east and north by the arcs of its proper motion, across the line of sight', () => {
    const motion = spaceMotion({ ...equinox, rightAscensionMasPerYear: 3000, declinationMasPerYear: 4000 });
    // One arcsecond a year at a parsec is one au a year.
    [0, 3 / 365.25, 4 / 365.25].forEach((auPerDay, i) => expect(motion[3 + i]).toBeCloseTo(auPerDay, 12));
  });

  it.each([0.09, 0, -0.37])('takes a parallax of %d mas as a tenth of one', (parallaxMas) => {
    expect(spaceMotion({ ...equinox, parallaxMas })).toEqual(spaceMotion({ ...equinox, parallaxMas: 0.1 }));
  });
});

describe('movedInto', () => {
  it('goes straight on, from before the epoch to after it', () => {
    const out = new Float64Array(6);
    movedInto(out, Float64Array.of(1, 2, 3, 0.1, 0.2, 0.3), -10);
    expect([...out]).toEqual([0, 0, 0, 0.1, 0.2, 0.3]);
  });
});

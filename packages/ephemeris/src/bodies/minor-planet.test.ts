import { describe, expect, it } from 'vitest';
import { readReference } from '../../test/reference/read.js';
import { RAD_PER_ARCSEC } from '../math/angle.js';
import { positionSourceContract } from '../testing/position-source.js';
import { createMinorPlanet, type OrbitalElements } from './minor-planet.js';
import type { PositionSource } from './position-source.js';

/** A Sun on a straight line, so that what it adds is seen. */
const sun: PositionSource = {
  name: 'still Sun',
  version: '1',
  covers: (body, jdTdb) => body === 'sun' && jdTdb >= 2_400_000 && jdTdb <= 2_500_000,
  rangeOf: (body) => (body === 'sun' ? [2_400_000, 2_500_000] : undefined),
  stateInto: (out, _, jdTdb) => out.set([0.001, 0.002 + 1e-6 * (jdTdb - 2_450_000), 0, 0, 1e-6, 0]),
};

// Printed by JPL Horizons in the comments of its kernel of 2018-10-13 (JPL#120): elements, and the state that they are.
const ryugu: OrbitalElements = {
  epochJdTdb: 2_455_907.5,
  eccentricity: 0.1902257533551703,
  perihelionDistanceAu: 0.9633081094119196,
  perihelionJdTdb: 2_455_902.2563366606,
  ascendingNodeDeg: 251.6197109778495,
  perihelionArgumentDeg: 211.4258497031505,
  inclinationDeg: 5.883742390778817,
};
const ryuguState = [
  -3.110574563985249e-1, 8.593388225070249e-1, 3.071612761016043e-1, -1.808963327297997e-2, -4.829575481927901e-3, -3.811446171459336e-3,
];

const axis = ryugu.perihelionDistanceAu! / (1 - ryugu.eccentricity);
const comet: OrbitalElements = { ...ryugu, eccentricity: 1 };
const passer: OrbitalElements = { ...ryugu, eccentricity: 3.36 };

function heliocentric(elements: OrbitalElements, jdTdb: number): number[] {
  const out = new Float64Array(6);
  const sunState = new Float64Array(6);
  createMinorPlanet({ id: 'body', elements, sun }).stateInto(out, 'body', jdTdb);
  sun.stateInto(sunState, 'sun', jdTdb);
  return [...out].map((x, i) => x - sunState[i]);
}

interface AsteroidRow {
  readonly elements: OrbitalElements;
  readonly places: readonly { years: number; jdTdb: number; fromSunAu: number[]; earthFromSunAu: number[] }[];
}

function arcsecBetween(a: readonly number[], b: readonly number[]): number {
  const across = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
  return Math.atan2(across, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / RAD_PER_ARCSEC;
}

describe('createMinorPlanet', () => {
  describe.each(Object.entries({ ellipse: ryugu, parabola: comet, hyperbola: passer }))('%s', (_, elements) => {
    const source = createMinorPlanet({ id: 'body', elements, sun });
    it.each(positionSourceContract)('$name', ({ run }) => run({ source, bodies: ['body'], jdTdbRange: [2_400_000, 2_500_000] }));
  });

  it('is at the epoch where Horizons says', () => {
    // 3 m: the date of perihelion is printed to what a Julian date resolves, 40 µs.
    heliocentric(ryugu, ryugu.epochJdTdb).forEach((x, i) => expect(Math.abs(x - ryuguState[i])).toBeLessThan(2e-11));
  });

  it('takes either way to give size and place', () => {
    const meanAnomalyDeg = ((ryugu.epochJdTdb - ryugu.perihelionJdTdb!) * 0.01720209895 * 180) / Math.PI / Math.sqrt(axis * axis * axis);
    for (const turn of [-360, 0, 360]) {
      const other = heliocentric({
        ...ryugu, perihelionDistanceAu: undefined, semiMajorAxisAu: axis, perihelionJdTdb: undefined, meanAnomalyDeg: meanAnomalyDeg + turn,
      }, 2_456_000);
      heliocentric(ryugu, 2_456_000).forEach((x, i) => expect(other[i]).toBeCloseTo(x, 9));
    }
  });

  it('takes the negative axis of a hyperbola', () => {
    const { perihelionDistanceAu: q, ...rest } = passer;
    const other = heliocentric({ ...rest, semiMajorAxisAu: q! / (1 - passer.eccentricity) }, 2_456_000);
    heliocentric(passer, 2_456_000).forEach((x, i) => expect(other[i]).toBeCloseTo(x, 12));
  });

  describe('against sb441', () => {
    const asteroids = readReference<AsteroidRow[]>('sb441/values.json');

    // What the doc comment states, from more epochs than these; as seen from the Earth.
    it.each([
      [0, 1e-3],
      [0.25, 11],
      [0.5, 65],
      [1, 331],
      [2, 2040],
      [10, 7200],
    ])('is after %d years within %d″', (years, arcsec) => {
      for (const { elements, places } of asteroids) {
        for (const { jdTdb, fromSunAu, earthFromSunAu } of places.filter((place) => Math.abs(place.years) === years)) {
          const fromEarth = (place: readonly number[]): number[] => earthFromSunAu.map((x, i) => place[i] - x);
          expect(arcsecBetween(fromEarth(heliocentric(elements, jdTdb)), fromEarth(fromSunAu))).toBeLessThan(arcsec);
        }
      }
    });
  });

  it('has its own body only, when the Sun is there', () => {
    const source = createMinorPlanet({ id: 'ryugu', elements: ryugu, sun });
    expect([source.covers('ryugu', 2_450_000), source.covers('sun', 2_450_000), source.covers('ryugu', 2_399_999)]).toEqual([true, false, false]);
    expect([source.rangeOf!('ryugu'), source.rangeOf!('sun')]).toEqual([[2_400_000, 2_500_000], undefined]);
    expect(() => source.stateInto(new Float64Array(6), 'sun', 2_450_000)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_BODY' }));
  });

  it.each<[string, Partial<Record<keyof OrbitalElements, number | undefined>>, string]>([
    ['no size', { perihelionDistanceAu: undefined }, 'elements: expected either semiMajorAxisAu or perihelionDistanceAu, got neither'],
    ['two sizes', { semiMajorAxisAu: axis }, 'elements: expected either semiMajorAxisAu or perihelionDistanceAu, got both'],
    ['no place', { perihelionJdTdb: undefined }, 'elements: expected either meanAnomalyDeg or perihelionJdTdb, got neither'],
    ['a negative axis on an ellipse', { perihelionDistanceAu: undefined, semiMajorAxisAu: -1 }, 'elements.semiMajorAxisAu: expected above 0 on an ellipse, got -1'],
    ['an axis on a parabola', { perihelionDistanceAu: undefined, semiMajorAxisAu: 3, eccentricity: 1 }, 'elements.semiMajorAxisAu: expected below 0 on a hyperbola, none on a parabola, got 3'],
    ['a mean anomaly on a parabola', { perihelionJdTdb: undefined, meanAnomalyDeg: 3, eccentricity: 1 }, 'elements.meanAnomalyDeg: expected perihelionJdTdb instead on a parabola, got 3'],
    ['no distance', { perihelionDistanceAu: 0 }, 'elements.perihelionDistanceAu: expected 0.000001 to 1000000, got 0'],
    ['a negative eccentricity', { eccentricity: -0.1 }, 'elements.eccentricity: expected 0 to 1000000, got -0.1'],
    ['an inclination beyond 180°', { inclinationDeg: 181 }, 'elements.inclinationDeg: expected 0 to 180, got 181'],
    ['an epoch that is none', { epochJdTdb: NaN }, 'elements.epochJdTdb: expected -1200000 to 6100000, got NaN'],
  ])('refuses %s', (_, change, message) => {
    const create = (): PositionSource => createMinorPlanet({ id: 'body', elements: { ...ryugu, ...change }, sun });
    expect(create).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT', message }));
  });
});

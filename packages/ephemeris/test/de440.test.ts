import { describe, expect, it } from 'vitest';
import type { Body } from '../src/bodies/body.js';
import { createEphemeris } from '../src/ephemeris/with-default-pack.js';
import type { Ephemeris } from '../src/ephemeris/ephemeris.js';
import { pack1550to2650 } from '../src/pack/1550-2650.js';
import { pack1800to2200 } from '../src/pack/1800-2200.js';
import { pack1900to2100 } from '../src/pack/1900-2100.js';
import { asteroids } from '../src/pack/asteroids.js';
import { masBetweenDeg, readReference } from './reference/read.js';

type Place = [longitudeDeg: number, latitudeDeg: number, distanceAu: number, ...rates: [number, number, number]];
interface Places { bodies: Body[]; rows: [jdTt: number, ...places: (Place | null)[]][] }

interface Errors { placeMas: number[]; speedMasPerDay: number[] }
const MAS_PER_DEG = 3.6e6;

/** What a handle is off from the reference, by body. */
function errorsOf(ephemeris: Ephemeris, file: string, [fromYear, toYear] = [-Infinity, Infinity]): Map<Body, Errors> {
  const { bodies, rows } = readReference<Places>(`de440/${file}`);
  const errors = new Map(bodies.map((body): [Body, Errors] => [body, { placeMas: [], speedMasPerDay: [] }]));
  for (const [jdTt, ...places] of rows) {
    const year = 2000 + (jdTt - 2_451_545) / 365.25;
    if (year < fromYear || year >= toYear) continue;
    places.forEach((should, i) => {
      if (should === null) return;
      const is = ephemeris.position(bodies[i], jdTt);
      const onSky = Math.cos((should[1] * Math.PI) / 180);
      const { placeMas, speedMasPerDay } = errors.get(bodies[i])!;
      placeMas.push(Math.hypot(masBetweenDeg(is.longitudeDeg, should[0]) * onSky, masBetweenDeg(is.latitudeDeg, should[1])));
      speedMasPerDay.push(
        Math.hypot((is.longitudeSpeedDegPerDay - should[3]) * onSky, is.latitudeSpeedDegPerDay - should[4]) * MAS_PER_DEG,
      );
    });
  }
  return errors;
}

const max = (values: readonly number[]): number => Math.max(...values);
const rms = (values: readonly number[]): number => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

/** A milliarcsecond is the pack's, the rest leaves room for the chain. */
function expectWithin(body: Body, { placeMas, speedMasPerDay }: Errors, maxMas: number): void {
  expect(max(placeMas)).toBeLessThan(maxMas);
  expect(rms(placeMas)).toBeLessThan(maxMas / 3);
  expect(max(speedMasPerDay)).toBeLessThan(body === 'moon' ? 20 : 1);
}

describe('apparent places beside Skyfield on DE440', () => {
  it.each([...errorsOf(createEphemeris(), 'places.json')])('are there with speeds by default: %s', (body, errors) => {
    expect(errors.placeMas.length).toBeGreaterThan(390);
    expectWithin(body, errors, 3);
  });

  it.each([...errorsOf(createEphemeris({ sources: [pack1900to2100()] }), 'places.json', [1900, 2100])])('are there from the small pack: %s', (body, errors) => {
    expect(errors.placeMas.length).toBeGreaterThan(190);
    expectWithin(body, errors, 3);
  });

  it.each([...errorsOf(createEphemeris({ sources: [pack1550to2650()] }), 'places-1550-2650.json')])('are there from the long pack: %s', (body, errors) => {
    expect(errors.placeMas.length).toBeGreaterThan(105);
    expectWithin(body, errors, 3);
  });

  it.each(['asteroids.json', 'chiron.json'].flatMap((file) => [...errorsOf(createEphemeris({ sources: [pack1800to2200(), asteroids()] }), file)]))(
    'are there from the pack of asteroids: %s',
    (body, errors) => {
      expect(errors.placeMas.length).toBeGreaterThan(140);
      expectWithin(body, errors, 7); // five of the pack, two of the chain
    },
  );
});

import { describe, expect, expectTypeOf, it } from 'vitest';
import { masBetweenDeg, readReference } from '../../test/reference/read.js';
import { astronomyEngine } from '../adapters/astronomy-engine.js';
import type { PositionSource } from '../bodies/position-source.js';
import type { Observer } from '../frames/observer.js';
import { RAD_PER_DEG } from '../math/angle.js';
import { createEphemeris } from './create-ephemeris.js';
import type { EclipticPosition, EquatorialPosition, HorizontalPosition, PositionOptions } from './position.js';

interface Moving { body: string; arrival: number[]; emissions: [jdTdb: number, state: number[]][]; places: (number[] | null)[] }
interface Row { jdTt: number; jdTdb: number; deltaTSeconds: number; observer: Observer; earth: number[]; bodies: Moving[] }
const { views, rows } = readReference<{ views: Record<string, unknown>[]; rows: Row[] }>('skyfield/views.json');

/** Replays the states that the reference was made from, along their velocity over the milliseconds that light-times differ by. */
function replay({ jdTdb, earth, bodies }: Row): PositionSource {
  return {
    name: 'replay',
    version: '1',
    covers: () => true,
    stateInto(out, id, jd) {
      const moving = bodies.find(({ body }) => body === id);
      const known: [number, number[]][] = moving === undefined ? [[jdTdb, earth]] : [[jdTdb, moving.arrival], ...moving.emissions];
      const [at, state] = known.reduce((best, next) => (Math.abs(next[0] - jd) < Math.abs(best[0] - jd) ? next : best));
      if (Math.abs(jd - at) > 1e-6) throw new Error(`${id} asked ${jd - at} days away from the replayed states`);
      for (let i = 0; i < 3; i++) {
        out[i] = state[i] + (jd - at) * state[i + 3];
        out[i + 3] = state[i + 3];
      }
    },
  };
}

/** Largest difference of each of the six numbers: mas and mas/day across the sky, au and au/day along the line of sight. */
function worstOf(view: Record<string, unknown>): Record<'firstMas' | 'secondMas' | 'distanceAu' | 'firstSpeedMas' | 'secondSpeedMas' | 'distanceSpeedAu', number> {
  const worst = { firstMas: 0, secondMas: 0, distanceAu: 0, firstSpeedMas: 0, secondSpeedMas: 0, distanceSpeedAu: 0 };
  const index = views.indexOf(view);
  for (const row of rows) {
    const ephemeris = createEphemeris({ sources: [replay(row)] });
    const options = { ...view, ...(view.observer === true && { observer: row.observer }) } as PositionOptions;
    const out = new Float64Array(6);
    for (const { body, places } of row.bodies) {
      const place = places[index];
      if (place === null) continue;
      ephemeris.positionsInto(out, [body], row.jdTt, options);
      const across = Math.cos(place[1] * RAD_PER_DEG);
      worst.firstMas = Math.max(worst.firstMas, masBetweenDeg(out[0], place[0]) * across);
      worst.secondMas = Math.max(worst.secondMas, masBetweenDeg(out[1], place[1]));
      worst.distanceAu = Math.max(worst.distanceAu, Math.abs(out[2] - place[2]));
      worst.firstSpeedMas = Math.max(worst.firstSpeedMas, Math.abs(out[3] - place[3]) * 3.6e6 * across);
      worst.secondSpeedMas = Math.max(worst.secondSpeedMas, Math.abs(out[4] - place[4]) * 3.6e6);
      worst.distanceSpeedAu = Math.max(worst.distanceSpeedAu, Math.abs(out[5] - place[5]));
    }
  }
  return worst;
}

const isHorizontal = (view: Record<string, unknown>): boolean => view.coordinates === 'horizontal';

describe('a view', () => {
  it.each(views.filter((view) => !isHorizontal(view)))('agrees with an independent chain on the same states: %j', (view) => {
    const worst = worstOf(view);
    expect(worst.firstMas).toBeLessThan(0.1); // most of it is what is left out of the nutation series
    expect(worst.secondMas).toBeLessThan(0.05);
    expect(worst.distanceAu).toBeLessThan(1e-11);
    expect(worst.firstSpeedMas).toBeLessThan(0.1);
    expect(worst.secondSpeedMas).toBeLessThan(0.05);
    expect(worst.distanceSpeedAu).toBeLessThan(1e-9);
  });

  it.each(views.filter(isHorizontal))('agrees over the horizon to what a Julian date resolves: %j', (view) => {
    const worst = worstOf(view); // 20 µs of UT1, in which the sky turns 0.3 mas
    expect(worst.firstMas).toBeLessThan(0.35);
    expect(worst.secondMas).toBeLessThan(0.35);
    expect(worst.firstSpeedMas).toBeLessThan(10); // up to 78° of altitude
    expect(worst.secondSpeedMas).toBeLessThan(5);
  });
});

const engine = createEphemeris({ sources: [astronomyEngine()] });
const JD = 2_451_545.25;
const greenwich: Observer = { latitudeDeg: 51.4779, longitudeDeg: 0, heightMeters: 46 };

describe('options of a position', () => {
  it('give results with the names of their coordinates', () => {
    const common = ['distanceAu', 'provenance', 'distanceSpeedAuPerDay'];
    expect(new Set(Object.keys(engine.position('mars', JD, { coordinates: 'equatorial' })))).toEqual(
      new Set(['rightAscensionDeg', 'declinationDeg', 'rightAscensionSpeedDegPerDay', 'declinationSpeedDegPerDay', ...common]),
    );
    expect(new Set(Object.keys(engine.position('mars', JD, { coordinates: 'horizontal', observer: greenwich })))).toEqual(
      new Set(['azimuthDeg', 'altitudeDeg', 'azimuthSpeedDegPerDay', 'altitudeSpeedDegPerDay', ...common]),
    );
    expectTypeOf(engine.position('mars', JD)).toEqualTypeOf<EclipticPosition>();
    expectTypeOf(engine.position('mars', JD, { equinox: 'j2000' })).toEqualTypeOf<EclipticPosition>();
    expectTypeOf(engine.position('mars', JD, { coordinates: 'equatorial', place: 'astrometric' })).toEqualTypeOf<EquatorialPosition>();
    expectTypeOf(engine.position('mars', JD, { coordinates: 'horizontal', observer: greenwich })).toEqualTypeOf<HorizontalPosition>();
    expectTypeOf<Parameters<typeof engine.position>[0]>().toExtend<string>();
  });

  it('tell the view in the provenance', () => {
    const frames = [
      engine.position('mars', JD, { observer: greenwich }),
      engine.position('mars', JD, { coordinates: 'equatorial', place: 'astrometric', equinox: 'j2000' }),
      engine.position('mars', JD, { origin: 'heliocentric', place: 'geometric' }),
      engine.position('mars', JD, { coordinates: 'horizontal', observer: greenwich }),
    ].map(({ provenance }) => provenance.frame);
    expect(frames).toEqual([
      'topocentric apparent, ecliptic and true equinox of date',
      'geocentric astrometric, equator and mean equinox of J2000.0',
      'heliocentric geometric, ecliptic and true equinox of date',
      'topocentric apparent, horizon',
    ]);
  });

  it.each([
    [{ coordinates: 'equatorial', zodiac: { ayanamsha: 'lahiri' } }, 'zodiac: expected tropical, or none, for equatorial coordinates, got object'],
    [{ equinox: 'j2000', zodiac: { ayanamsha: 'lahiri' } }, 'zodiac: expected tropical, or none, for the equinox j2000, got object'],
    [{ coordinates: 'horizontal' }, 'observer: expected a place on the Earth for horizontal coordinates, got undefined'],
    [{ origin: 'topocentric' }, 'observer: expected a place on the Earth for a topocentric view, got undefined'],
    [{ origin: 'heliocentric', observer: greenwich }, 'observer: expected none for heliocentric ecliptic coordinates, got object'],
    [{ origin: 'geocentric', observer: greenwich }, 'observer: expected none for geocentric ecliptic coordinates, got object'],
    [{ origin: 'barycentric', coordinates: 'horizontal', observer: greenwich }, 'origin: expected geocentric or topocentric for horizontal coordinates, got "barycentric"'],
    [{ coordinates: 'horizontal', observer: greenwich, equinox: 'j2000' }, 'equinox: expected of-date for horizontal coordinates, got "j2000"'],
    [{ origin: 'lunar' }, 'origin: expected one of geocentric, topocentric, heliocentric, barycentric, got "lunar"'],
    [{ place: 'true' }, 'place: expected one of apparent, astrometric, geometric, got "true"'],
    [{ coordinates: 'galactic' }, 'coordinates: expected one of ecliptic, equatorial, horizontal, got "galactic"'],
    [{ equinox: 'b1950' }, 'equinox: expected one of of-date, j2000, got "b1950"'],
    [{ observer: { latitudeDeg: 91, longitudeDeg: 0 } }, 'observer.latitudeDeg: expected -90 to 90, got 91'],
  ])('that mean nothing are refused: %j', (options, message) => {
    expect(() => engine.position('mars', JD, options as never)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT', message }));
  });

  it.each([
    ['sun', { origin: 'heliocentric' }, 'origin: expected another than heliocentric for the body sun'],
    ['earth', {}, 'origin: expected another than geocentric for the body earth'],
    ['meanNode', { origin: 'heliocentric' }, 'origin: expected geocentric or topocentric for meanNode, got "heliocentric"'],
    ['osculatingApogee', { origin: 'barycentric' }, 'origin: expected geocentric or topocentric for osculatingApogee, got "barycentric"'],
  ] as const)('refuse a body that they do not show: %s', (body, options, message) => {
    expect(() => engine.position(body, JD, options)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT', message }));
  });
});

describe('points of the Moon’s orbit', () => {
  it.each(['meanNode', 'osculatingNode', 'meanApogee', 'osculatingApogee'] as const)('are one direction in all coordinates: %s', (point) => {
    const { longitudeDeg, latitudeDeg } = engine.position(point, JD);
    const { rightAscensionDeg, declinationDeg } = engine.position(point, JD, { coordinates: 'equatorial' });
    const obliquityRad = 23.4377 * RAD_PER_DEG; // true, at this date
    const [sin, cos] = [Math.sin, Math.cos].map((f) => (deg: number) => f(deg * RAD_PER_DEG));
    expect(sin(declinationDeg)).toBeCloseTo(sin(latitudeDeg) * Math.cos(obliquityRad) + cos(latitudeDeg) * Math.sin(obliquityRad) * sin(longitudeDeg), 5);
    expect(cos(rightAscensionDeg) * cos(declinationDeg)).toBeCloseTo(cos(longitudeDeg) * cos(latitudeDeg), 10);
    // The equinox of date moves 50″ a year: of J2000.0 the points have nearly the same longitude a quarter of a day after.
    expect(masBetweenDeg(engine.position(point, JD, { equinox: 'j2000' }).longitudeDeg, longitudeDeg)).toBeLessThan(20_000);
  });

  it('have no parallax', () => {
    expect(engine.position('osculatingApogee', JD, { observer: greenwich }).longitudeDeg).toBe(engine.position('osculatingApogee', JD).longitudeDeg);
  });

  it.each(['ecliptic', 'equatorial', 'horizontal'] as const)('have rates that are the change of place: %s', (coordinates) => {
    const out = [-1, 0, 1].map(() => new Float64Array(6));
    const options = coordinates === 'horizontal' ? { coordinates, observer: greenwich } : ({ coordinates, equinox: 'j2000' } as PositionOptions);
    const step = coordinates === 'horizontal' ? 1 / 1024 : 1 / 64;
    [-1, 0, 1].forEach((k, i) => engine.positionsInto(out[i], ['meanApogee'], JD + k * step, options));
    expect((out[2][0] - out[0][0]) / (2 * step)).toBeCloseTo(out[1][3], coordinates === 'horizontal' ? 1 : 6);
    expect((out[2][1] - out[0][1]) / (2 * step)).toBeCloseTo(out[1][4], coordinates === 'horizontal' ? 1 : 6);
  });
});

describe('a source of late states', () => {
  const star: PositionSource = {
    name: 'star', version: '1', retarded: true,
    covers: (body) => body === 'star',
    stateInto(out) {
      out.set([0, 200_000, 0, 0, 0, 0]);
    },
  };
  const handle = createEphemeris({ sources: [astronomyEngine(), star] });

  it('is asked for the instant itself, and shows parallax and aberration', () => {
    const asked: number[] = [];
    const watched = createEphemeris({ sources: [astronomyEngine(), { ...star, stateInto: (out, body, jd) => { asked.push(jd); star.stateInto(out, body, jd); } }] });
    watched.position('star', JD);
    expect(asked.every((jd) => Math.abs(jd - JD) < 1e-7)).toBe(true);

    const geometric = { coordinates: 'equatorial', place: 'geometric', equinox: 'j2000' } as const;
    const seen = handle.position('star', JD, geometric);
    expect(handle.position('star', JD, { ...geometric, place: 'astrometric' }).rightAscensionDeg).toBe(seen.rightAscensionDeg);
    const fromBarycentre = handle.position('star', JD, { ...geometric, origin: 'barycentric' });
    const parallaxMas = masBetweenDeg(seen.rightAscensionDeg, fromBarycentre.rightAscensionDeg);
    expect(parallaxMas).toBeGreaterThan(100);
    expect(parallaxMas).toBeLessThan(1050); // one part in 200 000: 1031 mas
    const aberrated = handle.position('star', JD, { ...geometric, place: 'apparent' });
    expect(masBetweenDeg(aberrated.rightAscensionDeg, seen.rightAscensionDeg)).toBeGreaterThan(10_000);
  });
});

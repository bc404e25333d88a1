import { Body as EngineBody, Ecliptic, GeoVector, MakeTime, SunPosition } from 'astronomy-engine';
import { describe, expect, it } from 'vitest';
import { masBetweenDeg } from '../../test/reference/read.js';
import { astronomyEngine } from '../adapters/astronomy-engine.js';
import { DEFAULT_CHART_BODIES } from '../bodies/body.js';
import type { PositionSource } from '../bodies/position-source.js';
import { createEphemeris } from './create-ephemeris.js';

const J2000 = 2_451_545;
const ephemeris = createEphemeris({ sources: [astronomyEngine()] });

/** The engine's states under another name, between two dates. */
const limited = (name: string, from: number, to: number): PositionSource => {
  const engine = astronomyEngine();
  return { ...engine, name, version: '7', covers: (body, jd) => jd >= from && jd <= to && engine.covers(body, jd) };
};

describe('createEphemeris', () => {
  it.each([{ sources: [] }, { sources: undefined }, { sources: [{}] }, { sources: [astronomyEngine()], outOfRange: 'fallback' }])('refuses what is no source (%j)', (options) => {
    expect(() => createEphemeris(options as never)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT' }));
  });

  it('gives a handle that cannot be changed', () => {
    expect(Object.isFrozen(ephemeris)).toBe(true);
  });

  it('asks the first source that has the date, then the next, then the one for out of range', () => {
    const both = createEphemeris({
      sources: [limited('modern', J2000 - 1000, J2000 + 1000), limited('wider', J2000 - 50_000, J2000 + 50_000)],
      outOfRange: astronomyEngine(),
    });
    expect(both.position('mars', J2000).provenance.pack).toBe('modern 7');
    expect(both.position('mars', J2000 + 2000).provenance.pack).toBe('wider 7');
    expect(both.position('mars', J2000 + 60_000).provenance).toMatchObject({
      pack: 'astronomy-engine 2 (out of range)',
      sources: [{ name: 'astronomy-engine', version: '2', bodies: ['mars', 'earth', 'sun', 'moon'], outOfRange: true }],
    });
  });
});

describe('provenance', () => {
  it('names the sources of the Earth, Sun and Moon too, on which every apparent place rests', () => {
    const engine = astronomyEngine();
    const marsOnly: PositionSource = { ...engine, name: 'mars-only', covers: (body, jd) => body === 'mars' && engine.covers(body, jd) };
    const mixed = createEphemeris({ sources: [marsOnly, engine] });
    expect(mixed.provenance(['mars', 'meanNode'], J2000)).toMatchObject({
      model: 'IAU 2006 precession, IAU 2000A (R06) nutation, IAU 2006 sidereal time, mean lunar elements of Simon et al. 1994',
      pack: 'mars-only 2, astronomy-engine 2',
      sources: [
        { name: 'mars-only', version: '2', bodies: ['mars'], outOfRange: false },
        { name: 'astronomy-engine', version: '2', bodies: ['earth', 'sun', 'moon'], outOfRange: false },
      ],
    });
    expect(mixed.provenance(['meanNode'], J2000)).toMatchObject({ pack: '', sources: [] });
  });

  it('shares what it says of sources between dates for which the same answer, frozen', () => {
    const engine = astronomyEngine();
    const sunUntil: PositionSource = { ...engine, name: 'sun-until', covers: (body, jd) => body === 'sun' && jd < J2000 && engine.covers(body, jd) };
    const mixed = createEphemeris({ sources: [sunUntil, engine] });
    const before = mixed.position('mars', J2000 - 10).provenance;
    expect(mixed.position('mars', J2000 - 20).provenance.sources).toBe(before.sources);
    expect([before.sources, ...before.sources, ...before.sources.map(({ bodies }) => bodies)].every(Object.isFrozen)).toBe(true);
    expect(mixed.position('mars', J2000 + 10).provenance.pack).toBe('astronomy-engine 2');
    expect(mixed.position('mars', J2000 + 10, { origin: 'barycentric' }).provenance.sources).toMatchObject([{ bodies: ['mars'] }]);
    expect(mixed.position('mars', J2000 - 20, { origin: 'heliocentric' }).provenance.sources).toMatchObject([{ bodies: ['mars'] }, { bodies: ['sun'] }]);
    expect(mixed.position('mars', J2000 - 10).provenance).toEqual(before);
  });
});

describe('position', () => {
  it.each([NaN, Infinity])('refuses the %d of a source', (bad) => {
    const engine = astronomyEngine();
    const broken: PositionSource = {
      ...engine,
      name: 'broken',
      stateInto(out, body, jd) {
        engine.stateInto(out, body, Number.isFinite(jd) ? jd : J2000);
        if (body === 'mars') out[4] = bad; // a velocity: the place is finite, its speeds are not
      },
    };
    const handle = createEphemeris({ sources: [broken] });
    expect(handle.position('venus', J2000).longitudeDeg).toBeGreaterThan(0);
    expect(() => handle.position('mars', J2000)).toThrow(
      expect.objectContaining({ code: 'ERR_EPHEMERIS_SOURCE', message: 'no finite place of mars from the states of broken 2 and of the Earth, Sun and Moon' }),
    );
  });

  it('has exactly the documented fields', () => {
    const position = ephemeris.position('venus', J2000);
    expect(Object.keys(position)).toEqual([
      'longitudeDeg', 'latitudeDeg', 'distanceAu', 'longitudeSpeedDegPerDay', 'latitudeSpeedDegPerDay', 'distanceSpeedAuPerDay', 'provenance',
    ]);
    expect(position.provenance).toEqual({
      model: 'IAU 2006 precession, IAU 2000A (R06) nutation, IAU 2006 sidereal time',
      pack: 'astronomy-engine 2',
      sources: [{ name: 'astronomy-engine', version: '2', bodies: ['venus', 'earth', 'sun', 'moon'], outOfRange: false }],
      deltaTSeconds: expect.closeTo(63.83, 1) as number,
      frame: 'geocentric apparent, ecliptic and true equinox of date',
    });
  });

  it("agrees with the engine's own chain to a second of arc where that has all the steps", () => {
    const time = MakeTime(new Date('2010-06-01T00:00:00Z'));
    expect(masBetweenDeg(ephemeris.position('sun', J2000 + time.tt).longitudeDeg, SunPosition(time).elon)).toBeLessThan(1000);
    const mars = Ecliptic(GeoVector(EngineBody.Mars, time, true));
    expect(masBetweenDeg(ephemeris.position('mars', J2000 + time.tt).longitudeDeg, mars.elon)).toBeLessThan(1000);
  });

  it('gives the same numbers whatever was asked before', () => {
    const alone = createEphemeris({ sources: [astronomyEngine()] }).position('moon', J2000 + 0.3);
    ephemeris.position('pluto', J2000 + 4000);
    ephemeris.angles(J2000 - 4000, { latitudeDeg: 1, longitudeDeg: 1 });
    expect(ephemeris.position('moon', J2000 + 0.3)).toEqual(alone);
  });

  it.each(['saturn', 'meanNode'] as const)('has sidereal speeds that are the change of sidereal place: %s', (body) => {
    const options = { zodiac: { ayanamsha: 'lahiri' } } as const;
    const [before, now, after] = [-1, 0, 1].map((days) => ephemeris.position(body, J2000 + 3210.25 + days / 4, options));
    const change = 2 * (after.longitudeDeg - before.longitudeDeg);
    expect(Math.abs(change - now.longitudeSpeedDegPerDay) * 3.6e6).toBeLessThan(5); // mas/day; the zodiac itself moves 138
  });

  it.each(DEFAULT_CHART_BODIES)('has speeds that are the change of place: %s', (body) => {
    const jd = J2000 + 3210.25;
    const step = 1 / 64;
    const [before, now, after] = [jd - step, jd, jd + step].map((at) => ephemeris.position(body, at));
    expect((after.longitudeDeg - before.longitudeDeg) / (2 * step)).toBeCloseTo(now.longitudeSpeedDegPerDay, 3);
    expect((after.latitudeDeg - before.latitudeDeg) / (2 * step)).toBeCloseTo(now.latitudeSpeedDegPerDay, 3);
    expect((after.distanceAu - before.distanceAu) / (2 * step)).toBeCloseTo(now.distanceSpeedAuPerDay, 5);
  });

  it('moves the mean node back by 19.34° a year, on the ecliptic', () => {
    const node = ephemeris.position('meanNode', J2000);
    expect(node.longitudeDeg).toBeCloseTo(125.0446 - 13.93 / 3600, 3); // Meeus (1998), (47.7), and Δψ
    expect(node.longitudeSpeedDegPerDay * 365.25).toBeCloseTo(-19.34, 1);
    expect(node).toMatchObject({ latitudeDeg: 0, distanceAu: 0, latitudeSpeedDegPerDay: 0, distanceSpeedAuPerDay: 0 });
  });

  it('counts sidereal longitudes from the ayanamsha', () => {
    const tropical = ephemeris.position('sun', J2000);
    const sidereal = ephemeris.position('sun', J2000, { zodiac: { ayanamsha: 'lahiri' } });
    expect(tropical.longitudeDeg - sidereal.longitudeDeg).toBeCloseTo(23.853222, 4);
    expect(sidereal.latitudeDeg).toBe(tropical.latitudeDeg);
  });

  it('refuses unknown bodies, dates without a source and dates that are none', () => {
    const short = createEphemeris({ sources: [limited('short', J2000 - 10, J2000 + 10)] });
    expect(() => ephemeris.position('vulcan', J2000)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_BODY' }));
    expect(() => short.position('sun', J2000 + 11)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_RANGE', message: 'jdTt: no source has sun in 2000.0: short 7' }));
    for (const jd of [NaN, Infinity, '2451545' as unknown as number, undefined as unknown as number]) {
      expect(() => ephemeris.position('sun', jd)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT' }));
    }
    for (const zodiac of ['sidereal', null, 7, { ayanamsha: 'none' }]) {
      expect(() => ephemeris.position('sun', J2000, { zodiac: zodiac as never })).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT' }));
    }
  });

  it('says which body the sources lack', () => {
    const engine = astronomyEngine();
    const withoutPluto = createEphemeris({ sources: [{ ...engine, covers: (body, jd) => body !== 'pluto' && engine.covers(body, jd) }] });
    expect(() => withoutPluto.position('pluto', J2000)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_BODY' }));
  });
});

describe('positionsInto', () => {
  it('writes what position returns', () => {
    const out = new Float64Array(DEFAULT_CHART_BODIES.length * 6 + 1).fill(7);
    ephemeris.positionsInto(out, DEFAULT_CHART_BODIES, J2000 + 12.5);
    DEFAULT_CHART_BODIES.forEach((body, i) => {
      const p = ephemeris.position(body, J2000 + 12.5);
      expect(Array.from(out.subarray(6 * i, 6 * i + 6))).toEqual([
        p.longitudeDeg, p.latitudeDeg, p.distanceAu, p.longitudeSpeedDegPerDay, p.latitudeSpeedDegPerDay, p.distanceSpeedAuPerDay,
      ]);
    });
    expect(out.at(-1)).toBe(7);
  });

  it('refuses an array that is too short', () => {
    expect(() => ephemeris.positionsInto(new Float64Array(11), ['sun', 'moon'], J2000)).toThrow(
      expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT', message: 'out: expected a Float64Array of 12 or more, got Float64Array of 11' }),
    );
  });
});

describe('angles and houses', () => {
  it('turn a whole day of sky with a turn of longitude, and meet at the antimeridian', () => {
    const east = ephemeris.angles(J2000, { latitudeDeg: 10, longitudeDeg: 180 });
    const west = ephemeris.angles(J2000, { latitudeDeg: 10, longitudeDeg: -180 });
    expect(east.ascendantDeg).toBeCloseTo(west.ascendantDeg, 9);
    expect(east.armcDeg).toBeCloseTo(west.armcDeg, 9);
  });

  it('accept the place at 0°, 0°', () => {
    const { ascendantDeg, midheavenDeg, eastPointDeg } = ephemeris.angles(J2000, { latitudeDeg: 0, longitudeDeg: 0 });
    expect(ascendantDeg).toBeCloseTo(eastPointDeg, 9);
    expect(midheavenDeg).toBeCloseTo(279.6, 0); // the sidereal time at Greenwich is 280.46°
  });

  it.each([
    [{ latitudeDeg: 91, longitudeDeg: 0 }, 'latitudeDeg: expected -90 to 90, got 91'],
    [{ latitudeDeg: NaN, longitudeDeg: 0 }, 'latitudeDeg: expected -90 to 90, got NaN'],
    [{ latitudeDeg: 0, longitudeDeg: 180.5 }, 'longitudeDeg: expected -180 to 180, got 180.5'],
    [{ latitudeDeg: 0 }, 'longitudeDeg: expected -180 to 180, got undefined'],
    [{ latitudeDeg: 0, longitudeDeg: 0, heightMeters: -20_000 }, 'heightMeters: expected -12000 to 1000000000, got -20000'],
  ])('refuse the place %j', (observer, message) => {
    expect(() => ephemeris.angles(J2000, observer as never)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT', message }));
  });

  it('refuse systems and policies that there are not', () => {
    const place = { latitudeDeg: 0, longitudeDeg: 0 };
    expect(() => ephemeris.houses('topocentric' as never, J2000, place)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT' }));
    expect(() => ephemeris.houses('equal', J2000, place, { polarPolicy: 'koch' as never })).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT' }));
  });
});

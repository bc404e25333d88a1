import { describe, expect, it } from 'vitest';
import { masBetweenDeg, readReference } from '../../test/reference/read.js';
import type { PositionSource } from '../bodies/position-source.js';
import { createEphemeris } from '../ephemeris/create-ephemeris.js';
import { positionSourceContract } from '../testing/position-source.js';
import { stars } from './stars.js';

interface Row {
  jdTt: number;
  earth: number[];
  sun: number[];
  moon: number[];
  stars: { hip: number; fromSunDeg: number; place: [longitude: number, latitude: number, longitudeSpeed: number, latitudeSpeed: number] }[];
}
const { rows } = readReference<{ rows: Row[] }>('erfa/stars.json');

const source = stars();
const byHip = new Map(source.stars.map((star) => [star.hip, star]));

/** Replays the states that the reference was made from. */
function replay({ jdTt, ...states }: Row): PositionSource {
  const bodies: Record<string, number[]> = { earth: states.earth, sun: states.sun, moon: states.moon };
  return {
    name: 'replay',
    version: '1',
    covers: (body) => Object.hasOwn(bodies, body),
    stateInto(out, body, jd) {
      if (Math.abs(jd - jdTt) > 1e-6) throw new Error(`${body} asked ${jd - jdTt} days away from the replayed state`);
      out.set(bodies[body]);
    },
  };
}

/** The same states at any instant: for what does not ask how they go on. */
function replayAlways({ earth, sun, moon }: Row): PositionSource {
  const bodies: Record<string, number[]> = { earth, sun, moon };
  return { name: 'replay', version: '1', covers: (body) => Object.hasOwn(bodies, body), stateInto: (out, body) => out.set(bodies[body]) };
}

describe('stars', () => {
  it('gives apparent places as an independent chain does, for 40 stars from 1800 to 2200', () => {
    const differences = rows.flatMap((row) => {
      const ephemeris = createEphemeris({ sources: [source, replay(row)] });
      return row.stars.map(({ hip, fromSunDeg, place: [longitude, latitude, longitudeSpeed, latitudeSpeed] }) => {
        const position = ephemeris.position(byHip.get(hip)!.id, row.jdTt);
        const smooth = fromSunDeg > 3; // nearer, the reference's differences of one day see the light bent there and back
        const shrink = Math.cos((latitude * Math.PI) / 180);
        return {
          longitudeMas: masBetweenDeg(position.longitudeDeg, longitude) * shrink,
          latitudeMas: masBetweenDeg(position.latitudeDeg, latitude),
          longitudeSpeedMas: smooth ? masBetweenDeg(position.longitudeSpeedDegPerDay, longitudeSpeed) * shrink : 0,
          latitudeSpeedMas: smooth ? masBetweenDeg(position.latitudeSpeedDegPerDay, latitudeSpeed) : 0,
        };
      });
    });
    expect(differences).toHaveLength(rows.length * 40);
    const worst = (key: keyof (typeof differences)[number]): number => Math.max(...differences.map((difference) => difference[key]));
    expect(worst('longitudeMas')).toBeLessThan(0.2); // the reference sees the swiftest, Barnard's Star, a light-time of the Earth's orbit later
    expect(worst('latitudeMas')).toBeLessThan(0.2);
    expect(worst('longitudeSpeedMas')).toBeLessThan(0.2);
    expect(worst('latitudeSpeedMas')).toBeLessThan(0.2);
  });

  it.each(positionSourceContract)('$name', ({ run }) => {
    run({ source, bodies: ['Sirius', 'alf Leo', 'HIP 37677', "Barnard's Star"], jdTdbRange: [2_378_500, 2_524_600] });
  });

  it('is of stars as light brings them', () => {
    expect(source.retarded).toBe(true);
  });

  it('has the stars of the two catalogues, brightest first', () => {
    expect(source.stars).toHaveLength(1061);
    expect(source.stars.filter(({ name }) => name !== undefined)).toHaveLength(332);
    expect(source.stars.slice(0, 3).map(({ id }) => id)).toEqual(['Sirius', 'Canopus', 'Arcturus']);
    expect(source.star('Regulus')).toMatchObject({
      id: 'Regulus', name: 'Regulus', bayer: 'alf Leo', constellation: 'Leo', hip: 49669, magnitudeV: 1.36, colourBV: -0.09,
    });
  });

  it.each(['Regulus', 'REGULUS', ' alf leo', 'hip 49669'])('finds %j', (name) => {
    expect(source.star(name).hip).toBe(49669);
  });

  it('takes a designation that stars share for the brightest of them', () => {
    expect(source.star('alf Cen').name).toBe('Rigil Kentaurus');
  });

  it('knows one star by all its names', () => {
    const [a, b, c] = ['Regulus', 'alf Leo', 'HIP 49669'].map((id) => {
      const out = new Float64Array(6);
      source.stateInto(out, id, 2_451_545);
      return out;
    });
    expect(a).toEqual(b);
    expect(a).toEqual(c);
  });

  it('names the nearest to a name that it does not have', () => {
    expect(() => source.star('Regulos')).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_BODY', message: expect.stringContaining('did you mean Regulus?') as string }));
    expect(source.covers('Regulos', 2_451_545)).toBe(false);
    expect(() => source.stateInto(new Float64Array(6), 'Regulos', 2_451_545)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_BODY' }));
  });

  it('says for which years it speaks', () => {
    const [from, to] = source.rangeOf!('Sirius')!;
    expect([source.covers('Sirius', from), source.covers('Sirius', from - 1), source.covers('Sirius', to), source.covers('Sirius', to + 1)]).toEqual([true, false, true, false]);
    expect(source.rangeOf!('constructor')).toBeUndefined();
  });

  it('stands still in the zodiac that hangs on it, whichever else moves', () => {
    const { astrometry: star, id } = source.star('Spica');
    for (const row of rows) {
      const ephemeris = createEphemeris({ sources: [source, replay(row)] });
      const position = ephemeris.position(id, row.jdTt, { zodiac: { ayanamsha: { star, longitudeDeg: 180 } } });
      expect(masBetweenDeg(position.longitudeDeg, 180)).toBeLessThan(1e-3);
      expect(Math.abs(position.longitudeSpeedDegPerDay) * 3.6e6).toBeLessThan(1e-3);
    }
  });

  it('gives houses and provenance of a zodiac that hangs on a star, where there is an Earth', () => {
    const [row] = rows;
    const zodiac = { ayanamsha: 'true-citra' } as const;
    const observer = { latitudeDeg: 48, longitudeDeg: 16 };
    const ephemeris = createEphemeris({ sources: [replayAlways(row)] });
    const tropical = ephemeris.angles(row.jdTt, observer).ascendantDeg;
    const sidereal = ephemeris.angles(row.jdTt, observer, { zodiac }).ascendantDeg;
    expect((tropical - sidereal + 360) % 360).toBeCloseTo(21.04, 1); // in 1800
    expect(ephemeris.houses('equal', row.jdTt, observer, { zodiac }).cuspsDeg[0]).toBeCloseTo(sidereal, 9);
    expect(ephemeris.provenance(['meanNode'], row.jdTt, { zodiac }).sources[0].bodies).toEqual(['earth', 'sun', 'moon']);
    expect(ephemeris.provenance(['meanNode'], row.jdTt, { zodiac: { ayanamsha: 'lahiri' } }).sources).toEqual([]);

    const withoutEarth = createEphemeris({ sources: [source] });
    expect(() => withoutEarth.angles(row.jdTt, observer, { zodiac })).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_BODY' }));
  });
});

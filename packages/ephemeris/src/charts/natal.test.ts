import { describe, expect, expectTypeOf, it } from 'vitest';
import { astronomyEngine } from '../adapters/astronomy-engine.js';
import { DEFAULT_ORBS_DEG } from '../aspects/orb.js';
import { DEFAULT_CHART_BODIES } from '../bodies/body.js';
import type { Body } from '../bodies/body.js';
import { createEphemeris } from '../ephemeris/create-ephemeris.js';
import { wrapDeg } from '../math/angle.js';
import { jdUtcFromUnixMs } from '../time/julian-day.js';
import { jdUt1FromJdUtc } from '../time/time-scale.js';
import { natalChart } from './natal.js';

const ephemeris = createEphemeris({ sources: [astronomyEngine()] });

/** Albert Einstein: Ulm, 14 March 1879, 11:30 local mean time of 9.99° E, which is 39m 57.6s before Greenwich. */
const einstein = {
  jdUt1: jdUt1FromJdUtc(jdUtcFromUnixMs(Date.UTC(1879, 2, 14, 11, 30) - 9.99 * 240_000)),
  latitudeDeg: 48.4,
  longitudeDeg: 9.99,
};
const arcmin = (degrees: number, minutes: number): number => degrees + minutes / 60;

describe('natalChart', () => {
  const chart = natalChart(einstein, { ephemeris });

  it('gives the published Sun and ascendant of Einstein', () => {
    // Sun 23°30′ Pisces, ascendant 11°39′ Cancer (astro.com, from the birth certificate).
    const [sun] = chart.positions;
    expect(sun).toMatchObject({ body: 'sun', sign: 'pisces' });
    expect(Math.abs(sun.degreeInSign - arcmin(23, 30))).toBeLessThan(1 / 60);
    expect(Math.abs(chart.angles!.ascendantDeg - (90 + arcmin(11, 39)))).toBeLessThan(2 / 60);
  });

  it('is plain data, the same every time', () => {
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
    expect(JSON.stringify(natalChart(einstein, { ephemeris: createEphemeris({ sources: [astronomyEngine()] }) }))).toBe(JSON.stringify(chart));
  });

  it('has a position for every body, with house, sign and direction', () => {
    expect(chart.positions.map(({ body }) => body)).toEqual(DEFAULT_CHART_BODIES);
    for (const position of chart.positions) {
      expect(position.house).toBeGreaterThanOrEqual(1);
      expect(position.house).toBeLessThanOrEqual(12);
      expect(position.degreeInSign).toBeCloseTo(position.longitudeDeg % 30, 10);
      expect(position.retrograde).toBe(position.longitudeSpeedDegPerDay < 0);
    }
    expect(chart.positions.filter(({ retrograde }) => retrograde).map(({ body }) => body)).toEqual(['uranus', 'meanNode']);
  });

  it('keeps time scales and models with the numbers', () => {
    expect(chart.timeKnown).toBe(true);
    expect(chart.zodiac).toBe('tropical');
    expect((chart.jdTt - chart.jdUt1) * 86_400).toBeCloseTo(chart.deltaTSeconds, 3);
    expect(chart.deltaTKind).toBe('spline');
    expect(chart.provenance.pack).toBe('astronomy-engine 2');
    expect(chart.provenance.model).toContain('Simon et al. 1994');
  });

  it('opposes descendant and imum coeli to ascendant and midheaven', () => {
    const { ascendantDeg, descendantDeg, midheavenDeg, imumCoeliDeg } = chart.angles!;
    expect(wrapDeg(descendantDeg - ascendantDeg)).toBeCloseTo(180, 9);
    expect(wrapDeg(imumCoeliDeg - midheavenDeg)).toBeCloseTo(180, 9);
    expect(chart.houses).toMatchObject({ requested: 'placidus', system: 'placidus' });
    expect(chart.houses!.cuspsDeg[0]).toBe(ascendantDeg);
    expect(chart.houses!.cuspsDeg[9]).toBe(midheavenDeg);
  });

  it('finds the aspects, to the angles too, within their orbs', () => {
    expect(chart.aspects).toContainEqual(expect.objectContaining({ first: 'mercury', second: 'saturn', aspect: 'conjunction', applying: true }));
    expect(chart.aspects.some(({ second }) => second === 'ascendant' || second === 'midheaven')).toBe(true);
    for (const { aspect, angleDeg, separationDeg, orbDeg } of chart.aspects) {
      expect(orbDeg).toBeLessThanOrEqual(DEFAULT_ORBS_DEG[aspect]!);
      expect(Math.abs(separationDeg - angleDeg)).toBeCloseTo(orbDeg, 10);
    }
  });

  it('leaves out angles, houses and aspects to the angles when the time is not known', () => {
    const dayOnly = natalChart({ ...einstein, timeKnown: false }, { ephemeris });
    expect(dayOnly).not.toHaveProperty('angles');
    expect(dayOnly).not.toHaveProperty('houses');
    expect(dayOnly.positions.every((position) => !('house' in position))).toBe(true);
    expect(dayOnly.aspects).toEqual(chart.aspects.filter(({ second }) => second !== 'ascendant' && second !== 'midheaven'));
  });

  it('takes bodies, aspects, houses and zodiac as options', () => {
    const sidereal = natalChart(einstein, {
      ephemeris, bodies: ['moon', 'sun'], aspects: { square: 20 }, houseSystem: 'whole-sign', zodiac: { ayanamsha: 'lahiri' },
    });
    expect(sidereal.positions.map(({ body }) => body)).toEqual(['moon', 'sun']);
    expect(wrapDeg(chart.positions[0].longitudeDeg - sidereal.positions[1].longitudeDeg)).toBeCloseTo(22.17, 1); // Lahiri in 1879
    expect(sidereal.houses!.cuspsDeg.every((deg) => deg % 30 === 0)).toBe(true);
    expect(sidereal.aspects.every(({ aspect }) => aspect === 'square')).toBe(true);
  });

  it('reports the substitute inside the polar circle, or refuses', () => {
    const tromso = { ...einstein, latitudeDeg: 69.65, longitudeDeg: 18.96 };
    expect(natalChart(tromso, { ephemeris }).houses).toMatchObject({ requested: 'placidus', system: 'porphyry', reason: 'placidus has no cusps inside the polar circles' });
    expect(() => natalChart(tromso, { ephemeris, polarPolicy: 'throw' })).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_HOUSES_UNDEFINED' }));
    expect(natalChart({ ...tromso, timeKnown: false }, { ephemeris, polarPolicy: 'throw' })).not.toHaveProperty('houses');
  });

  it.each([
    [{ ...einstein, latitudeDeg: 91 }, {}, 'latitudeDeg: expected -90 to 90, got 91'],
    [{ ...einstein, jdUt1: NaN }, {}, 'jdUt1: expected -1200000 to 6100000, got NaN'],
    [einstein, { aspects: { novile: 2 } }, 'aspects: expected one of conjunction, semisextile, semisquare, sextile, quintile, square, trine, sesquiquadrate, biquintile, quincunx, opposition, got "novile"'],
    [null, {}, 'birth: expected an object, got null'],
    [einstein, { ephemeris: undefined }, 'ephemeris: expected an object, got undefined'],
    [einstein, { bodies: 'sun' }, 'bodies: expected an array, got "sun"'],
    [einstein, { bodies: 7 }, 'bodies: expected an array, got 7'],
    [einstein, { aspects: null }, 'aspects: expected an object, got null'],
    [einstein, { aspects: { trine: -1 } }, 'aspects.trine: expected 0 to 180, got -1'],
  ])('refuses wrong arguments and names them (%#)', (birth, options, message) => {
    expect(() => natalChart(birth as never, { ephemeris, ...options } as never)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT', message }));
  });

  it('keeps its eleven bodies when more become known', () => {
    expect(DEFAULT_CHART_BODIES).toEqual([
      'sun', 'moon', 'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto', 'meanNode',
    ]);
  });

  it('takes any body that a source has, and knows it by type', () => {
    const engine = astronomyEngine();
    const withStar = createEphemeris({
      sources: [engine, { ...engine, name: 'star', retarded: true, covers: (body) => body === 'regulus', stateInto: (out) => out.set([-2e6, 1e6, 5e5, 0, 0, 0]) }],
    });
    const starred = natalChart(einstein, { ephemeris: withStar, bodies: ['sun', 'regulus'] });
    expect(starred.positions.map(({ body }) => body)).toEqual(['sun', 'regulus']);
    expectTypeOf(starred.positions[0].body).toEqualTypeOf<'sun' | 'regulus'>();
    expectTypeOf(chart.positions[0].body).toEqualTypeOf<Body>();
  });

  it('refuses a body that stands twice', () => {
    expect(() => natalChart(einstein, { ephemeris, bodies: ['sun', 'moon', 'sun'] })).toThrow('bodies: expected each body at most once');
  });

  it('refuses a policy that is none, with and without a time', () => {
    for (const timeKnown of [true, false]) {
      expect(() => natalChart({ ...einstein, timeKnown }, { ephemeris, polarPolicy: 'skip' as never })).toThrow('polarPolicy: expected one of');
    }
  });

  it('keeps nothing of its arguments', () => {
    const zodiac = { ayanamsha: 'lahiri' as 'lahiri' | 'raman' };
    const sidereal = natalChart(einstein, { ephemeris, zodiac });
    zodiac.ayanamsha = 'raman';
    expect(sidereal.zodiac).toEqual({ ayanamsha: 'lahiri' });
  });

  it('shares nothing between two charts that one of them could change', () => {
    const [one, other] = [natalChart(einstein, { ephemeris }), natalChart(einstein, { ephemeris })];
    (one.houses!.cuspsDeg as number[]).fill(0);
    (one.positions as unknown[]).length = 0;
    expect(() => ((one.provenance.sources as unknown[]).length = 0)).toThrow(TypeError); // frozen
    expect(natalChart(einstein, { ephemeris })).toEqual(other);
  });
});

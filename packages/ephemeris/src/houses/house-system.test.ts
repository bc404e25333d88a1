import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masBetweenDeg, readReference } from '../../test/reference/read.js';
import { astronomyEngine } from '../adapters/astronomy-engine.js';
import { createEphemeris } from '../ephemeris/create-ephemeris.js';
import { wrapDeg } from '../math/angle.js';
import type { Ayanamsha } from '../zodiac/ayanamsha.js';
import { angles } from './angles.js';
import type { Angles } from './angles.js';
import { cuspDirection, houseOf, houseWidthDeg } from './house-of.js';
import { HOUSE_SYSTEMS, houses } from './house-system.js';
import type { HouseSystem } from './house-system.js';
import { localSphere } from './local-sphere.js';

interface Row {
  system: HouseSystem;
  jdUt1: number;
  latitudeDeg: number;
  longitudeDeg: number;
  cuspsDeg: number[];
  ascendantDeg: number;
  midheavenDeg: number;
  armcDeg: number;
  vertexDeg: number;
  eastPointDeg: number;
}
type PolarRow = Pick<Row, 'system' | 'jdUt1' | 'latitudeDeg' | 'longitudeDeg'> & { cuspsDeg: number[] | null; ascendantDeg: number | null };

interface BirthRow extends Pick<Row, 'jdUt1' | 'latitudeDeg' | 'longitudeDeg'> {
  ayanamsha: Ayanamsha | null;
  angles: Omit<Angles, 'descendantDeg' | 'imumCoeliDeg'>;
  cuspsDeg: Record<HouseSystem, number[]>;
}

const { births } = readReference<{ births: BirthRow[] }>('swiss-ephemeris-houses/births.json');
const { houses: rows } = readReference<{ houses: Row[] }>('swiss-ephemeris-houses/values.json');
const { houses: polarRows } = readReference<{ houses: PolarRow[] }>('swiss-ephemeris-houses/polar.json');

const TOLERANCE_MAS = 5;
const OBLIQUITY_RAD = 0.4090926;
const ephemeris = createEphemeris({ sources: [astronomyEngine()] }); // houses ask the source for nothing

const worstMas = (a: readonly number[], b: readonly number[]): number => Math.max(...a.map((deg, i) => masBetweenDeg(deg, b[i])));

describe('houses', () => {
  it('has a reference for every system', () => {
    expect(new Set(rows.map(({ system }) => system))).toEqual(new Set(HOUSE_SYSTEMS));
  });

  it.each(rows)('gives the cusps of the reference: $system at $latitudeDeg', (row) => {
    const result = ephemeris.houses(row.system, row.jdUt1, row);
    expect(result).toMatchObject({ requested: row.system, system: row.system });
    expect(result).not.toHaveProperty('reason');
    expect(worstMas(result.cuspsDeg, row.cuspsDeg)).toBeLessThan(TOLERANCE_MAS);
  });

  it.each(rows.filter(({ system }) => system === 'placidus'))('gives the angles of the reference at $latitudeDeg', (row) => {
    const result = ephemeris.angles(row.jdUt1, row);
    for (const angle of ['ascendantDeg', 'midheavenDeg', 'vertexDeg', 'eastPointDeg', 'armcDeg'] as const) {
      expect(masBetweenDeg(result[angle], row[angle])).toBeLessThan(TOLERANCE_MAS);
    }
  });

  it.each(births)('gives cusps and angles of a birth at $latitudeDeg, $jdUt1, ayanamsha $ayanamsha', (row) => {
    const zodiac = row.ayanamsha === null ? 'tropical' : { ayanamsha: row.ayanamsha };
    const ayanamshaMas = row.ayanamsha === null ? 0 : 10; // what the ayanamshas agree to
    const result = ephemeris.angles(row.jdUt1, row, { zodiac });
    for (const [name, deg] of Object.entries(row.angles) as [keyof Angles, number][]) {
      expect(masBetweenDeg(result[name], deg), name).toBeLessThan(TOLERANCE_MAS + (name === 'armcDeg' ? 0 : ayanamshaMas));
    }
    for (const system of HOUSE_SYSTEMS) {
      const { cuspsDeg } = ephemeris.houses(system, row.jdUt1, row, { zodiac });
      expect(worstMas(cuspsDeg, row.cuspsDeg[system]), system).toBeLessThan(TOLERANCE_MAS + ayanamshaMas);
    }
  });

  it('refuses the same cusps beyond the polar circles as the reference does, and gives the others alike', () => {
    for (const row of polarRows) {
      if (row.cuspsDeg === null) {
        expect(ephemeris.houses(row.system, row.jdUt1, row)).toMatchObject({
          requested: row.system, system: 'porphyry', reason: `${row.system} has no cusps inside the polar circles`,
        });
        expect(() => ephemeris.houses(row.system, row.jdUt1, row, { polarPolicy: 'throw' })).toThrow(
          expect.objectContaining({ code: 'ERR_EPHEMERIS_HOUSES_UNDEFINED' }),
        );
        continue;
      }
      const { system, cuspsDeg } = ephemeris.houses(row.system, row.jdUt1, row);
      expect(system).toBe(row.system);
      // Near the poles the ecliptic lies along the horizon and a cusp moves hundreds of times as fast as the sky turns.
      expect(worstMas(cuspsDeg, row.cuspsDeg)).toBeLessThan(Math.abs(row.latitudeDeg) > 80 ? 200 : 20);
      expect(masBetweenDeg(ephemeris.angles(row.jdUt1, row).ascendantDeg, row.ascendantDeg!)).toBeLessThan(20);
    }
  });

  it.each([90, -90])('has no Regiomontanus cusps at the pole (%d), where the equator is the horizon, and all others', (latitudeDeg) => {
    const observer = { latitudeDeg, longitudeDeg: 0 };
    expect(() => ephemeris.houses('regiomontanus', 2_451_545, observer, { polarPolicy: 'throw' })).toThrow(
      expect.objectContaining({ code: 'ERR_EPHEMERIS_HOUSES_UNDEFINED', message: 'regiomontanus has no cusps at the poles' }),
    );
    expect(ephemeris.houses('regiomontanus', 2_451_545, observer)).toMatchObject({ requested: 'regiomontanus', system: 'porphyry' });
    for (const system of ['porphyry', 'campanus', 'equal', 'whole-sign'] as const) {
      const { cuspsDeg } = ephemeris.houses(system, 2_451_545, observer, { polarPolicy: 'throw' });
      const direction = cuspDirection(cuspsDeg);
      expect(cuspsDeg.reduce((sum, _, i) => sum + houseWidthDeg(i, cuspsDeg, direction), 0)).toBeCloseTo(360, 6);
    }
  });

  it.each(['porphyry', 'whole-sign', 'equal'] as const)('substitutes %s when the policy says so', (polarPolicy) => {
    const observer = { latitudeDeg: 78, longitudeDeg: 15 };
    const substituted = ephemeris.houses('placidus', 2_451_545, observer, { polarPolicy });
    expect(substituted.system).toBe(polarPolicy);
    expect(substituted.cuspsDeg).toEqual(ephemeris.houses(polarPolicy, 2_451_545, observer).cuspsDeg);
  });

  it('counts whole signs in the zodiac asked for', () => {
    const observer = { latitudeDeg: 13, longitudeDeg: 77 };
    const zodiac = { ayanamsha: 'lahiri' } as const;
    const { cuspsDeg } = ephemeris.houses('whole-sign', 2_451_545, observer, { zodiac });
    const { ascendantDeg } = ephemeris.angles(2_451_545, observer, { zodiac });
    expect(cuspsDeg.every((deg) => deg % 30 === 0)).toBe(true);
    expect(houseOf(ascendantDeg, cuspsDeg)).toBe(1);
  });

  const anySky = fc.record({
    armcDeg: fc.double({ min: 0, max: 360, noNaN: true, maxExcluded: true }),
    latitudeDeg: fc.double({ min: -66.5, max: 66.5, noNaN: true }),
  });

  it.each(HOUSE_SYSTEMS)('%s: cusps run once round the zodiac, each opposite its counterpart, below the polar circles', (system) => {
    fc.assert(fc.property(anySky, ({ armcDeg, latitudeDeg }) => {
      const sphere = localSphere(armcDeg, latitudeDeg, OBLIQUITY_RAD);
      const { cuspsDeg } = houses(system, sphere, 'throw', 0);
      const arcs = cuspsDeg.map((deg, i) => wrapDeg(cuspsDeg[(i + 1) % 12] - deg));
      expect(arcs.reduce((sum, arc) => sum + arc, 0)).toBeCloseTo(360, 6);
      cuspsDeg.slice(0, 6).forEach((deg, i) => expect(masBetweenDeg(cuspsDeg[i + 6], deg + 180)).toBeLessThan(1e-3));
      cuspsDeg.forEach((deg, i) => expect(houseOf(deg, cuspsDeg)).toBe(i + 1));
    }), { numRuns: 300 });
  });

  it.each(HOUSE_SYSTEMS)('%s: twelve finite cusps everywhere, the poles included', (system) => {
    const anywhere = fc.record({ armcDeg: fc.double({ min: 0, max: 360, noNaN: true }), latitudeDeg: fc.double({ min: -90, max: 90, noNaN: true }) });
    fc.assert(fc.property(anywhere, ({ armcDeg, latitudeDeg }) => {
      const sphere = localSphere(armcDeg, latitudeDeg, OBLIQUITY_RAD);
      const { cuspsDeg } = houses(system, sphere, 'porphyry', 0);
      expect(cuspsDeg).toHaveLength(12);
      expect(cuspsDeg.every((deg) => deg >= 0 && deg < 360)).toBe(true);
      for (let longitude = 0.5; longitude < 360; longitude += 30) {
        const house = houseOf(longitude, cuspsDeg);
        expect(house).toBeGreaterThanOrEqual(1);
        expect(house).toBeLessThanOrEqual(12);
      }
    }), { numRuns: 300, examples: [[{ armcDeg: 0, latitudeDeg: 90 }], [{ armcDeg: 270, latitudeDeg: -90 }], [{ armcDeg: 0, latitudeDeg: 0 }]] });
  });

  it('puts the ascendant in the east and the vertex in the west', () => {
    const anywhere = fc.record({ armcDeg: fc.double({ min: 0, max: 360, noNaN: true }), latitudeDeg: fc.double({ min: -89, max: 89, noNaN: true }) });
    const hourAngleSine = (longitudeDeg: number, armcDeg: number): number => {
      const longitude = (longitudeDeg * Math.PI) / 180;
      const rightAscension = Math.atan2(Math.sin(longitude) * Math.cos(OBLIQUITY_RAD), Math.cos(longitude));
      return Math.sin(rightAscension - (armcDeg * Math.PI) / 180);
    };
    fc.assert(fc.property(anywhere, ({ armcDeg, latitudeDeg }) => {
      const { ascendantDeg, vertexDeg } = angles(localSphere(armcDeg, latitudeDeg, OBLIQUITY_RAD));
      expect(hourAngleSine(ascendantDeg, armcDeg)).toBeGreaterThan(-1e-9);
      expect(hourAngleSine(vertexDeg, armcDeg)).toBeLessThan(1e-9);
    }));
  });
});

import { AstroTime, BaryState, Body as EngineBody } from 'astronomy-engine';
import { describe, expect, it } from 'vitest';
import { masBetweenDeg, readReference } from '../../test/reference/read.js';
import type { Body } from '../bodies/body.js';
import { createEphemeris } from '../ephemeris/create-ephemeris.js';
import { positionSourceContract } from '../testing/position-source.js';
import { astronomyEngine } from './astronomy-engine.js';

const fixture = {
  source: astronomyEngine(),
  bodies: ['sun', 'moon', 'mercury', 'venus', 'earth', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto'],
  jdTdbRange: [1_721_060, 3_182_390],
  velocityTolerance: 3e-4, // the engine's own velocities are approximate
} as const;

describe('astronomyEngine', () => {
  it.each(positionSourceContract)('$name', ({ run }) => run(fixture));

  it('refuses a body it does not have', () => {
    expect(() => astronomyEngine().stateInto(new Float64Array(6), 'chiron', 2_451_545)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_BODY' }));
  });

  it('asks the engine at dynamical time, without its own ΔT', () => {
    const out = new Float64Array(6);
    astronomyEngine().stateInto(out, 'moon', 2_461_000.25);
    const { x, y, z, vx, vy, vz } = BaryState(EngineBody.Moon, AstroTime.FromTerrestrialTime(2_461_000.25 - 2_451_545));
    expect([...out]).toEqual([x, y, z, vx, vy, vz]);
  });

  // The largest errors that the README states, longitude 1800–2200 or latitude; that of Sun and Mars is more outside its 1900–2100.
  it.each([
    ['sun', 3], ['moon', 10.5], ['mercury', 11.7], ['venus', 20.8], ['mars', 14], ['jupiter', 12], ['saturn', 21.7], ['uranus', 18.7], ['neptune', 19.5], ['pluto', 28.3],
  ] as const)('puts %s within %d″ of DE440', (body, arcsec) => {
    const { 'apparent/place': rows } = readReference<{ 'apparent/place': { jdTt: number; bodies: { body: Body; place: number[] }[] }[] }>('skyfield/values.json');
    const ephemeris = createEphemeris({ sources: [astronomyEngine()] });
    for (const { jdTt, bodies } of rows) {
      const reference = bodies.find(({ body: name }) => name === body);
      if (reference === undefined) continue;
      const { longitudeDeg, latitudeDeg, longitudeSpeedDegPerDay } = ephemeris.position(body, jdTt);
      expect(masBetweenDeg(longitudeDeg, reference.place[0]) / 1000).toBeLessThan(arcsec);
      expect(masBetweenDeg(latitudeDeg, reference.place[1]) / 1000).toBeLessThan(arcsec);
      expect(Math.abs(longitudeSpeedDegPerDay - reference.place[3])).toBeLessThan(0.01);
    }
  });
});

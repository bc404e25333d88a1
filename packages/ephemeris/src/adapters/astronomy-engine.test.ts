import { describe, expect, it } from 'vitest';
import { masBetweenDeg, readReference } from '../../test/reference/read.js';
import type { Body } from '../bodies/body.js';
import { createEphemeris } from '../ephemeris.js';
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

  // Twice the errors between 1900 and 2100 that the README states; these dates reach from 1801 to 2199.
  it.each([
    ['sun', 5], ['moon', 45], ['mercury', 25], ['venus', 25], ['mars', 35], ['jupiter', 20], ['saturn', 20], ['uranus', 20], ['neptune', 30], ['pluto', 45],
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

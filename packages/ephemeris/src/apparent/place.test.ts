import { describe, expect, it } from 'vitest';
import { masBetweenDeg, readReference } from '../../test/reference/read.js';
import type { Body } from '../bodies/body.js';
import type { PositionSource } from '../bodies/position-source.js';
import { createEphemeris } from '../ephemeris/create-ephemeris.js';

interface Row {
  jdTt: number;
  jdTdb: number;
  earth: number[];
  sun: number[];
  moon: number[];
  bodies: { body: Exclude<Body, 'meanNode'>; arrival: number[]; jdEmission: number; emission: number[]; place: number[] }[];
}
const { 'apparent/place': rows } = readReference<{ 'apparent/place': Row[] }>('skyfield/values.json');

/** Replays the states that the reference was made from, along their velocity over the microseconds that dates differ by. */
function replay({ jdTdb, earth, sun, moon, bodies }: Row): PositionSource {
  const stateOf = (id: string, jd: number): { at: number; state: number[] } => {
    const body = bodies.find(({ body: name }) => name === id);
    if (body !== undefined && Math.abs(jd - body.jdEmission) < Math.abs(jd - jdTdb)) return { at: body.jdEmission, state: body.emission };
    if (id === 'earth') return { at: jdTdb, state: earth };
    if (id === 'moon') return { at: jdTdb, state: moon };
    return { at: jdTdb, state: id === 'sun' ? sun : body!.arrival };
  };
  return {
    name: 'replay',
    version: '1',
    covers: () => true,
    stateInto(out, id, jd) {
      const { at, state } = stateOf(id, jd);
      if (Math.abs(jd - at) > 1e-6) throw new Error(`${id} asked ${jd - at} days away from the replayed state`);
      for (let i = 0; i < 3; i++) {
        out[i] = state[i] + (jd - at) * state[i + 3];
        out[i + 3] = state[i + 3];
      }
    },
  };
}

interface Difference { body: Body; longitudeMas: number; latitudeMas: number; distanceAu: number; longitudeSpeedMas: number; latitudeSpeedMas: number }
const differences: Difference[] = rows.flatMap((row) => {
  const ephemeris = createEphemeris({ sources: [replay(row)] });
  return row.bodies.map(({ body, place: [longitude, latitude, distance, longitudeSpeed, latitudeSpeed] }) => {
    const position = ephemeris.position(body, row.jdTt);
    return {
      body,
      longitudeMas: masBetweenDeg(position.longitudeDeg, longitude),
      latitudeMas: masBetweenDeg(position.latitudeDeg, latitude),
      distanceAu: Math.abs(position.distanceAu - distance),
      longitudeSpeedMas: masBetweenDeg(position.longitudeSpeedDegPerDay, longitudeSpeed),
      latitudeSpeedMas: masBetweenDeg(position.latitudeSpeedDegPerDay, latitudeSpeed),
    };
  });
});

const worst = (key: Exclude<keyof Difference, 'body'>, of = differences): number => Math.max(...of.map((difference) => difference[key]));

describe('apparentPlaceInto', () => {
  it('agrees with an independent chain on the same states', () => {
    expect(differences.length).toBeGreaterThan(350);
    expect(worst('longitudeMas')).toBeLessThan(0.2); // what is left out of the nutation series
    expect(worst('latitudeMas')).toBeLessThan(0.01);
    expect(worst('distanceAu')).toBeLessThan(1e-10);
  });

  it('agrees with the differences of that chain in speed', () => {
    expect(worst('longitudeSpeedMas')).toBeLessThan(0.2);
    expect(worst('latitudeSpeedMas')).toBeLessThan(0.02);
  });
});

import { describe, expect, it } from 'vitest';
import { masBetweenDeg } from '../../test/reference/read.js';
import { circles } from '../../test/workers/circles.js';
import type { EpochAyanamsha } from '../zodiac/ayanamsha.js';
import { createEphemeris } from './create-ephemeris.js';

const ephemeris = createEphemeris({ sources: [circles] });
const [fromJdTt, toJdTt] = [2_451_545, 2_451_745];

describe('Ephemeris.window', () => {
  it('gives the longitudes and speeds of positions, in the zodiac asked for', () => {
    for (const zodiac of ['tropical', { ayanamsha: 'lahiri' }] as const) {
      const window = ephemeris.window(['mars', 'moon', 'meanNode'], fromJdTt, toJdTt, { zodiac });
      for (const body of ['mars', 'moon', 'meanNode'] as const) {
        for (let jdTt = fromJdTt; jdTt <= toJdTt; jdTt += 1.7) {
          const { longitudeDeg, longitudeSpeedDegPerDay } = ephemeris.position(body, jdTt, { zodiac });
          expect(masBetweenDeg(window.longitudeDeg(body, jdTt), longitudeDeg)).toBeLessThan(window.errorMas);
          expect(Math.abs(window.speedDegPerDay(body, jdTt) - longitudeSpeedDegPerDay) * 3.6e6).toBeLessThan(5);
        }
      }
    }
  });

  it('keeps nothing that it was given', () => {
    const ayanamsha: { -readonly [Key in keyof EpochAyanamsha]: EpochAyanamsha[Key] } = { epochJdTt: 2_451_545, ayanamshaDeg: 24 };
    const bodies = ['mars', 'venus'];
    const window = ephemeris.window(bodies, fromJdTt, toJdTt, { zodiac: { ayanamsha } });
    ayanamsha.ayanamshaDeg = 99;
    bodies.pop();
    const { longitudeDeg } = ephemeris.position('venus', fromJdTt, { zodiac: { ayanamsha: { ...ayanamsha, ayanamshaDeg: 24 } } });
    expect(masBetweenDeg(window.longitudeDeg('venus', fromJdTt), longitudeDeg)).toBeLessThan(window.errorMas);
  });

  it('says what it rests on', () => {
    const window = ephemeris.window(['mars'], fromJdTt, toJdTt);
    expect(window).toMatchObject({ fromJdTt, toJdTt, bodies: ['mars'], errorMas: 0.5 });
    expect(window.provenance).toEqual(ephemeris.provenance(['mars'], fromJdTt));
    expect(window.provenance.pack).toContain('circles');
    expect(Object.isFrozen(window)).toBe(true);
  });

  it('refuses bodies and dates that no source has, before anything is asked of it', () => {
    const code = (code: string): unknown => expect.objectContaining({ code });
    expect(() => ephemeris.window(['mars', 'pluto'], fromJdTt, toJdTt)).toThrow(code('ERR_EPHEMERIS_BODY'));
    expect(() => ephemeris.window(['mars'], 2_399_000, toJdTt)).toThrow(code('ERR_EPHEMERIS_RANGE'));
    expect(() => ephemeris.window(['mars'], toJdTt, fromJdTt)).toThrow(code('ERR_EPHEMERIS_ARGUMENT'));
    expect(() => ephemeris.window(['mars'], fromJdTt, toJdTt, { zodiac: 'sidereal' as 'tropical' })).toThrow(code('ERR_EPHEMERIS_ARGUMENT'));
  });
});

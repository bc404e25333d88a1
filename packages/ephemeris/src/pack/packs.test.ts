import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACK } from '../data/packs/asteroids.gen.js';
import { PACK_CHECKED_FROM } from '../kernel/pack-format.js';
import { bytesFromText } from '../kernel/text-bytes.js';
import { positionSourceContract } from '../testing/position-source.js';
import { pack1550to2650 } from './1550-2650.js';
import { pack1800to2200 } from './1800-2200.js';
import { pack1900to2100 } from './1900-2100.js';
import { asteroids } from './asteroids.js';
import { readPack } from './index.js';

const planets = ['sun', 'moon', 'mercury', 'venus', 'earth', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto'];

describe.each([
  { name: '1800-2200', open: pack1800to2200, bodies: planets, jdTdbRange: [2_378_496.5, 2_524_958.5] as const },
  { name: '1900-2100', open: pack1900to2100, bodies: planets, jdTdbRange: [2_415_020.5, 2_488_434.5] as const },
  { name: '1550-2650', open: pack1550to2650, bodies: planets, jdTdbRange: [2_287_185.5, 2_688_952.5] as const },
  { name: 'asteroids', open: asteroids, bodies: ['ceres', 'pallas', 'juno', 'vesta', 'chiron'], jdTdbRange: [2_378_496.5, 2_524_958.5] as const },
])('pack $name', ({ open, bodies, jdTdbRange }) => {
  const source = open();

  it.each(positionSourceContract)('$name', ({ run }) => run({ source, bodies, jdTdbRange }));

  it('covers its years to the day', () => {
    for (const body of bodies) {
      expect(source.rangeOf?.(body)).toEqual(jdTdbRange);
      expect(source.covers(body, jdTdbRange[0] - 1e-6)).toBe(false);
      expect(source.covers(body, jdTdbRange[1] + 1e-6)).toBe(false);
    }
  });

  it('refuses what it does not have', () => {
    const out = new Float64Array(6);
    expect(() => source.stateInto(out, 'eris', 2_451_545)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_BODY' }));
    for (const jdTdb of [NaN, jdTdbRange[0] - 2, jdTdbRange[1] + 1]) {
      expect(() => source.stateInto(out, bodies[0], jdTdb)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_RANGE' }));
    }
  });

  it('goes on without a jump from segment to segment', () => {
    const [before, after] = [new Float64Array(6), new Float64Array(6)];
    for (const body of bodies) {
      for (let jdTdb = jdTdbRange[0] + 1; jdTdb < jdTdbRange[0] + 3000; jdTdb += 0.37) {
        source.stateInto(before, body, jdTdb);
        source.stateInto(after, body, jdTdb + 1e-6);
        const jump = Math.hypot(...[0, 1, 2].map((i) => after[i] - before[i] - 1e-6 * after[i + 3]));
        expect(jump).toBeLessThan(body === 'moon' || body === 'earth' ? 1e-11 : 5e-10); // a Julian date resolves 8e-12 au of the Earth's way
      }
    }
  });
});

describe('readPack', () => {
  const whole = bytesFromText(PACK);
  const packError: unknown = expect.objectContaining({ code: 'ERR_EPHEMERIS_PACK' });

  it('opens a whole one', () => {
    expect(readPack(whole).covers('chiron', 2_451_545)).toBe(true);
  });

  it('refuses a pack that is cut off anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 4 }), (length) => {
        expect(() => readPack(whole.slice(0, length))).toThrow(packError);
      }),
    );
  });

  it('refuses a pack with any bit altered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 * (whole.length - 4) - 1 }), (bit) => {
        const altered = Uint8Array.from(whole);
        altered[bit >>> 3] ^= 1 << (bit & 7);
        expect(() => readPack(altered)).toThrow(packError);
      }),
      { examples: Array.from({ length: 8 * (PACK_CHECKED_FROM + 4) }, (_, bit) => [bit] as [number]) },
    );
  });

  it('says what is wrong', () => {
    const withFormat = Uint8Array.from(whole);
    withFormat[4] = 7;
    expect(() => readPack(withFormat)).toThrow(/expected format 1, got 7/);
    expect(() => readPack(whole.slice(0, 1000))).toThrow(/expected \d+ bytes, got 1000/);
    expect(() => readPack(new TextEncoder().encode('<!doctype html><title>Not found</title>'))).toThrow(/does not begin like one/);
    expect(() => readPack('CHEP' as unknown as Uint8Array)).toThrow(packError);
  });
});

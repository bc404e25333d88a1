import { describe, expect, it } from 'vitest';
import { masBetweenDeg } from '../../test/reference/read.js';
import { astronomyEngine } from '../adapters/astronomy-engine.js';
import type { BodyId } from '../bodies/body.js';
import { createEphemeris } from '../ephemeris/create-ephemeris.js';
import { wrapDeg } from '../math/angle.js';
import { createLongitudeWindow } from './window.js';
import type { PlaceSampler } from './window.js';

const jd2000 = 2_451_545;
const fromJdTt = 2_451_000;

/** A sky by formula: longitude in degrees at days since the beginning of the window, and its rate from differences. */
function sky(formulas: Readonly<Record<string, (days: number) => number>>): { placesInto: PlaceSampler; samples: () => number } {
  let samples = 0;
  return {
    placesInto(out, bodies, jdTt) {
      bodies.forEach((body, i) => {
        const [days, formula] = [jdTt - fromJdTt, formulas[body]];
        out[6 * i] = wrapDeg(formula(days));
        out[6 * i + 3] = (formula(days + 1e-4) - formula(days - 1e-4)) / 2e-4;
      });
      samples += bodies.length;
    },
    samples: () => samples,
  };
}

const wave = (days: number): number => 3 * days + 0.005 * Math.sin((2 * Math.PI * days) / 13.66) + 359;
/** The Sun passes at day 100, bends by 1.75″ at its limb, and the bending falls to nothing within. */
const behindTheSun = (days: number): number => {
  const elongationDeg = days - 100;
  return 40 + days / 30 + (Math.sign(elongationDeg) * Math.min(0.1297 / Math.abs(elongationDeg), Math.abs(elongationDeg) * 18)) / 3600;
};

function worstMas(window: ReturnType<typeof createLongitudeWindow>, body: BodyId, formula: (days: number) => number, fromDay: number, toDay: number, steps = 10_000): number {
  let worst = 0;
  for (let i = 0; i <= steps; i++) {
    const jdTt = fromJdTt + fromDay + ((toDay - fromDay) * i) / steps;
    worst = Math.max(worst, masBetweenDeg(window.longitudeDeg(body, jdTt), formula(jdTt - fromJdTt)));
  }
  return worst;
}

describe('createLongitudeWindow', () => {
  it('gives the longitudes that it samples, wrapped', () => {
    const window = createLongitudeWindow(sky({ mars: wave, moon: (days) => 13 * days + wave(days) }).placesInto, ['mars', 'moon'], fromJdTt, fromJdTt + 250);
    expect(worstMas(window, 'mars', wave, 0, 250)).toBeLessThan(0.1);
    expect(worstMas(window, 'moon', (days) => 13 * days + wave(days), 0, 250)).toBeLessThan(0.1);
    for (let days = 0; days <= 250; days += 0.37) {
      const deg = window.longitudeDeg('mars', fromJdTt + days);
      expect(deg).toBeGreaterThanOrEqual(0);
      expect(deg).toBeLessThan(360);
    }
  });

  it('gives their rates', () => {
    const window = createLongitudeWindow(sky({ mars: wave }).placesInto, ['mars'], fromJdTt, fromJdTt + 250);
    for (let days = 0; days <= 250; days += 0.37) {
      const rate = 3 + 0.005 * ((2 * Math.PI) / 13.66) * Math.cos((2 * Math.PI * days) / 13.66);
      expect(Math.abs(window.speedDegPerDay('mars', fromJdTt + days) - rate) * 3.6e6).toBeLessThan(2); // mas a day
    }
  });

  it('holds its error where light passes the Sun, and across the limb', () => {
    const { placesInto } = sky({ uranus: behindTheSun });
    const window = createLongitudeWindow(placesInto, ['uranus'], fromJdTt, fromJdTt + 200);
    expect(worstMas(window, 'uranus', behindTheSun, 0, 200)).toBeLessThan(window.errorMas);
    expect(worstMas(window, 'uranus', behindTheSun, 99, 101)).toBeLessThan(window.errorMas);
    expect(worstMas(window, 'uranus', behindTheSun, 99.9, 100.1)).toBeLessThan(window.errorMas);
  });

  it('holds its error across a jump', () => {
    const jump = (days: number): number => wave(days) + (days < 77.7 ? 0 : 0.05 / 3600);
    const window = createLongitudeWindow(sky({ ceres: jump }).placesInto, ['ceres'], fromJdTt, fromJdTt + 150);
    expect(worstMas(window, 'ceres', jump, 0, 150)).toBeLessThan(window.errorMas);
    expect(worstMas(window, 'ceres', jump, 77.5, 77.9)).toBeLessThan(window.errorMas);
  });

  it('holds its error where rates belie the longitudes', () => {
    const window = createLongitudeWindow((out, _bodies, jdTt) => {
      out[0] = wrapDeg(wave(jdTt - fromJdTt));
      out[3] = 3;
    }, ['mars'], fromJdTt, fromJdTt + 100);
    expect(worstMas(window, 'mars', wave, 0, 100)).toBeLessThan(window.errorMas);
  });

  it('asks the chain for points that swing too fast', () => {
    const { placesInto, samples } = sky({ osculatingNode: wave });
    const window = createLongitudeWindow(placesInto, ['osculatingNode'], fromJdTt, fromJdTt + 100);
    const out = new Float64Array(2);
    window.longitudesInto(out, 'osculatingNode', Float64Array.of(fromJdTt + 1.3, fromJdTt + 9));
    expect([...out]).toEqual([wrapDeg(wave(1.3)), wrapDeg(wave(9))].map((deg) => expect.closeTo(deg, 8) as unknown));
    expect(window.longitudeDeg('osculatingNode', fromJdTt + 9)).toBe(out[1]);
    expect(window.speedDegPerDay('osculatingNode', fromJdTt + 9)).toBeCloseTo(wave(9.5) - wave(8.5), 3);
    expect(samples()).toBe(2 + 4);
    expect(() => window.longitudesInto(out, 'osculatingNode', Float64Array.of(fromJdTt - 1))).toThrow('jdTts[0]: expected 2451000 to 2451100, got 2450999');
  });

  it('samples once, when first asked, and bodies together', () => {
    const { placesInto, samples } = sky({ mars: wave, venus: wave });
    const window = createLongitudeWindow(placesInto, ['mars', 'venus', 'mars'], fromJdTt, fromJdTt + 160);
    expect(window.bodies).toEqual(['mars', 'venus']);
    expect(samples()).toBe(4); // the ends
    window.longitudeDeg('mars', fromJdTt + 20);
    expect(samples()).toBe(4 + 2 * 9);
    window.longitudeDeg('venus', fromJdTt + 31);
    window.speedDegPerDay('mars', fromJdTt + 17);
    expect(samples()).toBe(4 + 2 * 9);
  });

  it('gives the same number whatever was asked before', () => {
    const jdTts = Float64Array.from({ length: 2000 }, (_, i) => fromJdTt + (i * 2) / 10);
    const forwards = createLongitudeWindow(sky({ uranus: behindTheSun }).placesInto, ['uranus'], fromJdTt, fromJdTt + 400);
    const backwards = createLongitudeWindow(sky({ uranus: behindTheSun }).placesInto, ['uranus'], fromJdTt, fromJdTt + 400);
    const out = new Float64Array(2000);
    forwards.longitudesInto(out, 'uranus', jdTts);
    for (let i = jdTts.length - 1; i >= 0; i--) expect(backwards.longitudeDeg('uranus', jdTts[i])).toBe(out[i]);
  });

  it('forgets pieces rather than grow without bound, and mints them again', () => {
    const { placesInto, samples } = sky({ mars: (days) => days / 2 });
    const window = createLongitudeWindow(placesInto, ['mars'], fromJdTt, fromJdTt + 16 * 66_000);
    const first = window.longitudeDeg('mars', fromJdTt + 3);
    for (let piece = 1; piece < 65_700; piece++) window.longitudeDeg('mars', fromJdTt + 16 * piece + 3);
    const before = samples();
    expect(window.longitudeDeg('mars', fromJdTt + 3)).toBe(first);
    expect(samples()).toBe(before + 9);
  });

  it('reaches both ends, and no farther back or on for samples', () => {
    let least = Infinity;
    let most = -Infinity;
    const toJdTt = fromJdTt + 1234.567_89;
    const window = createLongitudeWindow((out, _bodies, jdTt) => {
      least = Math.min(least, jdTt);
      most = Math.max(most, jdTt);
      out[0] = wrapDeg(jdTt);
      out[3] = 1;
    }, ['mars'], fromJdTt, toJdTt);
    window.longitudesInto(new Float64Array(2), 'mars', Float64Array.of(fromJdTt, toJdTt));
    expect(masBetweenDeg(window.longitudeDeg('mars', toJdTt), toJdTt)).toBeLessThan(0.01);
    expect([least, most]).toEqual([fromJdTt, toJdTt]);
  });

  it('passes on what the sampler throws, and asks again next time', () => {
    let broken = false;
    const window = createLongitudeWindow((out) => {
      if (broken) throw new Error('no such date');
      out[0] = 12;
    }, ['mars'], fromJdTt, fromJdTt + 100);
    broken = true;
    expect(() => window.longitudeDeg('mars', fromJdTt + 50)).toThrow('no such date');
    broken = false;
    expect(window.longitudeDeg('mars', fromJdTt + 50)).toBeCloseTo(12, 12);
  });

  it('refuses what it does not have', () => {
    const { placesInto } = sky({ mars: wave });
    const window = createLongitudeWindow(placesInto, ['mars'], fromJdTt, fromJdTt + 10);
    const argument = (message: string): unknown => expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT', message });
    expect(() => window.longitudeDeg('venus', fromJdTt)).toThrow(argument('body: expected one of mars, got "venus"'));
    expect(() => window.longitudeDeg('mars', fromJdTt - 1)).toThrow(argument('jdTt: expected 2451000 to 2451010, got 2450999'));
    expect(() => window.speedDegPerDay('mars', NaN)).toThrow(argument('jdTt: expected 2451000 to 2451010, got NaN'));
    expect(() => window.longitudesInto(new Float64Array(2), 'mars', Float64Array.of(fromJdTt, fromJdTt + 11))).toThrow(
      argument('jdTts[1]: expected 2451000 to 2451010, got 2451011'),
    );
    expect(() => window.longitudesInto(new Float64Array(1), 'mars', new Float64Array(2))).toThrow(
      argument('out: expected a Float64Array of 2 or more, got Float64Array of 1'),
    );
    expect(() => createLongitudeWindow(placesInto, ['mars'], fromJdTt, fromJdTt)).toThrow(
      argument('toJdTt: expected more than fromJdTt, 2451000, got 2451000'),
    );
    expect(() => createLongitudeWindow(placesInto, ['mars'], NaN, fromJdTt)).toThrow(argument('fromJdTt: expected -1200000 to 6100000, got NaN'));
  });

  it('is as good as it says over the whole chain', () => {
    const ephemeris = createEphemeris({ sources: [astronomyEngine()] });
    const bodies = ['sun', 'moon', 'mercury', 'jupiter', 'meanNode'] as const;
    const window = createLongitudeWindow((out, some, jdTt) => ephemeris.positionsInto(out, some, jdTt), bodies, jd2000, jd2000 + 200); // Jupiter passes the Sun on 8 May 2000
    const places = new Float64Array(bodies.length * 6);
    for (let i = 0; i <= 1000; i++) {
      const jdTt = jd2000 + i / 5;
      ephemeris.positionsInto(places, bodies, jdTt);
      bodies.forEach((body, j) => {
        expect(masBetweenDeg(window.longitudeDeg(body, jdTt), places[6 * j])).toBeLessThan(window.errorMas);
      });
    }
  });
});

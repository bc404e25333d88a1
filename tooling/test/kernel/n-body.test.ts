import { describe, expect, it } from 'vitest';
import { LIGHT_AU_PER_DAY } from '../../../packages/ephemeris/src/bodies/constants.js';
import type { PositionSource } from '../../../packages/ephemeris/src/bodies/position-source.js';
import { integrateChiron } from '../../kernel/chiron.js';
import { integrateBody } from '../../kernel/n-body.js';
import { samplePerturbers } from '../../kernel/perturbers.js';
import { GM } from '../../kernel/planet-masses.js';

const EPOCH = 2_451_544.5;

/** The Sun at rest; the planets on circles about it, or so far away that they do not pull. */
function solarSystem(radiiAu: Readonly<Record<string, number>>): PositionSource {
  return {
    name: 'circles',
    version: '1',
    covers: () => true,
    stateInto(out, body, jdTdb) {
      const r = body === 'sun' ? 0 : (radiiAu[body] ?? 1e9);
      const radPerDay = r === 0 ? 0 : Math.sqrt(GM.sun / (r * r * r));
      const angle = radPerDay * (jdTdb - EPOCH) + r;
      const [cos, sin] = [r * Math.cos(angle), r * Math.sin(angle)];
      out.set([cos, sin, 0, -radPerDay * sin, radPerDay * cos, 0]);
    },
  };
}

const alone = solarSystem({});
const crowded = solarSystem({ mercury: 0.39, venus: 0.72, emb: 1, mars: 1.52, jupiter: 5.2, saturn: 9.54, uranus: 19.2, neptune: 30.1, pluto: 39.5 });

function stateAt(path: { stateInto(out: Float64Array, jdTdb: number): void }, jdTdb: number): number[] {
  const out = new Float64Array(6);
  path.stateInto(out, jdTdb);
  return [...out];
}

describe('integrateBody', () => {
  const a = 5;
  const e = 0.4;
  const start = [a * (1 - e), 0, 0, 0, Math.sqrt((GM.sun / a) * ((1 + e) / (1 - e))), 0];
  const period = 2 * Math.PI * Math.sqrt((a * a * a) / GM.sun);

  it('keeps a lone planet on its ellipse, but for the advance of the perihelion that relativity has', () => {
    const path = integrateBody(samplePerturbers(alone, EPOCH, EPOCH + 10.5 * period), start);
    // Where the distance stops shrinking, after ten revolutions.
    let [low, high] = [EPOCH + 9.9 * period, EPOCH + 10.1 * period];
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      const [x, y, , vx, vy] = stateAt(path, middle);
      if (x * vx + y * vy < 0) low = middle;
      else high = middle;
    }
    const [x, y] = stateAt(path, low);
    // Einstein (1915): 6π GM / (c² a (1 − e²)) a revolution.
    const advanceRad = (6 * Math.PI * GM.sun) / (LIGHT_AU_PER_DAY * LIGHT_AU_PER_DAY * a * (1 - e * e));
    expect(Math.atan2(y, x) / (10 * advanceRad)).toBeCloseTo(1, 3);
    expect(Math.hypot(x, y)).toBeCloseTo(a * (1 - e), 7);
  });

  it('comes back on the same way', () => {
    const there = integrateBody(samplePerturbers(crowded, EPOCH, EPOCH + 20_000), [9, 1, 0.5, -0.0005, 0.0055, 0.0003]);
    const end = stateAt(there, EPOCH + 20_000);
    const back = integrateBody(samplePerturbers(crowded, EPOCH + 20_000, EPOCH), end);
    for (const jdTdb of [EPOCH, EPOCH + 5000.25, EPOCH + 19_999]) {
      const [way, other] = [stateAt(there, jdTdb), stateAt(back, jdTdb)];
      way.forEach((x, i) => expect(Math.abs(x - other[i])).toBeLessThan(1e-12));
    }
  });

  it('has velocities and accelerations that belong to its places', () => {
    const path = integrateBody(samplePerturbers(alone, EPOCH, EPOCH - 3000), start);
    for (const jdTdb of [EPOCH - 7.3, EPOCH - 1500, EPOCH - 2999]) {
      const [before, at, after] = [-0.25, 0, 0.25].map((days) => stateAt(path, jdTdb + days));
      const r = Math.hypot(at[0], at[1], at[2]);
      for (let i = 0; i < 3; i++) {
        expect((after[i] - before[i]) / 0.5).toBeCloseTo(at[i + 3], 8);
        expect(Math.abs((after[i + 3] - before[i + 3]) / 0.5 + (GM.sun * at[i]) / (r * r * r))).toBeLessThan(1e-11); // relativity is 2e-13
      }
    }
  });

  it('says when a path does not settle', () => {
    expect(() => integrateBody(samplePerturbers(alone, EPOCH, EPOCH + 100), [1e-4, 0, 0, 0, 0, 0])).toThrow(/does not settle/);
  });
});

describe('integrateChiron', () => {
  const truth = [-3.5, -8.7, -2.9, 0.005, -0.0036, -0.0008];
  const tables = [-18_000, 18_000].map((days) => samplePerturbers(crowded, EPOCH, EPOCH + days));
  const paths = tables.map((table) => integrateBody(table, truth));
  const states = Array.from({ length: 90 }, (_, i) => EPOCH - 17_900 + 400 * i).map((jdTdb) => [jdTdb, ...stateAt(paths[jdTdb < EPOCH ? 0 : 1], jdTdb)]);

  it('finds the initial state of a path from places on it', () => {
    const wrong = [1e-6, -2e-6, 1e-6, 1e-9, -1e-9, 3e-9];
    const horizons = { states, highPrecisionState: [EPOCH, ...truth.map((x, i) => x + wrong[i])] } as unknown as Parameters<typeof integrateChiron>[0]['horizons'];
    const found = integrateChiron({ planets: crowded, horizons, fromJdTdb: EPOCH - 18_000, toJdTdb: EPOCH + 18_000 });
    truth.forEach((x, i) => expect(Math.abs(found.epochState[i + 1] - x)).toBeLessThan(i < 3 ? 1e-11 : 1e-14));
    expect(found.residuals).toHaveLength(90);
    for (const { angleMas, distanceKm } of found.residuals) {
      expect(angleMas).toBeLessThan(1e-3);
      expect(distanceKm).toBeLessThan(0.01);
    }
    for (const [jdTdb, ...place] of states) stateAt(found, jdTdb).forEach((x, i) => expect(Math.abs(x - place[i])).toBeLessThan(1e-10));
  });
});

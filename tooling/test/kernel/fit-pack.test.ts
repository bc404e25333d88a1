import { describe, expect, it } from 'vitest';
import type { PositionSource } from '../../../packages/ephemeris/src/bodies/position-source.js';
import { packSource } from '../../../packages/ephemeris/src/kernel/pack-source.js';
import { fitPack } from '../../kernel/fit-pack.js';
import type { PackPlan } from '../../kernel/fit-pack.js';
import { residualOf } from '../../kernel/residuals.js';

const FROM = 2_451_000.5;
const TO = 2_453_000.5;
const MEAN_MOTION = 0.0045; // radians a day: an asteroid's
const RADIUS_AU = 2.36;

/** A body on an eccentric, inclined orbit with a wobble, and an Earth that goes round: their velocities are of no use to the fitter. */
const invented: PositionSource = {
  name: 'invented',
  version: '1',
  covers: () => true,
  stateInto(out, body, jdTdb) {
    const at = (jd: number): number[] => {
      const t = jd - FROM;
      if (body === 'earth') return [Math.cos(0.0172 * t), Math.sin(0.0172 * t), 0];
      const angle = MEAN_MOTION * t + 0.2 * Math.sin(MEAN_MOTION * t) + 1e-4 * Math.sin(0.05 * t);
      const r = RADIUS_AU * (1 - 0.1 * Math.cos(MEAN_MOTION * t));
      return [r * Math.cos(angle), r * Math.sin(angle) * 0.98, r * Math.sin(angle) * 0.199];
    };
    const [before, now, after] = [at(jdTdb - 0.01), at(jdTdb), at(jdTdb + 0.01)];
    for (let i = 0; i < 3; i++) {
      out[i] = now[i];
      out[i + 3] = (after[i] - before[i]) / 0.02;
    }
  },
};

function plan(quantumMas: number, harmonics?: PackPlan['bodies'][number]['harmonics']): PackPlan {
  return {
    name: 'invented', source: 'test', fromJdTdb: FROM, toJdTdb: TO,
    bodies: [{
      id: 'probe', about: 'barycentre', gm: MEAN_MOTION * MEAN_MOTION * RADIUS_AU * RADIUS_AU * RADIUS_AU, segmentDays: 200, terms: [30, 20, 30],
      quantaMas: [quantumMas, quantumMas, quantumMas], harmonics, shifted: true, pieces: { perSegment: 20, terms: 10 },
    }],
  };
}

const silent = (): void => undefined;

describe('fitPack', () => {
  const range = [FROM, TO] as const;

  it('makes a pack that the package reads back to within a few units of its rounding', () => {
    const source = packSource(fitPack(plan(1), invented, silent).bytes);
    const { maxMas, rmsMas } = residualOf('probe', source, invented, [invented, invented], range, 5000);
    expect(maxMas).toBeLessThan(8);
    expect(rmsMas).toBeLessThan(2);
    expect(rmsMas).toBeGreaterThan(0.01); // it was rounded
  });

  it('gets finer, and longer, with a smaller unit', () => {
    const coarse = fitPack(plan(10), invented, silent).bytes;
    const fine = fitPack(plan(0.1), invented, silent).bytes;
    expect(fine.length).toBeGreaterThan(coarse.length);
    const residual = (bytes: Uint8Array): number => residualOf('probe', packSource(bytes), invented, [invented, invented], range, 2000).rmsMas;
    expect(residual(fine)).toBeLessThan(residual(coarse) / 20);
  });

  it('carries harmonic terms through', () => {
    // Long enough to tell the terms of the wobble from each other.
    const centuries = { ...plan(1, { count: 20, stepDays: 10, arguments: 'planets' }), fromJdTdb: FROM - 36_000, toJdTdb: FROM + 36_000 };
    const fitted = fitPack(centuries, invented, silent);
    expect(fitted.bodies[0].bytesOf.harmonics).toBeGreaterThan(50);
    const { maxMas } = residualOf('probe', packSource(fitted.bytes), invented, [invented, invented], [centuries.fromJdTdb, centuries.toJdTdb], 5000);
    expect(maxMas).toBeLessThan(8);
  });

  it('writes the same bytes again', () => {
    const [first, second] = [0, 1].map(() => fitPack(plan(1, { count: 10, stepDays: 4, arguments: 'planets' }), invented, silent).bytes);
    expect(first).toEqual(second);
  });
});

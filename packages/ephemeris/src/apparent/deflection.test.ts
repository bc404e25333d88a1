import { describe, expect, it } from 'vitest';
import { readReference } from '../../test/reference/read.js';
import { deflect } from './deflection.js';
import { createLightPath } from './light-time.js';
import { createObserverState, settleObserver } from './observer-state.js';

const { published: { ldsun } } = readReference<{
  published: { ldsun: { direction: number[]; fromSun: number[]; sunDistanceAu: number; deflected: number[] } };
}>('erfa/values.json');

const FAR_AU = 1e7; // a star: the direction from the Sun is that from the observer

function bend(direction: readonly number[], fromSun: readonly number[], sunDistanceAu: number): Float64Array {
  const state = createObserverState();
  const path = createLightPath();
  fromSun.forEach((x, i) => (state.observer[i] = x * sunDistanceAu));
  settleObserver(state);
  path.lightTimeDays = 0;
  path.lightTimeRate = 0;
  direction.forEach((x, i) => {
    path.direction[i] = x;
    path.body[i] = x * FAR_AU + fromSun[i] * sunDistanceAu;
  });
  deflect(path, state);
  return path.direction;
}

describe('deflect', () => {
  it('gives the published direction', () => {
    const direction = bend(ldsun.direction, ldsun.fromSun, ldsun.sunDistanceAu);
    ldsun.deflected.forEach((x, i) => expect(direction[i]).toBeCloseTo(x, 10));
  });

  it("bends by Einstein's 1.75″ at the limb, away from the Sun", () => {
    const limbRad = (959.63 / 3600) * (Math.PI / 180);
    const direction = bend([Math.cos(limbRad), Math.sin(limbRad), 0], [-1, 0, 0], 1);
    expect((Math.atan2(direction[1], direction[0]) - limbRad) * 206_264.806).toBeCloseTo(1.75, 2);
  });

  it('stays finite behind the centre of the disc', () => {
    const direction = bend([1, 0, 0], [-1, 0, 0], 1);
    expect(Array.from(direction)).toEqual([1, 0, 0, 0, 0, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import { readReference } from '../../test/reference/read.js';
import { LIGHT_AU_PER_DAY } from '../bodies/constants.js';
import { aberrate } from './aberration.js';
import { createObserverState, settleObserver } from './observer-state.js';

const { published: { ab } } = readReference<{
  published: { ab: { direction: number[]; velocityPerLight: number[]; sunDistanceAu: number; aberrated: number[] } };
}>('erfa/values.json');

describe('aberrate', () => {
  it('gives the published direction', () => {
    const observer = createObserverState();
    ab.velocityPerLight.forEach((v, i) => (observer.observer[3 + i] = v * LIGHT_AU_PER_DAY));
    observer.observer[0] = ab.sunDistanceAu;
    settleObserver(observer);
    const direction = Float64Array.of(...ab.direction, 0, 0, 0);
    aberrate(direction, observer);
    const length = Math.hypot(direction[0], direction[1], direction[2]);
    ab.aberrated.forEach((x, i) => expect(direction[i] / length).toBeCloseTo(x, 12));
  });

  it('moves a direction across the motion by v/c, and one along it not at all', () => {
    const observer = createObserverState();
    observer.observer[4] = 1e-4 * LIGHT_AU_PER_DAY;
    observer.observer[0] = 1;
    settleObserver(observer);
    const across = Float64Array.of(1, 0, 0, 0, 0, 0);
    aberrate(across, observer);
    expect(Math.atan2(across[1], across[0])).toBeCloseTo(1e-4, 10);
    const along = Float64Array.of(0, 1, 0, 0, 0, 0);
    aberrate(along, observer);
    expect(along[0]).toBe(0);
    expect(along[2]).toBe(0);
  });
});

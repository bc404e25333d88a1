import { describe, expect, it } from 'vitest';
import { LIGHT_AU_PER_DAY } from '../bodies/constants.js';
import type { PositionSource } from '../bodies/position-source.js';
import { createLightPath, traceLight } from './light-time.js';
import { createObserverState } from './observer-state.js';

const JD = 2_451_545.25;

/** A body in uniform motion: the path of its light is a quadratic equation. */
function uniform(position: readonly number[], velocity: readonly number[]): PositionSource {
  return {
    name: 'uniform',
    version: '1',
    covers: () => true,
    stateInto(out, _, jd) {
      for (let i = 0; i < 3; i++) {
        out[i] = position[i] + velocity[i] * (jd - JD);
        out[i + 3] = velocity[i];
      }
    },
  };
}

describe('traceLight', () => {
  it('sees a body at rest where it is, as late as the distance says', () => {
    const path = createLightPath();
    traceLight(path, uniform([3, 4, 0], [0, 0, 0]), 'x', JD, createObserverState());
    expect(path.distanceAu).toBeCloseTo(5, 14);
    expect(path.lightTimeDays).toBeCloseTo(5 / LIGHT_AU_PER_DAY, 14);
    expect(Array.from(path.direction)).toEqual([0.6, 0.8, 0, 0, 0, 0]);
  });

  it.each([0.05, -0.05])('is exact for a body that recedes at %d au a day', (speed) => {
    const path = createLightPath();
    traceLight(path, uniform([10, 0, 0], [speed, 0, 0]), 'x', JD, createObserverState());
    const lightTime = 10 / (LIGHT_AU_PER_DAY + speed);
    expect(path.lightTimeDays).toBeCloseTo(lightTime, 13);
    expect(path.distanceAu).toBeCloseTo(LIGHT_AU_PER_DAY * lightTime, 11);
    expect(path.distanceAuPerDay).toBeCloseTo((speed * LIGHT_AU_PER_DAY) / (LIGHT_AU_PER_DAY + speed), 12);
  });

  it('sees a body that crosses the view where it was', () => {
    const path = createLightPath();
    traceLight(path, uniform([0, 10, 0], [0.01, 0, 0]), 'x', JD, createObserverState());
    const lightTime = 10 / Math.sqrt(LIGHT_AU_PER_DAY ** 2 - 0.01 ** 2);
    expect(path.body[0]).toBeCloseTo(-0.01 * lightTime, 11);
    expect(path.lightTimeDays).toBeCloseTo(lightTime, 9);
  });

  it('counts the motion of the observer in the rates', () => {
    const observer = createObserverState();
    observer.observer[3] = 0.017;
    const path = createLightPath();
    traceLight(path, uniform([0, 2, 0], [0, 0, 0]), 'x', JD, observer);
    expect(path.direction[3]).toBeCloseTo(-0.017 / 2, 12);
    expect(path.distanceAuPerDay).toBeCloseTo(0, 12);
  });
});

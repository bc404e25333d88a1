import { describe, expect, it } from 'vitest';
import { GM_SUN, LIGHT_AU_PER_DAY } from '../bodies/constants.js';
import type { PositionSource } from '../bodies/position-source.js';
import { fallInto } from './fall.js';
import { createLightPath, look, traceFall, traceLight } from './light-time.js';
import type { LightPath } from './light-time.js';
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

/** The path of light that arrives at {@link JD}. */
function arriving(source: PositionSource, observer = createObserverState()): LightPath {
  const path = createLightPath();
  source.stateInto(path.body, 'x', JD);
  traceLight(path, source, 'x', JD, observer);
  return path;
}

describe('traceLight', () => {
  it('sees a body at rest where it is, as late as the distance says', () => {
    const path = arriving(uniform([3, 4, 0], [0, 0, 0]));
    expect(path.distanceAu).toBeCloseTo(5, 14);
    expect(path.lightTimeDays).toBeCloseTo(5 / LIGHT_AU_PER_DAY, 14);
    [0.6, 0.8, 0, 0, 0, 0].forEach((x, i) => expect(path.direction[i]).toBeCloseTo(x, 15));
  });

  it.each([0.05, -0.05])('is exact for a body that recedes at %d au a day', (speed) => {
    const path = arriving(uniform([10, 0, 0], [speed, 0, 0]));
    const lightTime = 10 / (LIGHT_AU_PER_DAY + speed);
    expect(path.lightTimeDays).toBeCloseTo(lightTime, 13);
    expect(path.distanceAu).toBeCloseTo(LIGHT_AU_PER_DAY * lightTime, 11);
    expect(path.distanceAuPerDay).toBeCloseTo((speed * LIGHT_AU_PER_DAY) / (LIGHT_AU_PER_DAY + speed), 12);
  });

  it('sees a body that crosses the view where it was', () => {
    const path = arriving(uniform([0, 10, 0], [0.01, 0, 0]));
    const lightTime = 10 / Math.sqrt(LIGHT_AU_PER_DAY ** 2 - 0.01 ** 2);
    expect(path.body[0]).toBeCloseTo(-0.01 * lightTime, 11);
    expect(path.lightTimeDays).toBeCloseTo(lightTime, 9);
  });

  it('counts the motion of the observer in the rates', () => {
    const observer = createObserverState();
    observer.observer[3] = 0.017;
    const path = arriving(uniform([0, 2, 0], [0, 0, 0]), observer);
    expect(path.direction[3]).toBeCloseTo(-0.017 / 2, 12);
    expect(path.distanceAuPerDay).toBeCloseTo(0, 12);
  });
});

describe('traceFall', () => {
  it('finds what a source would answer: a planet on a circle about the Sun', () => {
    const radius = 0.4; // a light-time of minutes, and the fastest planet there is
    const turn = Math.sqrt(GM_SUN / radius ** 3);
    const circling: PositionSource = {
      ...uniform([0, 0, 0], [0, 0, 0]),
      stateInto(out, _, jd) {
        const [cos, sin] = [Math.cos(turn * (jd - JD)), Math.sin(turn * (jd - JD))];
        out.set([radius * cos, radius * sin, 0, -radius * turn * sin, radius * turn * cos, 0]);
      },
    };
    const observer = createObserverState();
    observer.observer.set([-1, 0, 0, 0, -0.0172, 0]);
    const asked = arriving(circling, observer);

    const path = createLightPath();
    const fall = new Float64Array(6);
    circling.stateInto(path.body, 'mercury', JD);
    fallInto(fall, 'planet', path.body, { earth: observer.observer, sun: new Float64Array(6), moon: observer.observer });
    traceFall(path, fall, observer);
    const masOf = (rad: number): number => Math.abs(rad) * 206_264_806;
    for (let i = 0; i < 6; i++) expect(masOf(path.direction[i] - asked.direction[i])).toBeLessThan(0.001);
    expect(path.lightTimeDays).toBeCloseTo(asked.lightTimeDays, 12);
  });
});

describe('look', () => {
  it('sees a body where it is', () => {
    const path = createLightPath();
    path.body.set([3, 4, 0, 0.03, 0.04, 0]);
    look(path, createObserverState());
    expect(path).toMatchObject({ distanceAu: 5, distanceAuPerDay: 0.05, lightTimeDays: 0, lightTimeRate: 0 });
    expect(path.direction[0]).toBeCloseTo(0.6, 14);
    expect(path.direction[3]).toBeCloseTo(0, 14);
  });
});

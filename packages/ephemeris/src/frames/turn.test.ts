import { describe, expect, it } from 'vitest';
import { toAngles, toVector, turnAboutX, turnAboutZ } from './turn.js';

const vector = (): Float64Array => Float64Array.of(7, 0.3, -0.5, 0.8, 0.02, -0.01, 0.03); // one number before it stays as it is

describe.each([['turnAboutZ', turnAboutZ], ['turnAboutX', turnAboutX]] as const)('%s', (_, turn) => {
  it('comes back by the opposite turn, rates and all', () => {
    const v = vector();
    turn(v, 1, Math.cos(0.7), Math.sin(0.7), 0.4);
    expect(v[0]).toBe(7);
    turn(v, 1, Math.cos(0.7), -Math.sin(0.7), -0.4);
    vector().forEach((x, i) => expect(v[i]).toBeCloseTo(x, 15));
  });

  it('gives rates that are the change of what it gives', () => {
    const at = (days: number): Float64Array => {
      const v = Float64Array.from(vector(), (x, i, all: Float64Array = vector()) => (i > 0 && i < 4 ? x + days * all[i + 3] : x));
      const angle = 0.7 + 0.4 * days;
      turn(v, 1, Math.cos(angle), Math.sin(angle), 0.4);
      return v;
    };
    const [before, now, after] = [at(-1e-4), at(0), at(1e-4)];
    for (let i = 1; i < 4; i++) expect((after[i] - before[i]) / 2e-4).toBeCloseTo(now[i + 3], 7);
  });
});

describe('turnAboutZ', () => {
  it('turns the axes, not the vector', () => {
    const v = Float64Array.of(1, 0, 0, 0, 0, 0);
    turnAboutZ(v, 0, Math.cos(0.1), Math.sin(0.1), 0);
    expect(Math.atan2(v[1], v[0])).toBeCloseTo(-0.1, 15);
  });
});

describe('toAngles', () => {
  it('is undone by toVector', () => {
    const v = vector();
    const length = Math.hypot(v[1], v[2], v[3]);
    toAngles(v, 1, 0, 0);
    expect(v[1]).toBeCloseTo(300.96, 2);
    expect(v[2]).toBeCloseTo(53.91, 2);
    toVector(v, 1);
    const along = (0.3 * 0.02 + 0.5 * 0.01 + 0.8 * 0.03) / length; // what a unit vector does not have
    vector().forEach((x, i) => {
      if (i > 0 && i < 4) expect(v[i]).toBeCloseTo(x / length, 14);
      if (i > 3) expect(v[i]).toBeCloseTo((x - (vector()[i - 3] / length) * along) / length, 14);
    });
  });

  it('counts from another origin, which may move', () => {
    const v = Float64Array.of(1, 0, 0, 0, 0, 0);
    toAngles(v, 0, -Math.PI / 2, 1);
    expect(v[0]).toBe(270);
    expect(v[3]).toBeCloseTo(180 / Math.PI, 12);
  });

  it('is finite on the axis itself', () => {
    const v = Float64Array.of(0, 0, -2, 1, 1, 1);
    toAngles(v, 0, 0, 0);
    expect([v[0], v[1], v[3], v[4]]).toEqual([0, -90, 0, 0]);
  });
});

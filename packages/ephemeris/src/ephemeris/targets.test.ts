import { describe, expect, it } from 'vitest';
import type { PositionSource } from '../bodies/position-source.js';
import { createTargets } from './targets.js';

const J2000 = 2_451_545;
const YEAR = 365.25;

interface Watched extends PositionSource { asked: number }

/** A source of some bodies between two years; `asked` counts what it is asked. */
function source(name: string, bodies: readonly string[], [fromYear, toYear]: readonly [number, number], says: 'range' | 'nothing' = 'range'): Watched {
  const [from, to] = [fromYear, toYear].map((year) => J2000 + (year - 2000) * YEAR) as [number, number];
  const watched: Watched = {
    name,
    version: '1',
    asked: 0,
    ...(says === 'range' && { bodies, rangeOf: (body: string) => (bodies.includes(body) ? ([from, to] as const) : undefined) }),
    covers(body, jd) {
      watched.asked += 1;
      return bodies.includes(body) && jd >= from && jd <= to;
    },
    stateInto: (out) => void out.fill(0, 0, 6),
  };
  return watched;
}

const jdOf = (year: number): number => J2000 + (year - 2000) * YEAR;

describe('createTargets', () => {
  it('asks the sources in their order, whatever was asked before', () => {
    const sources = [source('modern', ['mars'], [1950, 2050]), source('asteroids', ['ceres'], [1900, 2100]), source('long', ['mars', 'ceres'], [1600, 2600])];
    const targets = createTargets(sources);
    const answers = [2000, 1949, 1951, 2050, 2051, 1950, 1600, 2000].map((year) => targets.sourceOf(targets.of('mars'), jdOf(year)).name);
    expect(answers).toEqual(['modern', 'long', 'modern', 'modern', 'long', 'modern', 'long', 'modern']);
    expect([2000, 1800, 2000].map((year) => targets.sourceOf(targets.of('ceres'), jdOf(year)).name)).toEqual(['asteroids', 'long', 'asteroids']);
  });

  it('asks once where sources say their range, and each time where one does not', () => {
    const [modern, long, silent] = [source('modern', ['mars'], [1950, 2050]), source('long', ['mars'], [1600, 2600]), source('silent', ['venus'], [1600, 2600], 'nothing')];
    const quick = createTargets([modern, long]);
    for (const year of [1700, 1701, 1702]) quick.sourceOf(quick.of('mars'), jdOf(year));
    expect(modern.asked).toBe(1);
    expect(long.asked).toBe(1);

    const slow = createTargets([silent, long]);
    for (const year of [1700, 1701, 1702]) expect(slow.sourceOf(slow.of('mars'), jdOf(year)).name).toBe('long');
    expect(silent.asked).toBe(3);
  });

  it('finds the bodies of a list by their places in it, also when the list changes', () => {
    const targets = createTargets([source('all', ['sun', 'mars'], [1600, 2600])]);
    const list = ['sun', 'mars'];
    const first = list.map((id, i) => targets.at(i, id));
    expect(list.map((id, i) => targets.at(i, id))).toEqual(first);
    list.reverse();
    expect(list.map((id, i) => targets.at(i, id).id)).toEqual(['mars', 'sun']);
    expect(targets.at(1000, 'mars').id).toBe('mars');
  });

  it('names the years that there are for a date outside', () => {
    const targets = createTargets([source('modern', ['mars'], [1950, 2050]), source('long', ['mars'], [1600, 2600])]);
    expect(() => targets.sourceOf(targets.of('mars'), jdOf(3000))).toThrow(
      expect.objectContaining({ code: 'ERR_EPHEMERIS_RANGE', message: 'jdTt: no source has mars in 3000.0: modern 1 from 1950.0 to 2050.0, long 1 from 1600.0 to 2600.0' }),
    );
  });

  it('names the nearest ids for an unknown one: of the sources, and of the points that are computed', () => {
    const targets = createTargets([source('stars', ['regulus', 'aldebaran', 'mars'], [1600, 2600])]);
    for (const [asked, meant] of [['Regulos', 'regulus'], ['aldeberan', 'aldebaran'], ['meannode', 'meanNode']]) {
      expect(() => targets.sourceOf(targets.of(asked), J2000)).toThrow(
        expect.objectContaining({ code: 'ERR_EPHEMERIS_BODY', message: `body: no source has "${asked}" (stars 1); did you mean ${meant}?` }),
      );
    }
    expect(() => targets.sourceOf(targets.of('xyzzy'), J2000)).toThrow('body: no source has "xyzzy" (stars 1)');
    expect(() => targets.sourceOf(targets.of('chiron'), J2000)).toThrow('body: no source has "chiron" (stars 1); asteroids() of @cosmichub/ephemeris/pack/asteroids has it');
    expect(() => targets.of(7 as never)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_BODY' }));
  });

  it('keeps a bounded number of ids', () => {
    const everything = { ...source('everything', [], [1600, 2600], 'nothing'), covers: () => true };
    const targets = createTargets([everything]);
    const first = targets.of('id 0');
    for (let i = 0; i < 10_000; i++) targets.of(`id ${i}`);
    expect(targets.of('id 0')).not.toBe(first); // forgotten, and made anew
  });
});

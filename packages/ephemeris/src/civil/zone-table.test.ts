import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { civilDate, DAY_SECONDS, julianDate } from './calendar.js';
import type { LocalDateTime, Reading } from './local-time.js';
import { resolveLocalTime } from './local-time.js';
import { canonicalZone, utcOffsetAt, zoneNames } from './zone.js';
import { zoneTable } from './zone-table.js';

interface Values {
  readonly source: string;
  readonly aliases: readonly (readonly [alias: string, zone: string])[];
  readonly zones: Readonly<Record<string, {
    /** Instant, offset, abbreviation, daylight saving. */
    readonly utc: readonly (readonly [number, number, string, 0 | 1])[];
    /** Local time, then one reading; two when ambiguous (the greater offset first) or missing (the smaller first). */
    readonly local: readonly (readonly [number, readonly [number, string], (readonly [number, string])?])[];
    /** How often the clock changes up to 2100. */
    readonly changes: number;
  }>>;
}

// The sample in the repository, or the whole comparison made with `generate.py --full FILE`.
const file = process.env.TZDATA_VALUES ?? new URL('../../test/reference/tzdata/values.json', import.meta.url);
const { aliases, zones } = JSON.parse(readFileSync(file, 'utf8')) as Values;

function localDateTime(seconds: number): LocalDateTime {
  const days = Math.floor(seconds / DAY_SECONDS);
  const ofDay = seconds - days * DAY_SECONDS;
  return { ...civilDate(days, 'gregorian'), hour: Math.floor(ofDay / 3600), minute: Math.floor(ofDay / 60) % 60, second: ofDay % 60 };
}

describe('zones against zic and zoneinfo', () => {
  it('have the same names', () => {
    expect(zoneNames()).toEqual(Object.keys(zones));
  });

  it('have the same aliases', () => {
    // An alias may point to another one: where it leads in the end is what counts.
    const target = new Map(aliases);
    const end = (name: string): string => (target.has(name) ? end(target.get(name)!) : name);
    expect(aliases.filter(([alias]) => canonicalZone(alias) !== end(alias))).toEqual([]);
  });

  it('change their clocks as often', () => {
    const wrong = Object.entries(zones).filter(([zone, { changes }]) => zoneTable(zone, 0).starts.length - 1 !== changes);
    expect(wrong.map(([zone]) => zone)).toEqual([]);
  });

  it('have the same offset, abbreviation and flag at every instant', () => {
    const wrong: string[] = [];
    let count = 0;
    for (const [zone, { utc }] of Object.entries(zones)) {
      for (const [instant, ...expected] of utc) {
        count++;
        const { utcOffsetSeconds, abbreviation, dst } = utcOffsetAt(zone, julianDate(instant));
        const got = [utcOffsetSeconds, abbreviation, dst ? 1 : 0];
        if (got.join() !== expected.join()) wrong.push(`${zone} ${instant}: ${got.join()} instead of ${expected.join()}`);
      }
    }
    expect(wrong.slice(0, 40), `${wrong.length} of ${count}`).toEqual([]);
    expect(count).toBeGreaterThan(4000);
  });

  it('give the same instants for every local time', () => {
    const wrong: string[] = [];
    let count = 0;
    const show = (kind: string, readings: readonly Pick<Reading, 'utcOffsetSeconds' | 'abbreviation'>[]): string =>
      `${kind} ${readings.map(({ utcOffsetSeconds, abbreviation }) => `${utcOffsetSeconds} ${abbreviation}`).join()}`;

    for (const [zone, { local }] of Object.entries(zones)) {
      for (const [seconds, ...expected] of local) {
        count++;
        const readings = expected.map((reading) => ({ utcOffsetSeconds: reading![0], abbreviation: reading![1] }));
        const [first, second] = readings;
        const kind = second === undefined
          ? first.abbreviation === 'LMT' ? 'localMeanTime' : 'exact'
          : first.utcOffsetSeconds > second.utcOffsetSeconds ? 'ambiguous' : 'missing';
        const wanted = readings.some(({ abbreviation }) => abbreviation === '-00') ? show('unrecorded', []) : show(kind, readings);

        const resolved = resolveLocalTime(localDateTime(seconds), { zone });
        const got =
          resolved.kind === 'unrecorded' ? []
          : resolved.kind === 'ambiguous' ? resolved.candidates
          : resolved.kind === 'missing' ? [resolved.before, resolved.after]
          : [resolved];
        const instantsRight = got.every(({ jdUtc, utcOffsetSeconds }) => jdUtc === julianDate(seconds - utcOffsetSeconds));
        if (show(resolved.kind, got) !== wanted || !instantsRight) wrong.push(`${zone} ${seconds}: ${show(resolved.kind, got)} instead of ${wanted}`);
      }
    }
    expect(wrong.slice(0, 40), `${wrong.length} of ${count}`).toEqual([]);
    expect(count).toBeGreaterThan(1500);
  });
});

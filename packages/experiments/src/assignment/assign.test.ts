import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import chiSquared from '../../test/reference/chi-squared/values.json' with { type: 'json' };
import { murmur3 } from '../hashing/murmur3.js';
import type { Experiment } from '../registry/experiment.js';
import { EXPERIMENT_STATUSES } from '../registry/lifecycle.js';
import { createRegistry } from '../registry/registry.js';
import { assign, assignAll } from './assign.js';
import type { Assignment, AssignmentContext } from './assign.js';

const { df1, df2, df10000 } = chiSquared['assignment/assign'];
const nowMs = Date.UTC(2026, 0, 15);

function experiment(change: Partial<Experiment> = {}): Experiment {
  return {
    key: 'house-default',
    version: 1,
    name: 'Default house system',
    hypothesis: 'Whole-sign houses as the default bring newcomers back more often.',
    owner: 'charts team',
    status: 'running',
    unit: 'user',
    variants: [
      { key: 'placidus', weight: 1 },
      { key: 'whole-sign', weight: 1 },
    ],
    control: 'placidus',
    metrics: { primary: 'return_7d', guardrails: [] },
    ...change,
  };
}

function assignOne(change: Partial<Experiment>, context: Partial<AssignmentContext>): Assignment {
  return assign(createRegistry([experiment(change)]), 'house-default', { nowMs, unitIds: { user: 'u_1' }, ...context });
}

const idFamilies: Record<string, (n: number) => string> = {
  integers: (n) => String(n),
  prefixed: (n) => `user-${n}`,
  hexadecimal: (n) => (n * 2_654_435_761).toString(16).padStart(13, '0'),
};

/** Pearson's statistic of observed counts against expected ones. */
function pearson(observed: ArrayLike<number>, expected: (cell: number) => number): number {
  let sum = 0;
  for (let cell = 0; cell < observed.length; cell += 1) sum += (observed[cell] - expected(cell)) ** 2 / expected(cell);
  return sum;
}

/** Pearson's statistic of a two-by-two table, rows first, against independence of its margins: one degree of freedom. */
function dependence(table: readonly number[]): number {
  const [a, b, c, d] = table;
  const [rows, columns] = [[a + b, c + d], [a + c, b + d]];
  return pearson(table, (cell) => (rows[cell >> 1] * columns[cell & 1]) / (a + b + c + d));
}

describe('assign', () => {
  it('draws by murmur3 of the unit id, seeded with murmur3 of the seed', () => {
    const bucket = murmur3('u_1', murmur3('house-default:1', 0)) / 2 ** 32;
    expect(assignOne({}, {})).toEqual({
      experimentKey: 'house-default',
      experimentVersion: 1,
      variantKey: bucket < 0.5 ? 'placidus' : 'whole-sign',
      reason: 'SPLIT',
      enrolled: true,
      unit: 'user',
      bucket,
    });
  });

  it('shows the control, and counts nobody, unless the experiment is live', () => {
    for (const status of EXPERIMENT_STATUSES) {
      const { enrolled, reason, variantKey } = assignOne({ status }, {});
      if (status === 'running' || status === 'ramping') expect({ enrolled, reason }).toEqual({ enrolled: true, reason: 'SPLIT' });
      else expect({ enrolled, reason, variantKey }).toEqual({ enrolled: false, reason: 'DISABLED', variantKey: 'placidus' });
    }
  });

  it('keeps variants past the end date, and counts nobody there', () => {
    const dates = { startDate: '2026-01-10', endDate: '2026-01-20' };
    const at = (time: string): Assignment => assignOne(dates, { nowMs: Date.parse(time) });
    const within = at('2026-01-10T00:00:00Z');
    expect(at('2026-01-09T23:59:59.999Z')).toMatchObject({ reason: 'DISABLED', enrolled: false, variantKey: 'placidus', bucket: null });
    expect(within).toMatchObject({ reason: 'SPLIT', enrolled: true });
    expect(at('2026-01-20T23:59:59.999Z')).toEqual(within);
    expect(at('2026-01-21T00:00:00Z')).toEqual({ ...within, reason: 'STALE', enrolled: false });
  });

  it('leaves a unit without an id outside', () => {
    for (const unitIds of [{}, { user: '' }, { user: undefined }, { session: 's_1' }, Object.create({ user: 'inherited' }) as Record<string, string>]) {
      expect(assignOne({}, { unitIds })).toMatchObject({ reason: 'DEFAULT', enrolled: false, variantKey: 'placidus', bucket: null });
    }
  });

  it('targets by attributes of the context’s own', () => {
    const targeting = [{ attribute: 'plan', in: ['premium', 'elite'] }, { attribute: 'beta', in: [true] }];
    const reasonFor = (attributes: AssignmentContext['attributes']) => assignOne({ targeting }, { attributes }).reason;
    expect(reasonFor({ plan: 'elite', beta: true })).toBe('SPLIT');
    expect(reasonFor({ plan: 'free', beta: true })).toBe('DEFAULT');
    expect(reasonFor({ plan: 'elite' })).toBe('DEFAULT');
    expect(reasonFor(undefined)).toBe('DEFAULT');
    expect(reasonFor(Object.create({ plan: 'elite', beta: true }) as Record<string, string>)).toBe('DEFAULT');
  });

  it('obeys overrides of a live experiment, even before its start, and does not count them', () => {
    const overrides = { u_qa: 'whole-sign' };
    const unitIds = { user: 'u_qa' };
    const shown = { variantKey: 'whole-sign', reason: 'TARGETING_MATCH', enrolled: false, bucket: null };
    expect(assignOne({ overrides, startDate: '2027-01-01', coverage: 0 }, { unitIds })).toMatchObject(shown);
    expect(assignOne({ overrides, status: 'completed' }, { unitIds })).toMatchObject({ reason: 'DISABLED' });
    expect(assignOne({ overrides }, { unitIds: { user: 'constructor' } })).toMatchObject({ reason: 'SPLIT' });
  });

  it('moves nobody when coverage grows', () => {
    const steps = [0, 0.01, 0.1, 0.5, 1].map((coverage) => createRegistry([experiment({ coverage })]));
    const counts = steps.map(() => 0);
    for (let n = 0; n < 20_000; n += 1) {
      let before: string | null = null;
      steps.forEach((registry, step) => {
        const { enrolled, variantKey } = assign(registry, 'house-default', { nowMs, unitIds: { user: `user-${n}` } });
        if (before !== null) expect(enrolled && variantKey === before).toBe(true);
        if (enrolled) {
          before = variantKey;
          counts[step] += 1;
        }
      });
    }
    expect([counts[0], counts[4]]).toEqual([0, 20_000]);
    for (const [step, coverage] of [[1, 0.01], [2, 0.1], [3, 0.5]]) {
      const cells = [counts[step], 20_000 - counts[step]];
      expect(pearson(cells, (cell) => 20_000 * (cell === 0 ? coverage : 1 - coverage))).toBeLessThan(df1.critical);
    }
  });

  it('draws afresh for a new version', () => {
    const registries = [1, 2].map((version) => createRegistry([experiment({ version })]));
    const table = [0, 0, 0, 0];
    for (let n = 0; n < 20_000; n += 1) {
      const [a, b] = registries.map((registry) => Number(assign(registry, 'house-default', { nowMs, unitIds: { user: `user-${n}` } }).variantKey === 'placidus'));
      table[2 * a + b] += 1;
    }
    expect(dependence(table)).toBeLessThan(df1.critical);
  });

  it.each(Object.entries(idFamilies))('fills 10 001 equal bins evenly with %s', (_, id) => {
    const bins = new Uint32Array(10_001);
    const units = 200_000;
    const registry = createRegistry([experiment()]);
    for (let n = 0; n < units; n += 1) bins[Math.floor(assign(registry, 'house-default', { nowMs, unitIds: { user: id(n) } }).bucket! * bins.length)] += 1;
    expect(pearson(bins, () => units / bins.length)).toBeLessThan(df10000.critical);
  });

  it.each(Object.entries(idFamilies))('keeps a 20 : 30 : 50 split of %s', (_, id) => {
    const weights = [20, 30, 50];
    const registry = createRegistry([experiment({ variants: weights.map((weight, i) => ({ key: `v${i}`, weight })), control: 'v0' })]);
    const counts = [0, 0, 0];
    for (let n = 0; n < 50_000; n += 1) counts[Number(assign(registry, 'house-default', { nowMs, unitIds: { user: id(n) } }).variantKey.slice(1))] += 1;
    expect(pearson(counts, (cell) => 500 * weights[cell])).toBeLessThan(df2.critical);
  });

  it.each(Object.entries(idFamilies))('splits similarly named experiments independently of each other: %s', (_, id) => {
    const units = 20_000;
    const experiments = 300;
    const ids = Array.from({ length: units }, (_unit, n) => id(n));
    const registry = createRegistry(Array.from({ length: experiments }, (_key, i) => experiment({ key: `exp-${i}` })));
    const arms = registry.entries.map(({ variantSeed }) => Uint8Array.from(ids, (unitId) => murmur3(unitId, variantSeed) >>> 31));

    let dependentPairs = 0;
    let unevenSplits = 0;
    arms.forEach((arm, i) => {
      const next = arms[(i + 1) % experiments];
      const table = [0, 0, 0, 0];
      for (let n = 0; n < units; n += 1) table[2 * arm[n] + next[n]] += 1;
      if (dependence(table) > df1.critical) dependentPairs += 1;
      if (pearson([table[0] + table[1], table[2] + table[3]], () => units / 2) > df1.critical) unevenSplits += 1;
    });
    // 1 % are expected to exceed the 1 % point; of 300, 2.5 % or more do so by chance in about one of a hundred families.
    expect(dependentPairs / experiments).toBeLessThanOrEqual(0.025);
    expect(unevenSplits / experiments).toBeLessThanOrEqual(0.025);
  });

  it('is a function of its arguments, and shows a variant of the experiment whatever they are', () => {
    const registry = createRegistry([experiment({ coverage: 0.7 })]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), fc.double({ noNaN: true, noDefaultInfinity: true }), (user, time) => {
        const context = { nowMs: time, unitIds: { user } };
        const first = assign(registry, 'house-default', context);
        expect(['placidus', 'whole-sign']).toContain(first.variantKey);
        expect(assign(registry, 'house-default', context)).toEqual(first);
      }),
    );
  });

  it('refuses an unknown experiment, a time that is none and an id it will not hash', () => {
    const registry = createRegistry([experiment()]);
    expect(() => assign(registry, 'house-defaults', { nowMs, unitIds: {} })).toThrow(expect.objectContaining({ code: 'ERR_EXPERIMENTS_UNKNOWN_EXPERIMENT' }));
    const contexts = [{ nowMs: NaN, unitIds: {} }, { nowMs, unitIds: { user: 42 } }, { nowMs, unitIds: { user: 'x'.repeat(1001) } }, { unitIds: {} }, undefined];
    for (const context of contexts) {
      expect(() => assign(registry, 'house-default', context as AssignmentContext)).toThrow(expect.objectContaining({ code: 'ERR_EXPERIMENTS_ARGUMENT' }));
    }
    expect(assign(registry, 'house-default', { nowMs } as AssignmentContext).reason).toBe('DEFAULT');
  });
});

describe('assignAll', () => {
  it('gives what assign gives, in the order of the registry', () => {
    const registry = createRegistry([experiment({ key: 'b' }), experiment({ key: 'a', unit: 'session' }), experiment({ key: 'c', status: 'draft' })]);
    const context = { nowMs, unitIds: { user: 'u_1', session: 's_1' } };
    expect(assignAll(registry, context)).toEqual(['b', 'a', 'c'].map((key) => assign(registry, key, context)));
  });
});

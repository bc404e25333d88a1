import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExperimentsError } from '../errors.js';
import type { RegistryProblem } from '../errors.js';
import type { Experiment } from './experiment.js';
import { createRegistry } from './registry.js';

const wheelColours: Experiment = {
  key: 'wheel-colours',
  version: 1,
  name: 'Wheel colours by element',
  hypothesis: 'Signs coloured by element let newcomers read a chart faster.',
  owner: 'charts team',
  status: 'running',
  unit: 'user',
  variants: [
    { key: 'control', weight: 1 },
    { key: 'by-element', weight: 1 },
  ],
  control: 'control',
  metrics: { primary: 'chart_reads', guardrails: ['calculate_p95_ms'] },
};

function problemsOf(experiments: unknown): readonly RegistryProblem[] {
  try {
    createRegistry(experiments as Experiment[]);
  } catch (error) {
    if (isExperimentsError(error) && error.code === 'ERR_EXPERIMENTS_REGISTRY') return error.problems;
    throw error;
  }
  return [];
}

const pathsOf = (change: object): string[] => problemsOf([{ ...wheelColours, ...change }]).map(({ path }) => path);

describe('createRegistry', () => {
  it('fills in the defaults', () => {
    const entry = createRegistry([wheelColours]).get('wheel-colours')!;
    expect(entry.experiment).toEqual({ ...wheelColours, coverage: 1, seed: 'wheel-colours:1', targeting: [], overrides: {} });
    expect(entry).toMatchObject({ upperBounds: [0.5, 1], startMs: -Infinity, endMs: Infinity });
    expect(createRegistry([{ ...wheelColours, coverage: undefined, seed: undefined }]).get('wheel-colours')!.experiment).toMatchObject({ coverage: 1, seed: 'wheel-colours:1' });
  });

  it('holds a frozen copy', () => {
    const mutable = structuredClone(wheelColours) as { variants: { weight: number }[] } & Experiment;
    const registry = createRegistry([mutable]);
    mutable.variants[0].weight = 99;
    const { experiment } = registry.get('wheel-colours')!;
    expect(experiment.variants[0].weight).toBe(1);
    expect(() => Object.assign(experiment.variants[0], { weight: 99 })).toThrow(TypeError);
    expect(() => (registry.entries as unknown[]).push(1)).toThrow(TypeError);
  });

  it('cuts [0, 1) by the weights, and leaves no slice to a weight of zero', () => {
    const weights = [1, 0, 2, 0];
    const variants = weights.map((weight, i) => ({ key: `v${i}`, weight }));
    expect(createRegistry([{ ...wheelColours, variants, control: 'v0' }]).entries[0].upperBounds).toEqual([1 / 3, 1 / 3, 1, 1]);
  });

  it('lists everything that is wrong', () => {
    expect(
      problemsOf([
        { ...wheelColours, key: 'wheel colours', version: 0, unit: '', seed: ' ' },
        null,
        { ...wheelColours, variants: [{ key: 'control', weight: -1 }], control: 'nobody', endDate: '2026-02-30' },
      ]),
    ).toEqual([
      { path: '[0].key', message: 'expected 1 to 100 of A-Z a-z 0-9 _ -, got "wheel colours"' },
      { path: '[0].version', message: 'expected a positive integer, got 0' },
      { path: '[0].unit', message: 'expected 1 to 50 of A-Z a-z 0-9 _ -, got ""' },
      { path: '[0].seed', message: 'expected 1 to 200 characters, got " "' },
      { path: '[1]', message: 'expected an experiment, got null' },
      { path: '[2].endDate', message: 'expected an ISO 8601 date, or date and time with offset, got "2026-02-30"' },
      { path: '[2].variants[0].weight', message: 'expected 0 to 1000000000, got -1' },
      { path: '[2].variants', message: 'expected at least 2 with a weight above 0, got 0' },
      { path: '[2].control', message: 'expected the key of a variant, got "nobody"' },
    ]);
  });

  it('refuses two experiments of one key', () => {
    expect(problemsOf([wheelColours, { ...wheelColours, version: 2 }])).toEqual([{ path: '[1].key', message: 'expected a key of its own, got that of [0]' }]);
  });

  it('refuses one draw for two experiments on the same unit', () => {
    const other = { ...wheelColours, key: 'orbs', seed: 'wheel-colours:1' };
    expect(problemsOf([wheelColours, other])).toEqual([{ path: '[1].seed', message: 'expected a seed of its own, got that of [0]' }]);
    expect(problemsOf([wheelColours, { ...other, unit: 'session' }])).toEqual([]);
  });

  it.each([
    ['a variant key used twice', { variants: [...wheelColours.variants, { key: 'control', weight: 1 }] }, '[0].variants[2].key'],
    ['eleven variants', { variants: Array.from({ length: 11 }, (_, i) => ({ key: i === 0 ? 'control' : `v${i}`, weight: 1 })) }, '[0].variants'],
    ['an unknown status', { status: 'paused' }, '[0].status'],
    ['a coverage above 1', { coverage: 1.01 }, '[0].coverage'],
    ['a coverage that is no number', { coverage: NaN }, '[0].coverage'],
    ['an end before the start', { startDate: '2026-03-02', endDate: '2026-03-01' }, '[0].endDate'],
    ['a rule without values', { targeting: [{ attribute: 'plan' }] }, '[0].targeting[0].in'],
    ['an override to no variant', { overrides: { u1: 'nobody' } }, '[0].overrides'],
  ])('refuses %s', (_, change, path) => {
    expect(pathsOf(change)).toContain(path);
  });

  it('keeps unit ids out of its messages', () => {
    const problems = problemsOf([{ ...wheelColours, overrides: { 'jane@example.com': 'nobody' } }]);
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain('jane');
  });

  it('meets any value with an ExperimentsError or a registry', () => {
    fc.assert(fc.property(fc.anything(), (value) => void problemsOf(value)));
    const broken = fc.record(Object.fromEntries(Object.keys(wheelColours).map((name) => [name, fc.anything()])), { requiredKeys: [] });
    fc.assert(fc.property(fc.array(fc.tuple(broken).map(([change]) => ({ ...wheelColours, ...change }))), (value) => void problemsOf(value)));
  });
});

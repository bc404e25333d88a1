import { describe, expect, it } from 'vitest';
import { isExperimentsError } from '../errors.js';
import type { RegistryProblem } from '../errors.js';
import { experimentSchema, parseRegistry } from './zod.js';

/** With every field that the first version of the registry document had. */
const upgradeModal = {
  id: 'upgrade-modal',
  name: 'Upgrade modal after the third chart',
  hypothesis: 'A modal after the third chart raises upgrades without more cancellations.',
  description: 'Shown once.',
  metrics: { primary: 'upgrade_rate', guardrails: ['calculate_p95_ms', 'cancel_rate'], secondary: ['modal_close_rate'] },
  variants: [
    { id: 'control', name: 'No modal', description: '', traffic_percentage: 33.33, config: {} },
    { id: 'modal', name: 'Modal', description: '', traffic_percentage: 33.33, config: { delay_ms: 500 } },
    { id: 'banner', name: 'Banner', description: '', traffic_percentage: 33.33, config: {} },
  ],
  start_date: '2026-01-01',
  end_date: '2026-01-28',
  segment: 'free plan, three charts or more',
  owner: 'growth@example.com',
  status: 'running',
  tags: ['billing'],
  config: { sample_size: 3839, statistical_power: 0.8, significance_level: 0.05, minimum_detectable_effect: 0.02, randomization_unit: 'session' },
  created_at: '2025-12-01T00:00:00Z',
  updated_at: '2025-12-01T00:00:00Z',
  version: '1.0.0',
};

function problemsOf(document: unknown): readonly RegistryProblem[] {
  try {
    parseRegistry(document);
  } catch (error) {
    if (isExperimentsError(error) && error.code === 'ERR_EXPERIMENTS_REGISTRY') return error.problems;
    throw error;
  }
  return [];
}

describe('experimentSchema', () => {
  it('reads a document’s entry into an experiment', () => {
    expect(experimentSchema.parse(upgradeModal)).toEqual({
      key: 'upgrade-modal',
      version: 1,
      name: 'Upgrade modal after the third chart',
      hypothesis: 'A modal after the third chart raises upgrades without more cancellations.',
      description: 'Shown once.',
      owner: 'growth@example.com',
      status: 'running',
      unit: 'session',
      variants: [
        { key: 'control', weight: 33.33, name: 'No modal', description: '' },
        { key: 'modal', weight: 33.33, name: 'Modal', description: '' },
        { key: 'banner', weight: 33.33, name: 'Banner', description: '' },
      ],
      control: 'control',
      metrics: { primary: 'upgrade_rate', guardrails: ['calculate_p95_ms', 'cancel_rate'], secondary: ['modal_close_rate'] },
      startDate: '2026-01-01',
      endDate: '2026-01-28',
      segment: 'free plan, three charts or more',
    });
  });

  it('reads the fields of assignment', () => {
    const assignment = { unit: 'user', control: 'modal', coverage: 0.1, seed: 'winter', targeting: [{ attribute: 'plan', in: ['free'] }], overrides: { u_qa: 'modal' } };
    expect(experimentSchema.parse({ ...upgradeModal, version: 4, ...assignment })).toMatchObject({ version: 4, ...assignment });
  });
});

describe('parseRegistry', () => {
  it('takes a list, or an object that holds one', () => {
    expect(parseRegistry([upgradeModal]).get('upgrade-modal')?.upperBounds).toEqual([1 / 3, 2 / 3, 1].map((bound) => expect.closeTo(bound, 15) as number));
    expect(parseRegistry({ $schema: './registry.schema.json', experiments: [upgradeModal] }).entries).toHaveLength(1);
  });

  it('lists what is wrong in every entry, in the document’s names', () => {
    const [control, modal] = upgradeModal.variants;
    expect(
      problemsOf([
        { ...upgradeModal, hypotesis: 'misspelt' },
        { ...upgradeModal, id: 'upgrade modal', start_date: 'tomorrow' },
        { ...upgradeModal, id: 'twin', variants: [{ ...control, traffic_percentage: 120 }, { ...modal, traffic_percentage: -20 }] },
        { ...upgradeModal, id: 'short', variants: [control, modal] },
      ]).map(({ path, message }) => `${path}: ${message}`),
    ).toEqual([
      '[0]: Unrecognized key: "hypotesis"',
      '[1].id: expected 1 to 100 of A-Z a-z 0-9 _ -, got "upgrade modal"',
      '[1].start_date: expected an ISO 8601 date, or date and time with offset, got "tomorrow"',
      '[2].variants[1].traffic_percentage: expected 0 to 1000000000, got -20',
      '[2].variants: expected at least 2 with a weight above 0, got 1',
      '[3].variants: expected traffic_percentage to sum to 100, got 66.66',
    ]);
  });

  it('checks what people read', () => {
    const metrics = { primary: '', guardrails: Array(21).fill('latency'), secondary: [] };
    const problems = problemsOf([{ ...upgradeModal, name: ' ', hypothesis: 'too short', owner: 'jane@example.com'.repeat(20), metrics }]);
    expect(problems.map(({ path }) => path)).toEqual(['[0].name', '[0].hypothesis', '[0].owner', '[0].metrics.primary', '[0].metrics.guardrails']);
    expect(JSON.stringify(problems)).not.toContain('jane');
  });

  it.each([[null], [undefined], ['[]'], [{}], [{ experiments: {} }]])('refuses %o', (document) => {
    expect(problemsOf(document)).toEqual([{ path: '', message: 'expected a list of experiments, or an object with one as `experiments`' }]);
  });
});

import type { Experiment } from '@cosmichub/experiments';

/** The experiments of this server, as its registry file would hold them. */
export const experiments: readonly Experiment[] = [
  {
    key: 'result-layout',
    version: 1,
    name: 'Table before the wheel',
    hypothesis: 'People who come for numbers keep more charts when the table of positions stands before the wheel.',
    owner: 'page',
    status: 'running',
    unit: 'subject',
    variants: [
      { key: 'wheel-first', weight: 1 },
      { key: 'table-first', weight: 1 },
    ],
    control: 'wheel-first',
    metrics: { primary: 'charts-kept', guardrails: ['page-errors', 'largest-contentful-paint'] },
    startDate: '2026-11-01',
  },
];

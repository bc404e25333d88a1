import { assign, createRegistry } from '@cosmichub/experiments';
import { cycle, type OwnBench } from '../../../own-bench.js';

export const bench: OwnBench = {
  name: 'two variants, one targeting rule',
  gateOperations: 1000,
  prepare() {
    const registry = createRegistry([
      {
        key: 'wheel-colours',
        version: 1,
        name: 'Wheel colours by element',
        hypothesis: 'Signs coloured by element let newcomers read a chart faster.',
        owner: 'charts team',
        status: 'running',
        unit: 'user',
        variants: [{ key: 'plain', weight: 1 }, { key: 'by-element', weight: 1 }],
        control: 'plain',
        metrics: { primary: 'chart_reads', guardrails: ['calculate_p95_ms'] },
        targeting: [{ attribute: 'plan', in: ['free', 'pro'] }],
      },
    ]); // prettier-ignore
    const nowMs = Date.UTC(2026, 0, 15);
    const context = cycle(
      Array.from({ length: 256 }, (_, i) => ({ nowMs, unitIds: { user: `u_7f3a91c04be2${i}` }, attributes: { plan: 'free' } })),
    );
    return () => assign(registry, 'wheel-colours', context());
  },
};

import { describe, expect, it } from 'vitest';
import { createMetricRegistry } from '../metrics/registry.js';
import { createStatsdExporter } from './hot-shots.js';

describe('createStatsdExporter', () => {
  it('sends increases once, gauges every time, and buckets that grew', () => {
    const calls: unknown[][] = [];
    const client = {
      increment: (...args: unknown[]) => calls.push(['increment', ...args]),
      gauge: (...args: unknown[]) => calls.push(['gauge', ...args]),
    };
    const registry = createMetricRegistry();
    const hits = registry.counter({ name: 'hits', description: 'Hits.', unit: '{hit}', labels: ['route'] }).series({ route: '/a' });
    const depth = registry.gauge({ name: 'depth', description: 'Depth.', unit: '{job}', labels: [] }).series({});
    const seconds = registry.histogram({ name: 'took', description: 'Took.', unit: 's', labels: ['route'], bounds: [0.5, 1] }).series({ route: '/a' });
    const exporter = createStatsdExporter(registry, client);

    for (let i = 0; i < 1_000; i += 1) hits.add();
    depth.set(3);
    seconds.record(0.25);
    seconds.record(2);
    exporter.flush();
    expect(calls.splice(0)).toEqual([
      ['increment', 'hits', 1_000, { route: '/a' }],
      ['gauge', 'depth', 3, {}],
      ['increment', 'took.count', 2, { route: '/a' }],
      ['increment', 'took.sum', 2.25, { route: '/a' }],
      ['increment', 'took.bucket', 1, { route: '/a', lower_bound: '0', upper_bound: '0.5' }],
      ['increment', 'took.bucket', 1, { route: '/a', lower_bound: '1', upper_bound: 'inf' }],
    ]);

    exporter.flush();
    expect(calls.splice(0)).toEqual([['gauge', 'depth', 3, {}]]);

    hits.add(2);
    exporter.flush();
    expect(calls[0]).toEqual(['increment', 'hits', 2, { route: '/a' }]);
  });
});

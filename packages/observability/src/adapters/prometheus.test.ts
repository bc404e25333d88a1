import { describe, expect, it } from 'vitest';
import { createMetricRegistry } from '../metrics/registry.js';
import { prometheusText } from './prometheus.js';

describe('prometheusText', () => {
  it('writes counters, gauges and classic histograms', () => {
    const registry = createMetricRegistry();
    registry.counter({ name: 'cosmichub.charts', description: 'Charts\\computed\nso far.', unit: '{chart}', labels: ['house.system'] }).series({ 'house.system': 'a"b\\c\nd' }).add(2);
    registry.gauge({ name: 'queue.depth', description: 'Jobs waiting.', unit: '{job}', labels: [] }).series({}).set(-1.5);
    const sizes = registry.histogram({ name: 'body.size', description: 'Bytes received.', unit: 'By', labels: ['route'], bounds: [0.5, 100] }).series({ route: '/a' });
    [0.5, 7, 1e6].forEach((value) => sizes.record(value));

    // Names, escapes and order by https://prometheus.io/docs/instrumenting/exposition_formats/
    expect(prometheusText(registry)).toBe(
      [
        '# HELP cosmichub_charts_total Charts\\\\computed\\nso far.',
        '# TYPE cosmichub_charts_total counter',
        'cosmichub_charts_total{house_system="a\\"b\\\\c\\nd"} 2',
        '# HELP queue_depth Jobs waiting.',
        '# TYPE queue_depth gauge',
        'queue_depth -1.5',
        '# HELP body_size_bytes Bytes received.',
        '# TYPE body_size_bytes histogram',
        'body_size_bytes_bucket{route="/a",le="0.5"} 1',
        'body_size_bytes_bucket{route="/a",le="100"} 2',
        'body_size_bytes_bucket{route="/a",le="+Inf"} 3',
        'body_size_bytes_sum{route="/a"} 1000007.5',
        'body_size_bytes_count{route="/a"} 3',
        '',
      ].join('\n'),
    );
  });

  it('is as long after 1,000 distinct paths as after 200', () => {
    const registry = createMetricRegistry();
    const hits = registry.counter({ name: 'hits', description: 'Hits.', unit: '{hit}', labels: ['path'], maxSeries: 100 });
    const record = (i: number): void => hits.series({ path: `/${String(i).padStart(6, '0')}` }).add();
    for (let i = 0; i < 200; i += 1) record(i);
    const before = prometheusText(registry);
    for (let i = 200; i < 1_000; i += 1) record(i);
    expect(prometheusText(registry)).toBe(before.replace('hits_total{otel_metric_overflow="true"} 100', 'hits_total{otel_metric_overflow="true"} 900'));
  });
});

import { describe, expect, it } from 'vitest';
import { isObservabilityError } from '../errors.js';
import { createMetricRegistry, type HistogramOptions, type InstrumentOptions } from './registry.js';

const options = <Label extends string>(labels: readonly Label[], over: Partial<InstrumentOptions<Label>> = {}): InstrumentOptions<Label> => ({
  name: 'cosmichub.charts', description: 'Charts computed.', unit: '{chart}', labels, ...over,
}); // prettier-ignore

function codeOf(fn: () => unknown): unknown {
  try {
    fn();
    return undefined;
  } catch (error) {
    return isObservabilityError(error) && error.code;
  }
}

describe('createMetricRegistry', () => {
  it('sums a counter by label set, ignoring what is no amount', () => {
    const registry = createMetricRegistry();
    const charts = registry.counter(options(['house']));
    const placidus = charts.series({ house: 'placidus' });
    placidus.add();
    placidus.add(2.5);
    for (const nonsense of [-1, NaN, Infinity]) placidus.add(nonsense);
    charts.series({ house: undefined }).add();
    expect(charts.series({ house: 'placidus' })).toBe(placidus);
    expect(registry.collect()).toEqual([
      { name: 'cosmichub.charts', description: 'Charts computed.', unit: '{chart}', kind: 'counter', points: [{ labels: { house: 'placidus' }, value: 3.5 }, { labels: {}, value: 1 }] },
    ]);
  });

  it('keeps label sets apart that only read alike', () => {
    const registry = createMetricRegistry();
    const charts = registry.counter(options(['a', 'b']));
    charts.series({ a: 'x', b: '' }).add();
    charts.series({ a: '', b: 'x' }).add();
    expect(registry.collect()[0].points).toHaveLength(2);
  });

  it('moves a gauge both ways', () => {
    const registry = createMetricRegistry();
    const gauge = registry.gauge(options([])).series({});
    gauge.set(10);
    gauge.add(-3);
    gauge.set(NaN);
    gauge.add(Infinity);
    expect(registry.collect()[0]).toMatchObject({ kind: 'gauge', points: [{ value: 7 }] });
  });

  it('counts a histogram in buckets whose upper bounds are inclusive', () => {
    const registry = createMetricRegistry();
    const series = registry.histogram({ ...options([]), bounds: [0.8, 1.2] }).series({});
    for (const value of [0, 0.8, 0.81, 1.2, 1.3, 99, NaN, Infinity]) series.record(value);
    expect(registry.collect()[0]).toMatchObject({ bounds: [0.8, 1.2], points: [{ count: 6, sum: 0 + 0.8 + 0.81 + 1.2 + 1.3 + 99, bucketCounts: Float64Array.of(2, 2, 2) }] });
  });

  it('gives the collected state away, not its own', () => {
    const registry = createMetricRegistry();
    const series = registry.histogram({ ...options([]), bounds: [1] }).series({});
    series.record(0);
    const before = registry.collect();
    series.record(0);
    expect(before[0]).toMatchObject({ points: [{ count: 1, bucketCounts: Float64Array.of(1, 0) }] });
  });

  it('records everything beyond the cap in one overflow series, and keeps the ones it has', () => {
    const registry = createMetricRegistry();
    const charts = registry.counter(options(['path']));
    for (let i = 0; i < 100_000; i += 1) charts.series({ path: `/bot/${i}` }).add();
    charts.series({ path: '/bot/7' }).add();
    const [{ points }] = registry.collect();
    expect(points).toHaveLength(2_001);
    expect(points.at(7)).toEqual({ labels: { path: '/bot/7' }, value: 2 });
    expect(points.at(-1)).toEqual({ labels: { 'otel.metric.overflow': 'true' }, value: 98_000 });
  });

  it('cuts label values at 128 characters', () => {
    const registry = createMetricRegistry();
    registry.counter(options(['a'])).series({ a: 'x'.repeat(10_000) }).add();
    expect(registry.collect()[0].points[0].labels.a).toHaveLength(128);
  });

  it('gives the same instrument to whoever declares it alike, and refuses another shape', () => {
    const registry = createMetricRegistry();
    const first = registry.counter(options(['a']));
    expect(registry.counter(options(['a']))).toBe(first);
    expect(codeOf(() => registry.gauge(options(['a'])))).toBe('ERR_OBSERVABILITY_METRIC_CONFLICT');
    expect(codeOf(() => registry.counter(options(['b'])))).toBe('ERR_OBSERVABILITY_METRIC_CONFLICT');
    expect(codeOf(() => registry.counter(options(['a'], { unit: 's' })))).toBe('ERR_OBSERVABILITY_METRIC_CONFLICT');
  });

  it.each<Partial<HistogramOptions<string>>>([{ name: 'With Capitals' }, { name: '' }, { labels: ['a-b'] }, { maxSeries: 0 }, { maxSeries: 1.5 }, { bounds: [2, 1] }, { bounds: [1, 1] }, { bounds: [NaN] }])('refuses %j', (over) => {
    expect(codeOf(() => createMetricRegistry().histogram({ ...options([]), bounds: [1], ...over }))).toBe('ERR_OBSERVABILITY_ARGUMENT');
  });
});

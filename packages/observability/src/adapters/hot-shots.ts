import type { MetricRegistry } from '../metrics/registry.js';
import type { HistogramPoint } from '../metrics/series.js';

/** The part of a StatsD client that is used; a `StatsD` of `hot-shots` fits. */
export interface StatsdClient {
  increment(name: string, value: number, tags: Record<string, string>): unknown;
  gauge(name: string, value: number, tags: Record<string, string>): unknown;
}

/** Sends a registry to a StatsD client. */
export interface StatsdExporter {
  /** Sends what has been recorded since the last call. Call it every ten seconds or so, and before closing the client. */
  flush(): void;
}

/**
 * Aggregates in the registry and sends few datagrams: a counter once a flush however often it was counted, a gauge once.
 *
 * A histogram becomes three counts: `<name>.count`, `<name>.sum`, and `<name>.bucket` with tags `lower_bound` and
 * `upper_bound` for each bucket that grew, as Datadog's OpenMetrics check writes non-cumulative buckets.
 */
export function createStatsdExporter(registry: MetricRegistry, client: StatsdClient): StatsdExporter {
  const sent = new Map<string, number>(); // as many entries as the registry has series, which it bounds

  function count(name: string, total: number, labels: Readonly<Record<string, string>>): void {
    const key = name + JSON.stringify(labels);
    const increase = total - (sent.get(key) ?? 0);
    if (increase === 0) return;
    sent.set(key, total);
    client.increment(name, increase, { ...labels });
  }

  function histogram(name: string, bounds: readonly number[], { labels, count: total, sum, bucketCounts }: HistogramPoint): void {
    count(`${name}.count`, total, labels);
    count(`${name}.sum`, sum, labels);
    bucketCounts.forEach((inBucket, i) => {
      const lower_bound = i === 0 ? '0' : String(bounds[i - 1]);
      const upper_bound = i < bounds.length ? String(bounds[i]) : 'inf';
      count(`${name}.bucket`, inBucket, { ...labels, lower_bound, upper_bound });
    });
  }

  return {
    flush() {
      for (const metric of registry.collect()) {
        if (metric.kind === 'histogram') metric.points.forEach((point) => histogram(metric.name, metric.bounds, point));
        else if (metric.kind === 'gauge') metric.points.forEach(({ labels, value }) => client.gauge(metric.name, value, { ...labels }));
        else metric.points.forEach(({ labels, value }) => count(metric.name, value, labels));
      }
    },
  };
}

import type { MetricRegistry, MetricSnapshot } from '../metrics/registry.js';

/** Content type of {@link prometheusText}. */
export const prometheusContentType = 'text/plain; version=0.0.4; charset=utf-8';

const unitSuffix: Readonly<Record<string, string>> = { s: '_seconds', ms: '_milliseconds', By: '_bytes' };

/**
 * Everything in the registry in Prometheus' text format 0.0.4, classic histograms.
 *
 * `http.server.request.duration` in `s` becomes `http_server_request_duration_seconds`, counters end in `_total`, dots in
 * names become underscores.
 */
export function prometheusText(registry: MetricRegistry): string {
  return registry.collect().map(metricText).join('');
}

function metricText(metric: MetricSnapshot): string {
  const name = metricName(metric);
  let text = `# HELP ${name} ${metric.description.replace(/\\/g, '\\\\').replace(/\n/g, '\\n')}\n# TYPE ${name} ${metric.kind}\n`;
  if (metric.kind !== 'histogram') {
    for (const { labels, value } of metric.points) text += `${name}${labelText(labels)} ${value}\n`;
    return text;
  }
  for (const { labels, count, sum, bucketCounts } of metric.points) {
    let below = 0;
    bucketCounts.forEach((inBucket, i) => {
      below += inBucket;
      text += `${name}_bucket${labelText(labels, i < metric.bounds.length ? String(metric.bounds[i]) : '+Inf')} ${below}\n`;
    });
    text += `${name}_sum${labelText(labels)} ${sum}\n${name}_count${labelText(labels)} ${count}\n`;
  }
  return text;
}

function metricName({ name, unit, kind }: MetricSnapshot): string {
  const suffix = unitSuffix[unit] ?? '';
  const base = name.replaceAll('.', '_');
  return (base.endsWith(suffix) ? base : base + suffix) + (kind === 'counter' ? '_total' : '');
}

function labelText(labels: Readonly<Record<string, string>>, upperBound?: string): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name.replaceAll('.', '_')}="${escapeLabel(value)}"`);
  if (upperBound !== undefined) pairs.push(`le="${upperBound}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escapeLabel(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}

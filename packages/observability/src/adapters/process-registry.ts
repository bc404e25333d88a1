import { createMetricRegistry, type MetricRegistry } from '../metrics/registry.js';

/** The number changes when the shape of the registry does. */
const slot = Symbol.for('@cosmichub/observability/metrics/1');

/** The process's metric registry: the same one for every copy of this package, ESM or CJS. */
export function processRegistry(): MetricRegistry {
  const shared = globalThis as { [slot]?: MetricRegistry };
  return (shared[slot] ??= createMetricRegistry());
}

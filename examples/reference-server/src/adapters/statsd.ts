import type { MetricRegistry } from '@cosmichub/observability';
import { createStatsdExporter } from '@cosmichub/observability/hot-shots';
import { StatsD } from 'hot-shots';

export interface StatsdSink {
  /** Sends what is left, and closes the socket. */
  close(): Promise<void>;
}

const flushEveryMs = 10_000;

/** Sends the registry to a DogStatsD agent every ten seconds. An agent that is not there costs nothing and loses its datagrams. */
export function openStatsd(registry: MetricRegistry, { host, port }: { host: string; port: number }): StatsdSink {
  const client = new StatsD({ host, port, errorHandler: () => undefined, includeDatadogTelemetry: false });
  const exporter = createStatsdExporter(registry, client);
  const timer = setInterval(() => exporter.flush(), flushEveryMs).unref();
  return {
    close() {
      clearInterval(timer);
      exporter.flush();
      return new Promise((resolve) => client.close(() => resolve()));
    },
  };
}

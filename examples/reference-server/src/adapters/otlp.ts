import { openTelemetrySpans } from '@cosmichub/observability/opentelemetry';
import type { Resource, SpanSink } from '@cosmichub/observability';
import { context } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';

export interface OtlpSink {
  readonly spans: SpanSink;
  /** Exports what is left. */
  close(): Promise<void>;
}

/** Spans to an OTLP/HTTP collector, in batches. What other libraries record during a request becomes a child of its span. */
export function openOtlp(endpoint: string, service: Resource): OtlpSink {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({
      'service.name': service.name,
      'service.version': service.version,
      'deployment.environment.name': service.environment,
    }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: 5_000 }), { scheduledDelayMillis: 1_000 })],
  });
  return {
    spans: openTelemetrySpans(provider.getTracer(service.name, service.version)),
    async close() {
      await provider.shutdown().catch(() => undefined); // a collector that is away must not hold the exit
      context.disable();
    },
  };
}

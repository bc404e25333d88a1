import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import { type Context, context as otelContext, type ContextManager, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BasicTracerProvider, BatchSpanProcessor, InMemorySpanExporter, ParentBasedSampler, SimpleSpanProcessor, TraceIdRatioBasedSampler } from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observeNode } from '../src/adapters/node-http.js';
import { openTelemetrySpans } from '../src/adapters/opentelemetry.js';
import type { ObservabilityOptions } from '../src/observability.js';
import { listen, recorded, send } from './harness.js';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const parentId = '00f067aa0ba902b7';

/** The least an application that uses OpenTelemetry has: its own context manager. */
const storage = new AsyncLocalStorage<Context>();
const manager: ContextManager = {
  active: () => storage.getStore() ?? ROOT_CONTEXT,
  with: (active, fn, thisArg, ...args) => storage.run(active, () => fn.apply(thisArg, args)),
  bind: (_active, target) => target,
  enable: () => manager,
  disable: () => manager,
};
beforeAll(() => void otelContext.setGlobalContextManager(manager));
afterAll(() => otelContext.disable());

/** A server with an OpenTelemetry SDK behind it that starts a span of its own while it serves. */
async function start(provider: BasicTracerProvider, options: Partial<ObservabilityOptions> = {}): Promise<{ port: number; lines: () => Record<string, unknown>[]; stop: () => void }> {
  const { o, lines } = recorded({ spans: openTelemetrySpans(provider.getTracer('@cosmichub/observability')), ...options });
  const server = http.createServer(
    observeNode(
      o,
      (request, response) => {
        provider.getTracer('app').startSpan('compute').end();
        if (request.url === '/broken') throw new TypeError('born 1879-03-14');
        response.end(JSON.stringify(o.outgoingHeaders()));
      },
      { route: ({ url }) => url },
    ),
  );
  return { port: await listen(server), lines, stop: () => void server.close().closeAllConnections() };
}

describe('OpenTelemetry SDK', () => {
  it('receives server spans with parent, attributes and children', async () => {
    const exporter = new InMemorySpanExporter();
    const { port, lines, stop } = await start(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
    const headers = [['traceparent', `00-${traceId}-${parentId}-03`], ['tracestate', 'vendor=1,a@b=2'], ['x-request-id', 'r-1']] as const;
    const { body } = await send(port, { method: 'GET', path: '/charts', headers });
    await expect.poll(() => exporter.getFinishedSpans().length).toBe(2);

    const [child, span] = exporter.getFinishedSpans();
    expect(span.name).toBe('GET /charts');
    expect(span.kind).toBe(SpanKind.SERVER);
    expect(span.spanContext().traceId).toBe(traceId);
    expect(span.parentSpanContext).toMatchObject({ traceId, spanId: parentId, isRemote: true });
    expect(span.attributes).toEqual({
      'http.request.method': 'GET',
      'url.scheme': 'http',
      'url.path': '/charts',
      'http.route': '/charts',
      'http.response.status_code': 200,
      'http.request.header.x-request-id': 'r-1',
    });
    expect(span.status.code).toBe(SpanStatusCode.UNSET);
    expect(Math.abs(span.startTime[0] - Date.now() / 1000)).toBeLessThan(5);
    expect(span.duration[0]).toBe(0);
    expect(child.parentSpanContext?.spanId).toBe(span.spanContext().spanId);

    expect(lines()[0]).toMatchObject({ trace_id: traceId, span_id: span.spanContext().spanId, trace_flags: '03' });
    expect(JSON.parse(body)).toEqual({
      'x-request-id': 'r-1',
      traceparent: `00-${traceId}-${span.spanContext().spanId}-03`, // the SDK rebuilds the flags as 01
      tracestate: 'vendor=1,a@b=2', // and its tracestate knows the keys of level 1 only
    });
    stop();
  });

  it('receives failures with their type, and nothing of their message', async () => {
    const exporter = new InMemorySpanExporter();
    const { port, stop } = await start(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
    await send(port, { method: 'GET', path: '/broken' });
    await expect.poll(() => exporter.getFinishedSpans().length).toBe(2);
    const span = exporter.getFinishedSpans()[1];
    expect(span.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(span.attributes['error.type']).toBe('TypeError');
    expect(JSON.stringify([span.name, span.attributes, span.events, span.status])).not.toContain('1879');
    stop();
  });

  it('sees a caller that is not trusted as a link, not as the parent', async () => {
    const exporter = new InMemorySpanExporter();
    const { port, stop } = await start(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }), { trust: 'never' });
    await send(port, { method: 'GET', path: '/charts', headers: [['traceparent', `00-${traceId}-${parentId}-01`]] });
    await expect.poll(() => exporter.getFinishedSpans().length).toBe(2);
    const span = exporter.getFinishedSpans()[1];
    expect(span.parentSpanContext).toBeUndefined();
    expect(span.spanContext().traceId).not.toBe(traceId);
    expect(span.links).toMatchObject([{ context: { traceId, spanId: parentId } }]);
    stop();
  });

  it('decides what is sampled, and the headers say so', async () => {
    const exporter = new InMemorySpanExporter();
    const sampler = new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(0) });
    const { port, stop } = await start(new BasicTracerProvider({ sampler, spanProcessors: [new SimpleSpanProcessor(exporter)] }));
    const { body } = await send(port, { method: 'GET', path: '/charts' });
    expect((JSON.parse(body) as Record<string, string>).traceparent).toMatch(/^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-02$/);
    expect(exporter.getFinishedSpans()).toHaveLength(0);
    stop();
  });
});

interface OtlpSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
  status: { code: number };
}

interface OtlpRequest {
  resourceSpans: { scopeSpans: { scope: { name: string }; spans: OtlpSpan[] }[] }[];
}

describe('an OTLP/HTTP receiver', () => {
  it('gets the spans, decoded', async () => {
    const bodies: OtlpRequest[] = [];
    const receiver = http.createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        if (request.url === '/v1/traces' && request.headers['content-type'] === 'application/json') bodies.push(JSON.parse(Buffer.concat(chunks).toString()) as OtlpRequest);
        response.setHeader('content-type', 'application/json').end('{}');
      });
    });
    const receiverPort = await listen(receiver);
    const processor = new BatchSpanProcessor(new OTLPTraceExporter({ url: `http://127.0.0.1:${receiverPort}/v1/traces` }));
    const provider = new BasicTracerProvider({ spanProcessors: [processor] });
    const { port, lines, stop } = await start(provider);
    await send(port, { method: 'GET', path: '/charts', headers: [['traceparent', `00-${traceId}-${parentId}-01`]] });
    await expect.poll(() => lines().length).toBe(1);
    await provider.shutdown();

    const scopes = bodies.flatMap(({ resourceSpans }) => resourceSpans).flatMap(({ scopeSpans }) => scopeSpans);
    const [span] = scopes.find(({ scope }) => scope.name === '@cosmichub/observability')!.spans;
    expect(span).toMatchObject({ traceId, parentSpanId: parentId, spanId: lines()[0].span_id, name: 'GET /charts', kind: 2, status: { code: 0 } });
    expect(Object.fromEntries(span.attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]))).toMatchObject({ 'http.route': '/charts', 'http.response.status_code': 200 });
    const [child] = scopes.find(({ scope }) => scope.name === 'app')!.spans;
    expect(child.parentSpanId).toBe(span.spanId);
    expect(trace.getActiveSpan()).toBeUndefined();
    stop();
    receiver.close().closeAllConnections();
  });
});

import { describe, expect, it, vi } from 'vitest';
import { recorded } from '../test/harness.js';
import { isObservabilityError } from './errors.js';
import { createObservability, type ObservabilityOptions } from './observability.js';
import type { InboundRequest } from './server-request.js';
import type { SpanEnd, SpanSink, SpanStart } from './tracing/span-sink.js';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const remote = { traceId, spanId: '00f067aa0ba902b7', traceFlags: 3, tracestate: 'vendor=1' };

const inbound = (headers: Record<string, string> = {}, over: Partial<InboundRequest> = {}): InboundRequest => ({
  method: 'GET', path: '/charts/7', scheme: 'http', header: (name) => headers[name], ...over,
}); // prettier-ignore
const traced = { traceparent: `00-${traceId}-00f067aa0ba902b7-03`, tracestate: 'vendor=1' };

/** A sink that keeps what it is told and, as tracing libraries do, forgets the random flag. */
function spanSink(): SpanSink & { starts: SpanStart[]; ends: SpanEnd[] } {
  const starts: SpanStart[] = [];
  const ends: SpanEnd[] = [];
  return {
    starts,
    ends,
    start(start) {
      starts.push(start);
      return { traceId: start.parent?.traceId ?? 'b'.repeat(32), spanId: 'c'.repeat(16), traceFlags: 1, run: (fn) => fn(), end: (end) => void ends.push(end) };
    },
  };
}

describe('createObservability', () => {
  it('is one immutable object', () => {
    const { o } = recorded();
    expect(Object.isFrozen(o)).toBe(true);
    expect(Object.isFrozen(o.service)).toBe(true);
    expect(Object.isFrozen(o.log)).toBe(true);
  });

  it.each<[string, Record<string, unknown>]>([
    ['options.write', { write: undefined }],
    ['options.randomBytes', { randomBytes: 8 }],
    ['clock.nowMs', { clock: undefined }],
    ['contextStore.run', { contextStore: {} }],
    ['trust', { trust: 'sometimes' }],
    ['resource.name', { service: { name: '', version: '1', environment: 'test' } }],
  ])('refuses a wrong %s', (argument, over) => {
    const good: ObservabilityOptions = {
      service: { name: 'a', version: '1', environment: 'test' }, write: () => undefined, clock: { nowMs: () => 0 },
      randomBytes: (size) => new Uint8Array(size).fill(1), contextStore: { get: () => undefined, run: (_context, fn) => fn() },
    }; // prettier-ignore
    expect(() => createObservability(good)).not.toThrow();
    try {
      createObservability({ ...good, ...over });
      expect.unreachable();
    } catch (error) {
      expect(isObservabilityError(error) && error.code).toBe('ERR_OBSERVABILITY_ARGUMENT');
      expect((error as Error).message).toContain(`${argument}: `);
    }
  });

  it('carries the context through awaits, apart from other requests, and writes it on every line', async () => {
    const { o, lines } = recorded();
    await Promise.all(
      ['one', 'two'].map((requestId) =>
        o.startRequest(inbound({ 'x-request-id': requestId })).run(async () => {
          await Promise.resolve();
          o.context()!.userRef = `pseudonym-of-${requestId}`;
          o.context()!.fields.tier = 'free';
          await new Promise((resolve) => setTimeout(resolve, 2));
          o.log.info('in the middle');
        }),
      ),
    );
    expect(lines()).toMatchObject([
      { request_id: 'one', 'user.ref': 'pseudonym-of-one', tier: 'free' },
      { request_id: 'two', 'user.ref': 'pseudonym-of-two', tier: 'free' },
    ]);
    expect(o.context()).toBeUndefined();
  });

  it('uses the trace id as request id where both begin here, and not where a trace goes on', () => {
    const { o } = recorded();
    const fresh = o.startRequest(inbound()).context;
    expect(fresh.requestId).toBe(fresh.traceId);
    const continued = o.startRequest(inbound(traced)).context;
    expect(continued.traceId).toBe(traceId);
    expect(continued.requestId).toMatch(/^[0-9a-f]{32}$/);
    expect(continued.requestId).not.toBe(traceId);
    const background = o.newContext();
    expect(background).toMatchObject({ requestId: background.traceId, traceFlags: 2 });
  });

  it('gives the context to other services', () => {
    const { o } = recorded();
    expect(o.outgoingHeaders()).toEqual({});
    o.startRequest(inbound({ ...traced, 'x-request-id': 'r-1' })).run(() => {
      const headers = o.outgoingHeaders();
      expect(headers).toEqual({ 'x-request-id': 'r-1', traceparent: expect.stringMatching(new RegExp(`^00-${traceId}-[0-9a-f]{16}-03$`)) as string, tracestate: 'vendor=1' });
      expect(headers.traceparent).not.toContain(o.context()!.spanId); // nobody records that span
    });
  });

  it('believes whom it is told to believe', () => {
    const internal = inbound(traced, { peerAddress: '10.0.0.1' });
    for (const [trust, expected] of [['always', true], ['never', false], [({ peerAddress }: InboundRequest) => peerAddress === '10.0.0.1', true], [() => false, false]] as const) {
      const spans = spanSink();
      const { context } = recorded({ trust, spans }).o.startRequest(internal);
      expect(context.traceId === traceId).toBe(expected);
      expect(context.tracestate).toBe(expected ? 'vendor=1' : '');
      expect(spans.starts).toMatchObject([expected ? { parent: remote, link: undefined } : { parent: undefined, link: remote }]);
    }
  });

  it('keeps the request id of a caller whose trace it does not believe', () => {
    expect(recorded({ trust: 'never' }).o.startRequest(inbound({ 'x-request-id': 'r-1' })).context.requestId).toBe('r-1');
  });

  it('hands spans to the sink and takes their identity, keeping the random flag', () => {
    const spans = spanSink();
    const { o } = recorded({ spans });
    const request = o.startRequest(inbound({ ...traced, 'x-request-id': 'r-1' }));
    expect(request.context).toMatchObject({ traceId, spanId: 'c'.repeat(16), traceFlags: 3 });
    expect(o.outgoingHeaders(request.context).traceparent).toBe(`00-${traceId}-${'c'.repeat(16)}-03`); // a recorded span stays the parent
    request.end({ statusCode: 503, route: '/charts/:id' });
    expect(spans.starts[0]).toMatchObject({ name: 'GET', kind: 'server', attributes: { 'http.request.method': 'GET', 'url.scheme': 'http', 'url.path': '/charts/7' } });
    expect(spans.ends).toMatchObject([
      { name: 'GET /charts/:id', errorType: '503', attributes: { 'http.route': '/charts/:id', 'http.response.status_code': 503, 'http.request.header.x-request-id': 'r-1' } },
    ]);
  });

  it('measures with the clock it is given, never below zero', () => {
    let nowMs = 1_000;
    const { o, lines } = recorded({ clock: { nowMs: () => nowMs } });
    const first = o.startRequest(inbound());
    nowMs += 1_250;
    first.end({ statusCode: 200, route: '/a' });
    const second = o.startRequest(inbound());
    nowMs -= 5_000; // the wall clock was set back
    second.end({ statusCode: 200, route: '/a' });
    expect(lines().map(({ duration_ms }) => duration_ms)).toEqual([1_250, 0]);
  });

  it('ends a request once', () => {
    const { o, lines } = recorded();
    const request = o.startRequest(inbound());
    request.end({ statusCode: 200 });
    request.end({ statusCode: 500 });
    expect(lines()).toHaveLength(1);
  });

  it.each([
    [{ statusCode: 404 }, 'INFO', undefined],
    [{ statusCode: 422, error: new TypeError('x') }, 'INFO', undefined],
    [{ statusCode: 500 }, 'ERROR', '500'],
    [{ statusCode: 500, error: new TypeError('x') }, 'ERROR', 'TypeError'],
    [{ statusCode: 200, incomplete: true, error: new TypeError('x') }, 'ERROR', 'TypeError'],
    [{ statusCode: undefined, incomplete: true }, 'WARN', 'client_disconnected'],
  ])('writes %j as %s', (outcome, severity, type) => {
    const { o, lines } = recorded();
    o.startRequest(inbound()).end(outcome);
    expect(lines()[0].severity_text).toBe(severity);
    expect(lines()[0]['error.type']).toBe(type);
  });

  it('cuts long paths', () => {
    const { o, lines } = recorded();
    o.startRequest(inbound({}, { path: `/${'a'.repeat(10_000)}` })).end({ statusCode: 404 });
    expect(lines()[0]['url.path']).toHaveLength(256);
  });

  it('counts the lines it could not write', () => {
    const write = vi.fn(() => {
      throw new Error('disk full');
    });
    const { o } = recorded({ write });
    o.log.info('m');
    expect(o.metrics.collect().find(({ name }) => name === 'cosmichub.log.dropped')?.points).toEqual([{ labels: {}, value: 1 }]);
  });
});

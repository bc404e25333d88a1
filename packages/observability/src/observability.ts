import { bindEmitter, type Emitter } from './context/bind-emitter.js';
import type { ContextStore } from './context/context-store.js';
import type { RequestContext } from './context/request-context.js';
import { ObservabilityError } from './errors.js';
import type { LayoutName } from './logging/layout.js';
import type { Resource, Severity } from './logging/log-record.js';
import type { ExceptionMessage } from './logging/exception-fields.js';
import { createLineWriter, type Redact } from './logging/line-writer.js';
import { type Logger, loggerOver } from './logging/logger.js';
import { httpServerMetrics } from './metrics/http-server.js';
import { createMetricRegistry, type MetricRegistry } from './metrics/registry.js';
import { createServerRequests, type InboundRequest, type ServerRequest, type Trust } from './server-request.js';
import { outgoingHeaders } from './trace-context/outgoing-headers.js';
import { createRandomIds } from './trace-context/random-ids.js';
import { randomFlag } from './trace-context/traceparent.js';
import type { SpanSink } from './tracing/span-sink.js';

/** Time as the program tells it. */
export interface Clock {
  /** Unix time, milliseconds. */
  nowMs(): number;
  /**
   * Milliseconds from any origin that never step back, for durations.
   * @default nowMs
   */
  monotonicMs?(): number;
}

export interface ObservabilityOptions {
  /** Written on every line. */
  readonly service: Resource;
  /** Receives each log line, line feed included. */
  readonly write: (line: string) => void;
  readonly clock: Clock;
  /** Random bytes for ids; Node's `randomBytes` fits. */
  readonly randomBytes: (size: number) => Uint8Array;
  /** `processContextStore()` of `@cosmichub/observability/async-local-storage` on Node. */
  readonly contextStore: ContextStore;
  /** @default a registry of its own */
  readonly metrics?: MetricRegistry;
  /** Where spans go. Without it requests still have trace and span ids, in logs and towards other services. */
  readonly spans?: SpanSink;
  /**
   * Whether a caller's `traceparent` decides our trace id and sampled flag. A caller that is not trusted gets a trace of
   * our own, and its span is remembered as a link. Public edges should not trust everybody: anyone can send flag 01.
   * @default 'always'
   */
  readonly trust?: Trust;
  /** Applied to the fields of every line. When it throws, the line is written without fields. */
  readonly redact?: Redact;
  /**
   * The part of an error's message that may be logged; messages of foreign errors quote their input.
   * @default none: only type and stack frames
   */
  readonly exceptionMessage?: ExceptionMessage;
  /** @default 'info' */
  readonly logLevel?: Severity;
  /** @default 'otel' */
  readonly logLayout?: LayoutName;
  /**
   * Latency objectives that become buckets of the duration histogram, seconds.
   * @default [0.8, 1.2]
   */
  readonly sloThresholdsSeconds?: readonly number[];
}

/** Logs, metrics and trace context of one program, made once and handed to whoever needs it. */
export interface Observability {
  readonly service: Resource;
  /** Lines carry the current context by themselves. */
  readonly log: Logger;
  readonly metrics: MetricRegistry;
  readonly spans: SpanSink | undefined;
  /** Context of the request being served, undefined outside of one. */
  context(): RequestContext | undefined;
  /** Calls `fn` with `context` current and returns what it returns. */
  run<T>(context: RequestContext, fn: () => T): T;
  /** Makes listeners of `emitter` run with `context` current; needed for requests with a body. */
  bind(emitter: Emitter, context: RequestContext): void;
  /** A context for work that no request started: a timer, a queue job, a command. */
  newContext(): RequestContext;
  /** For adapters: begins a server request. Whoever calls it must call `end` once the response is done. */
  startRequest(request: InboundRequest): ServerRequest;
  /**
   * Headers that carry the context to another service: `x-request-id`, `traceparent`, and `tracestate` where there is one.
   * Empty outside of a request. Send them only to services of your own.
   */
  outgoingHeaders(context?: RequestContext): Record<string, string>;
}

/** @throws {@link ObservabilityError} `ERR_OBSERVABILITY_ARGUMENT` when an option is missing or not valid. */
export function createObservability(options: ObservabilityOptions): Observability {
  const { service, write, clock, contextStore, spans, metrics = createMetricRegistry(), trust = 'always' } = options;
  for (const name of ['write', 'randomBytes'] as const) requireMethod('options', options, name);
  requireMethod('clock', clock, 'nowMs');
  requireMethod('contextStore', contextStore, 'run');
  if (typeof trust !== 'function') requireOneOf('trust', trust, ['always', 'never']);

  const ids = createRandomIds(options.randomBytes);
  const droppedLines = metrics
    .counter({ name: 'cosmichub.log.dropped', description: 'Log lines that could not be written.', unit: '{line}', labels: [] })
    .series({});
  const writeLine = createLineWriter({
    write, clock, redact: options.redact, exceptionMessage: options.exceptionMessage,
    resource: service,
    level: options.logLevel,
    layout: options.logLayout,
    onDropped: () => droppedLines.add(),
  }); // prettier-ignore
  const startRequest = createServerRequests({
    ids, writeLine, spans, trust, contextStore,
    nowMs: () => clock.nowMs(),
    monotonicMs: clock.monotonicMs === undefined ? () => clock.nowMs() : () => clock.monotonicMs!(),
    metrics: httpServerMetrics(metrics, options.sloThresholdsSeconds),
  }); // prettier-ignore

  return Object.freeze<Observability>({
    service: Object.freeze({ ...service }),
    log: loggerOver(writeLine, () => contextStore.get()),
    metrics,
    spans,
    context: () => contextStore.get(),
    run: (context, fn) => contextStore.run(context, fn),
    bind: (emitter, context) => bindEmitter(contextStore, emitter, context),
    newContext() {
      const traceId = ids.traceId();
      return { requestId: traceId, traceId, spanId: ids.spanId(), traceFlags: randomFlag, tracestate: '', route: undefined, userRef: undefined, fields: {} };
    },
    startRequest,
    outgoingHeaders(context = contextStore.get()) {
      if (context === undefined) return {};
      // With nothing recording spans each call gets a parent id of its own, as W3C asks; a recorded span must stay the parent.
      return outgoingHeaders(spans === undefined ? { ...context, spanId: ids.spanId() } : context);
    },
  });
}

function requireMethod<T>(argument: string, value: T | undefined, member: keyof T & string): void {
  const found = typeof value?.[member];
  if (found !== 'function') throw new ObservabilityError('ERR_OBSERVABILITY_ARGUMENT', `${argument}.${member}: expected a function, got ${found}`);
}

function requireOneOf(name: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) throw new ObservabilityError('ERR_OBSERVABILITY_ARGUMENT', `${name}: expected one of ${allowed.join(', ')} or a function, got ${String(value)}`);
}

/** Attribute values of a span. Scalars only: nothing that could hold a request body. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** Identity of a span in another process. */
export interface RemoteSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly traceFlags: number;
  readonly tracestate: string;
}

/** What is known when a span starts. */
export interface SpanStart {
  readonly name: string;
  readonly kind: 'server';
  readonly startTimeMs: number;
  /** The caller's span when its trace is continued; undefined starts a new trace. */
  readonly parent: RemoteSpan | undefined;
  /** The caller's span when it is not trusted to decide our trace: remembered, not continued. */
  readonly link: RemoteSpan | undefined;
  readonly attributes: SpanAttributes;
}

/** What is known when a span ends. */
export interface SpanEnd {
  readonly endTimeMs: number;
  /** Final name: the route template is known only now. */
  readonly name: string;
  readonly attributes: SpanAttributes;
  /** Low-cardinality kind of failure (`error.type`); undefined when the request did not fail. */
  readonly errorType: string | undefined;
}

/** A span that has started. */
export interface OpenSpan {
  readonly traceId: string;
  readonly spanId: string;
  /** Its trace flags; the sampled bit is the sink's own decision. */
  readonly traceFlags: number;
  /** Calls `fn` with this span current for the tracing library behind the sink. */
  run<T>(fn: () => T): T;
  end(end: SpanEnd): void;
}

/** Where spans go: OpenTelemetry by `@cosmichub/observability/opentelemetry`, anything of this shape, or nothing. */
export interface SpanSink {
  start(start: SpanStart): OpenSpan;
}

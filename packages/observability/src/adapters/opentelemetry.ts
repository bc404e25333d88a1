import { context, createTraceState, type HrTime, type Link, type Span, type SpanContext, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import type { OpenSpan, RemoteSpan, SpanSink } from '../tracing/span-sink.js';

/**
 * Sends spans through an OpenTelemetry tracer. Only `@opentelemetry/api` is imported; which SDK stands behind it, and how it
 * samples and exports, is the application's affair.
 *
 * While a request is served its span is the active one, so that spans which other libraries start become its children.
 */
export function openTelemetrySpans(tracer: Tracer): SpanSink {
  return {
    start({ name, startTimeMs, parent, link, attributes }) {
      const parentContext = parent === undefined ? context.active() : trace.setSpanContext(context.active(), spanContext(parent));
      const links: Link[] = link === undefined ? [] : [{ context: spanContext(link) }];
      const span = tracer.startSpan(
        name,
        { kind: SpanKind.SERVER, startTime: hrTime(startTimeMs), attributes: { ...attributes }, links, root: parent === undefined },
        parentContext,
      );
      return openSpan(span);
    },
  };
}

function openSpan(span: Span): OpenSpan {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return {
    traceId,
    spanId,
    traceFlags,
    run: (fn) => context.with(trace.setSpan(context.active(), span), fn),
    end({ endTimeMs, name, attributes, errorType }) {
      span.updateName(name).setAttributes({ ...attributes });
      if (errorType !== undefined) span.setAttribute('error.type', errorType).setStatus({ code: SpanStatusCode.ERROR });
      span.end(hrTime(endTimeMs));
    },
  };
}

function spanContext({ traceId, spanId, traceFlags, tracestate }: RemoteSpan): SpanContext {
  return { traceId, spanId, traceFlags, isRemote: true, traceState: tracestate === '' ? undefined : createTraceState(tracestate) };
}

/** Seconds and nanoseconds since 1970: a bare number may be taken for a `performance.now()` reading. */
function hrTime(unixMs: number): HrTime {
  const seconds = Math.floor(unixMs / 1000);
  return [seconds, Math.round((unixMs - seconds * 1000) * 1e6)];
}

import type { ContextStore } from './context/context-store.js';
import type { RequestContext } from './context/request-context.js';
import { errorType } from './exceptions/error-type.js';
import { truncateAddress } from './logging/client-address.js';
import type { LineWriter } from './logging/line-writer.js';
import type { Fields } from './logging/log-record.js';
import { httpMethod, type HttpServerMetrics, unmatchedRoute } from './metrics/http-server.js';
import { readRequestId, requestIdHeader } from './request-id/request-id.js';
import type { RandomIds } from './trace-context/random-ids.js';
import { parseTraceparent, randomFlag, traceparentHeader } from './trace-context/traceparent.js';
import { parseTracestate, tracestateHeader } from './trace-context/tracestate.js';
import type { RemoteSpan, SpanSink } from './tracing/span-sink.js';

/** A request as an adapter shows it when its headers have arrived. */
export interface InboundRequest {
  readonly method: string;
  /** Path without query string. */
  readonly path: string;
  readonly scheme: 'http' | 'https';
  /** Address of the peer by the trusted-proxy rule; logged coarsely (/24, /48). Leave out to log none. */
  readonly peerAddress?: string;
  /** Value of a header by its lower-case name, repeated ones joined by `, `. */
  header(name: string): string | undefined;
}

/** Whether a caller may decide our trace: everybody, nobody, or those for whom the function says so. */
export type Trust = 'always' | 'never' | ((request: InboundRequest) => boolean);

/** How a request went. */
export interface RequestOutcome {
  /** Undefined when there was none before the client went away. */
  readonly statusCode: number | undefined;
  /** Route template that matched. Undefined counts as `unmatched`. */
  readonly route?: string;
  /** What the handler threw. */
  readonly error?: unknown;
  /** The response was cut short: by what the handler threw, or where it threw nothing by the client, who went away. */
  readonly incomplete?: boolean;
}

/** A request that is being served. */
export interface ServerRequest {
  readonly context: RequestContext;
  /** Calls `fn` with the context and the span current. */
  run<T>(fn: () => T): T;
  /** Records metric, span and access line. Only the first call counts. */
  end(outcome: RequestOutcome): void;
}

/** `error.type` of a request whose client went away. */
export const clientDisconnected = 'client_disconnected';

const maxPathLength = 256;

interface Parts {
  readonly ids: RandomIds;
  readonly writeLine: LineWriter;
  readonly spans: SpanSink | undefined;
  readonly metrics: HttpServerMetrics;
  readonly trust: Trust;
  readonly contextStore: ContextStore;
  readonly nowMs: () => number;
  readonly monotonicMs: () => number;
}

/** Everything an adapter has in common with the others: ids in, context, then metric, span and access line. */
export function createServerRequests({ ids, writeLine, spans, metrics, trust, contextStore, nowMs, monotonicMs }: Parts): (request: InboundRequest) => ServerRequest {
  const isTrusted = (request: InboundRequest): boolean => (typeof trust === 'function' ? trust(request) : trust === 'always');

  return (request) => {
    const startTimeMs = nowMs();
    const startMs = monotonicMs();
    const method = httpMethod(request.method);
    const path = request.path.slice(0, maxPathLength);
    const { scheme } = request;

    const remote = remoteSpan(request);
    const parent = remote !== undefined && isTrusted(request) ? remote : undefined;
    const span = spans?.start({
      name: method,
      kind: 'server',
      startTimeMs,
      parent,
      link: parent === undefined ? remote : undefined,
      attributes: { 'http.request.method': method, 'url.scheme': scheme, 'url.path': path },
    });
    const traceId = span?.traceId ?? parent?.traceId ?? ids.traceId();
    const { requestId, rejected } = readRequestId(request.header(requestIdHeader));

    const context: RequestContext = {
      // One value to search for where the trace begins here; a trace that is continued may hold several requests.
      requestId: requestId ?? (parent === undefined ? traceId : ids.traceId()),
      traceId,
      spanId: span?.spanId ?? ids.spanId(),
      traceFlags: traceFlags(span?.traceFlags, parent?.traceFlags),
      tracestate: parent?.tracestate ?? '',
      route: undefined,
      userRef: undefined,
      fields: {},
    };

    const active = metrics.active(method, scheme);
    active.add(1);
    let ended = false;

    return {
      context,
      run: (fn) => contextStore.run(context, span === undefined ? fn : () => span.run(fn)),
      end({ statusCode, route = context.route ?? unmatchedRoute, error, incomplete = false }) {
        if (ended) return;
        ended = true;
        context.route = route;
        const durationMs = Math.max(0, monotonicMs() - startMs);
        const failed = incomplete || statusCode === undefined || statusCode >= 500;
        const clientLeft = incomplete && error === undefined;
        const severity = clientLeft ? 'warn' : failed ? 'error' : 'info';
        const failure = failed ? failureType(statusCode, error, clientLeft) : undefined;

        active.add(-1);
        metrics.record({ method, scheme, route, statusCode, errorType: failure, durationSeconds: durationMs / 1000 });

        // Keys are spelt out: an object literal with computed keys costs several times as much, once a request.
        const fields: Fields = {
          'event.name': 'http.access',
          'http.request.method': method,
          'http.route': route,
          'url.path': path,
          'http.response.status_code': statusCode,
          duration_ms: durationMs,
          'client.address': request.peerAddress === undefined ? undefined : truncateAddress(request.peerAddress),
          request_id_rejected: rejected,
          'error.type': failure,
        };
        writeLine(severity, `${method} ${route} ${statusCode ?? 'without status'}`, fields, failed ? error : undefined, () => context);

        span?.end({
          endTimeMs: startTimeMs + durationMs,
          name: route === unmatchedRoute ? method : `${method} ${route}`,
          attributes: {
            'http.route': route,
            'http.request.header.x-request-id': context.requestId,
            ...(statusCode === undefined ? {} : { 'http.response.status_code': statusCode }),
          },
          errorType: failure,
        });
      },
    };
  };
}

function remoteSpan(request: InboundRequest): RemoteSpan | undefined {
  const traceparent = request.header(traceparentHeader);
  if (traceparent === undefined) return undefined;
  const parsed = parseTraceparent(traceparent);
  if (parsed === undefined) return undefined; // its tracestate means nothing without it
  const tracestate = request.header(tracestateHeader);
  return { ...parsed, tracestate: tracestate === undefined ? '' : parseTracestate(tracestate) };
}

function failureType(statusCode: number | undefined, error: unknown, clientLeft: boolean): string {
  if (clientLeft) return clientDisconnected;
  return error === undefined ? String(statusCode) : errorType(error);
}

/**
 * Flags of our span. Whether it is sampled is the recorder's word where there is one, else the caller's: nothing else here
 * records. That the trace id is random is a property of the trace and stays; tracing libraries drop the bit.
 */
function traceFlags(recorded: number | undefined, inbound: number | undefined): number {
  const random = inbound === undefined ? randomFlag : inbound & randomFlag;
  return (((recorded ?? inbound ?? 0) & ~randomFlag) | random) & 0x03;
}

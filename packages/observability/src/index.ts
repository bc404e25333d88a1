export { OBSERVABILITY_ERROR_CODES, ObservabilityError, type ObservabilityErrorCode, isObservabilityError } from './errors.js';

export { type Clock, type Observability, type ObservabilityOptions, createObservability } from './observability.js';
export { type InboundRequest, type RequestOutcome, type ServerRequest, type Trust, clientDisconnected } from './server-request.js';

export { type Emitter, bindEmitter } from './context/bind-emitter.js';
export type { ContextStore } from './context/context-store.js';
export type { RequestContext } from './context/request-context.js';

export { type ReadRequestId, type RequestIdRejection, isRequestId, readRequestId, requestIdHeader } from './request-id/request-id.js';

export { outgoingHeaders } from './trace-context/outgoing-headers.js';
export { type RandomIds, createRandomIds } from './trace-context/random-ids.js';
export { type TraceParent, formatTraceparent, parseTraceparent, randomFlag, sampledFlag, traceparentHeader } from './trace-context/traceparent.js';
export { parseTracestate, tracestateHeader } from './trace-context/tracestate.js';

export type { OpenSpan, RemoteSpan, SpanAttributes, SpanEnd, SpanSink, SpanStart } from './tracing/span-sink.js';

export { type InstrumentOptions, type HistogramOptions, type Instrument, type MetricKind, type MetricRegistry, type MetricSnapshot, createMetricRegistry, overflowLabel } from './metrics/registry.js';
export type { CounterSeries, GaugeSeries, HistogramPoint, HistogramSeries, NumberPoint } from './metrics/series.js';
export { type HttpServerMetrics, type ServedRequest, defaultSloThresholdsSeconds, httpDurationBounds, httpMethod, httpServerMetrics, unmatchedRoute } from './metrics/http-server.js';

export { truncateAddress } from './logging/client-address.js';
export type { LayoutName } from './logging/layout.js';
export { type Fields, type LogContext, type LogRecord, type Resource, type Severity, severityNumber } from './logging/log-record.js';
export { type JsonLine, createJsonLine, maxLineBytes } from './logging/json-line.js';
export type { ExceptionMessage } from './logging/exception-fields.js';
export type { LineWriterOptions, Redact } from './logging/line-writer.js';
export { type Logger, type LoggerOptions, createLogger } from './logging/logger.js';

export { errorType } from './exceptions/error-type.js';
export { stackFrames } from './exceptions/stack-frames.js';

export { type ErrorReport, type ReportedError } from './errors-report/error-report.js';
export { parseErrorReport } from './errors-report/parse-error-report.js';
export { reportedErrorFields } from './errors-report/reported-error-fields.js';

import { formatTraceparent, type TraceParent, traceparentHeader } from './traceparent.js';
import { tracestateHeader } from './tracestate.js';

/** Headers that continue a trace, and carry its request id, in another service. */
export function outgoingHeaders(context: TraceParent & { readonly requestId: string; readonly tracestate: string }): Record<string, string> {
  const headers: Record<string, string> = { 'x-request-id': context.requestId, [traceparentHeader]: formatTraceparent(context) };
  if (context.tracestate !== '') headers[tracestateHeader] = context.tracestate;
  return headers;
}

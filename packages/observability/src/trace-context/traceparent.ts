/** Identity of a span as W3C Trace Context carries it. */
export interface TraceParent {
  /** 32 lower-case hex digits, not all zero. */
  readonly traceId: string;
  /** 16 lower-case hex digits, not all zero. */
  readonly spanId: string;
  /** Bit 1 sampled, bit 2 random trace id; other bits are cleared. */
  readonly traceFlags: number;
}

export const traceparentHeader = 'traceparent';

/** The caller recorded its part of the trace. */
export const sampledFlag = 0x01;
/** The right-most 56 bits of the trace id are random (level 2). */
export const randomFlag = 0x02;

const fields = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const zeroTraceId = '0'.repeat(32);
const zeroSpanId = '0'.repeat(16);

/**
 * Reads a `traceparent` header; undefined when it is not valid and the trace must start anew.
 *
 * A version above `00` may have more after the flags, separated by `-`; its first four fields are read as those of
 * version 00. Version `ff` is invalid. Optional white space around the value is allowed.
 *
 * Source: W3C Trace Context level 2, §3.2 traceparent header, §4.3 mutating the traceparent field.
 */
export function parseTraceparent(header: string): TraceParent | undefined {
  const match = fields.exec(trimWhitespace(header));
  if (match === null) return undefined;
  const [, version, traceId, spanId, flags, rest] = match as unknown as [string, string, string, string, string, string | undefined];
  if (version === 'ff' || (version === '00' && rest !== undefined)) return undefined;
  if (traceId === zeroTraceId || spanId === zeroSpanId) return undefined;
  return { traceId, spanId, traceFlags: parseInt(flags, 16) & (sampledFlag | randomFlag) };
}

/** Writes a `traceparent` header, always version 00. */
export function formatTraceparent({ traceId, spanId, traceFlags }: TraceParent): string {
  return `00-${traceId}-${spanId}-0${traceFlags & (sampledFlag | randomFlag)}`;
}

/** Optional white space of HTTP is space and tab only; `trim()` would also accept line breaks and no-break spaces. */
function trimWhitespace(value: string): string {
  return value.replace(/^[ \t]+|[ \t]+$/g, '');
}

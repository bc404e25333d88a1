import { cutJsonString, jsonString } from './json-string.js';
import { layouts, type LayoutName } from './layout.js';
import { type Fields, type LogRecord, type Resource, type Severity, severityNumber } from './log-record.js';
import { createTimestamp } from './timestamp.js';

/** Longest line in bytes, its line feed included: what collectors take as one record. */
export const maxLineBytes = 16_384;

const maxMessageBytes = 4_096;
const maxKeyLength = 128;
/** A string cut shorter than this says nothing; it is left out instead. */
const shortestCutBytes = 16;
const truncatedEnding = ',"truncated":true}\n';
/** Field names whose written form is remembered. Programs use a few dozen; the bound is against names made from data. */
const maxKnownNames = 512;

const identifyingNames = [
  'message', 'service.name', 'service.version', 'deployment.environment.name', 'logger',
  'request_id', 'trace_id', 'span_id', 'trace_flags', 'truncated',
]; // prettier-ignore

/** Lays a record out as one JSON object and a line feed: ASCII, at most {@link maxLineBytes} long. */
export type JsonLine = (record: LogRecord) => string;

/**
 * One line a record. What identifies the line (time, severity, message, service, request and trace ids) is always
 * written; fields follow in order while there is room, and `"truncated":true` tells that something was cut or left out.
 */
export function createJsonLine(layoutName: LayoutName, resource: Resource): JsonLine {
  const layout = layouts[layoutName];
  const timestamp = createTimestamp();

  const keyOf = (name: string): string | undefined => (Object.hasOwn(layout.keys, name) ? layout.keys[name] : name);
  const reservedKeys = new Set<string | undefined>(
    [layout.timestamp, ...Object.keys(layout.severity('info')), ...Object.keys(layout.constants)].concat(identifyingNames.flatMap((name) => keyOf(name) ?? [])),
  );

  /** `,"key":`, or `''` when this layout has no such key. */
  const prefixOf = (name: string): string => {
    const key = keyOf(name);
    return key === undefined ? '' : `,${jsonString(key.slice(0, maxKeyLength))}:`;
  };
  const member = (name: string, value: string): string => {
    const prefix = prefixOf(name);
    return prefix && prefix + jsonString(value);
  };

  const knownPrefixes = new Map<string, string>();
  /** As {@link prefixOf}, and `''` for a field that would repeat one of the line's own keys. */
  const fieldPrefix = (name: string): string => {
    let prefix = knownPrefixes.get(name);
    if (prefix === undefined) {
      prefix = reservedKeys.has(keyOf(name)) ? '' : prefixOf(name);
      if (knownPrefixes.size < maxKnownNames) knownPrefixes.set(name, prefix);
    }
    return prefix;
  };

  // What is the same on every line is written once, here.
  const opening = `{${jsonString(layout.timestamp)}:"`;
  const severityPart = Object.fromEntries(
    (Object.keys(severityNumber) as Severity[]).map((severity) => [
      severity,
      Object.entries(layout.severity(severity)).map(([key, value]) => `,"${key}":${JSON.stringify(value)}`).join('') + prefixOf('message'),
    ]),
  ) as Record<Severity, string>;
  const resourcePart =
    member('service.name', resource.name) +
    member('service.version', resource.version) +
    member('deployment.environment.name', resource.environment) +
    Object.entries(layout.constants).map(([key, value]) => `,"${key}":${jsonString(value)}`).join('');
  const loggerPrefix = prefixOf('logger');
  const requestIdPrefix = prefixOf('request_id');
  const traceIdPrefix = prefixOf('trace_id');
  const spanIdPrefix = prefixOf('span_id');
  const traceFlagsPrefix = prefixOf('trace_flags');

  let truncated = false; // of the line being written: one at a time, writing is synchronous

  function text(value: string, maxBytes: number): string {
    if (value.length + 2 <= maxBytes) {
      const json = jsonString(value);
      if (json.length <= maxBytes) return json;
    }
    truncated = true;
    return maxBytes < shortestCutBytes ? '' : cutJsonString(value, maxBytes);
  }

  function scalar(name: string, value: unknown, maxBytes: number): string {
    if (typeof value === 'string') return text(value, maxBytes);
    let json = '"[omitted]"'; // JavaScript callers can pass what the type forbids
    if (typeof value === 'number') json = numberText(name === 'duration_ms' ? layout.duration(value) : value);
    else if (typeof value === 'boolean') json = String(value);
    if (json.length <= maxBytes) return json;
    truncated = true;
    return '';
  }

  function append(line: string, fields: Fields): string {
    let longer = line;
    for (const name in fields) {
      const value = fields[name];
      if (value === undefined) continue;
      const prefix = fieldPrefix(name);
      if (prefix === '') continue;
      const json = scalar(name, value, maxLineBytes - truncatedEnding.length - longer.length - prefix.length);
      if (json !== '') longer += prefix + json;
    }
    return longer;
  }

  return ({ timestampMs, severity, message, logger, context, fields }) => {
    truncated = false;
    let line = opening + timestamp(timestampMs) + '"' + severityPart[severity] + text(message, maxMessageBytes) + resourcePart;
    if (logger !== undefined) line += loggerPrefix + jsonString(logger);
    if (context !== undefined) {
      line += requestIdPrefix + jsonString(context.requestId) + traceIdPrefix + jsonString(context.traceId) + spanIdPrefix + jsonString(context.spanId);
      if (traceFlagsPrefix !== '') line += `${traceFlagsPrefix}"${context.traceFlags.toString(16).padStart(2, '0')}"`;
      if (context.userRef !== undefined) line = append(line, { 'user.ref': context.userRef });
      line = append(line, context.fields);
    }
    line = append(line, fields);
    return line + (truncated ? truncatedEnding : '}\n');
  };
}

/** At most three decimals; JSON has no infinities. */
function numberText(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 1000) / 1000) : 'null';
}

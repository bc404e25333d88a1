import type { Severity } from './log-record.js';
import { severityNumber } from './log-record.js';

/** Names of the line's keys: `otel` by OpenTelemetry, `ecs` by Elastic Common Schema, `cosmichub` by the original log spec. */
export type LayoutName = 'otel' | 'ecs' | 'cosmichub';

/** How one layout names and writes what a line holds. `undefined` leaves a key out. */
export interface Layout {
  readonly timestamp: string;
  severity(severity: Severity): Readonly<Record<string, string | number>>;
  /** Keys by their OpenTelemetry name; one that is not listed keeps its name. */
  readonly keys: Readonly<Record<string, string | undefined>>;
  /** Written once on every line. */
  readonly constants: Readonly<Record<string, string>>;
  /** Value of `duration_ms` in the layout's own unit: milliseconds, but whole nanoseconds in ECS. */
  duration(durationMs: number): number;
}

export const layouts: Readonly<Record<LayoutName, Layout>> = {
  otel: {
    timestamp: 'timestamp',
    severity: (severity) => ({ severity_text: severity.toUpperCase(), severity_number: severityNumber[severity] }),
    keys: {},
    constants: {},
    duration: (durationMs) => durationMs,
  },
  ecs: {
    timestamp: '@timestamp',
    severity: (severity) => ({ 'log.level': severity }),
    keys: {
      'deployment.environment.name': 'service.environment',
      logger: 'log.logger',
      request_id: 'http.request.id',
      trace_id: 'trace.id',
      span_id: 'span.id',
      trace_flags: undefined, // ECS has no such field
      duration_ms: 'event.duration',
      'client.address': 'client.ip',
      'user.ref': 'user.hash',
      'event.name': 'event.action',
      'error.type': 'error.code',
      'exception.type': 'error.type',
      'exception.message': 'error.message',
      'exception.stacktrace': 'error.stack_trace',
    },
    constants: { 'ecs.version': '8.11.0' },
    duration: (durationMs) => Math.round(durationMs * 1e6),
  },
  cosmichub: {
    timestamp: 'ts',
    severity: (severity) => ({ level: severity }),
    keys: {
      message: 'msg',
      'service.name': 'service',
      'service.version': undefined,
      'deployment.environment.name': undefined,
      'http.request.method': 'method',
      'http.route': 'route',
      'url.path': 'path',
      'http.response.status_code': 'status_code',
      'client.address': 'client_ip',
      'user.ref': 'anonymized_user_id',
      'event.name': 'event',
      'error.type': 'error',
      'exception.type': 'exc_type',
      'exception.message': 'exc_message',
      'exception.stacktrace': 'exc_info',
    },
    constants: {},
    duration: (durationMs) => durationMs,
  },
};

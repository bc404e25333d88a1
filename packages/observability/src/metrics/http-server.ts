import type { GaugeSeries } from './series.js';
import type { MetricRegistry } from './registry.js';

/** Route label of requests that no route template matched: paths are chosen by callers and would make a series each. */
export const unmatchedRoute = 'unmatched';

/** Bucket bounds of OpenTelemetry's `http.server.request.duration`, seconds. */
export const httpDurationBounds: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** Latency objectives this family ships with, seconds. A share of requests under a threshold is exact only where the threshold is a bound. */
export const defaultSloThresholdsSeconds: readonly number[] = [0.8, 1.2];

const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH', 'QUERY']);

/** The method as a label: one that HTTP knows, else `_OTHER`. */
export function httpMethod(method: string): string {
  return knownMethods.has(method) ? method : '_OTHER';
}

/** One answered or aborted request. */
export interface ServedRequest {
  /** As {@link httpMethod} gives it. */
  readonly method: string;
  readonly scheme: 'http' | 'https';
  /** Route template or {@link unmatchedRoute}. */
  readonly route: string;
  /** Undefined when the client went away before there was a status. */
  readonly statusCode: number | undefined;
  /** Set when the request failed: `error.type`. */
  readonly errorType: string | undefined;
  readonly durationSeconds: number;
}

/** The two HTTP server metrics of OpenTelemetry's semantic conventions. */
export interface HttpServerMetrics {
  /** Gauge of requests in flight; add 1 at the start and -1 at the end. */
  active(method: string, scheme: 'http' | 'https'): GaugeSeries;
  record(request: ServedRequest): void;
}

/** @param sloThresholdsSeconds - Added to the bounds of the duration histogram. */
export function httpServerMetrics(registry: MetricRegistry, sloThresholdsSeconds: readonly number[] = defaultSloThresholdsSeconds): HttpServerMetrics {
  const duration = registry.histogram({
    name: 'http.server.request.duration',
    description: 'Duration of HTTP server requests, to the last byte sent.',
    unit: 's',
    labels: ['http.request.method', 'url.scheme', 'http.route', 'http.response.status_code', 'error.type'],
    bounds: [...new Set([...httpDurationBounds, ...sloThresholdsSeconds])].sort((a, b) => a - b),
  });
  const activeRequests = registry.gauge({
    name: 'http.server.active_requests',
    description: 'HTTP server requests in flight.',
    unit: '{request}',
    labels: ['http.request.method', 'url.scheme'],
  });

  return {
    active: (method, scheme) => activeRequests.series({ 'http.request.method': method, 'url.scheme': scheme }),
    record({ method, scheme, route, statusCode, errorType, durationSeconds }) {
      duration
        .series({
          'http.request.method': method,
          'url.scheme': scheme,
          'http.route': route,
          'http.response.status_code': statusCode === undefined ? undefined : String(statusCode),
          'error.type': errorType,
        })
        .record(durationSeconds);
    },
  };
}

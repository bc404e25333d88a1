import { describe, expect, it } from 'vitest';
import { httpMethod, httpServerMetrics } from './http-server.js';
import { createMetricRegistry } from './registry.js';

describe('httpServerMetrics', () => {
  it('has the bounds of the semantic conventions and those of the objectives', () => {
    const registry = createMetricRegistry();
    httpServerMetrics(registry);
    const [duration, active] = registry.collect();
    expect(duration).toMatchObject({
      name: 'http.server.request.duration', unit: 's', kind: 'histogram',
      bounds: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 0.8, 1, 1.2, 2.5, 5, 7.5, 10],
    }); // prettier-ignore
    expect(active).toMatchObject({ name: 'http.server.active_requests', unit: '{request}', kind: 'gauge' });
  });

  it('labels by method, scheme, route, status and failure', () => {
    const registry = createMetricRegistry();
    const metrics = httpServerMetrics(registry, [0.3]);
    metrics.record({ method: 'GET', scheme: 'https', route: '/charts/:id', statusCode: 200, errorType: undefined, durationSeconds: 0.3 });
    metrics.record({ method: 'GET', scheme: 'https', route: 'unmatched', statusCode: undefined, errorType: 'client_disconnected', durationSeconds: 1 });
    expect(registry.collect()[0].points.map(({ labels }) => labels)).toEqual([
      { 'http.request.method': 'GET', 'url.scheme': 'https', 'http.route': '/charts/:id', 'http.response.status_code': '200' },
      { 'http.request.method': 'GET', 'url.scheme': 'https', 'http.route': 'unmatched', 'error.type': 'client_disconnected' },
    ]);
  });
});

describe('httpMethod', () => {
  it('knows the methods of HTTP, in capitals, and puts every other under one name', () => {
    expect(['GET', 'PATCH', 'get', 'BREW', '', '__proto__'].map(httpMethod)).toEqual(['GET', 'PATCH', '_OTHER', '_OTHER', '_OTHER', '_OTHER']);
  });
});

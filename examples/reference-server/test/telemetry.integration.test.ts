import { execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { createServer, type IncomingMessage } from 'node:http';
import { describeWithPrograms } from '@cosmichub/tooling/services';
import { afterEach, describe, expect, it } from 'vitest';
import { start, stopServers, type ServerProcess } from './support/server.js';

const einstein = JSON.stringify({ date: '1879-03-14', time: '11:30', zone: 'LMT', latitude: 48.4, longitude: 9.99 });
const json = { 'content-type': 'application/json' };

/** Traffic with a known outcome: 7 charts, 3 refusals, 2 paths that are not there. */
async function traffic({ url }: ServerProcess): Promise<void> {
  for (let n = 0; n < 7; n++) await (await fetch(`${url}/calculate`, { method: 'POST', headers: json, body: einstein })).text();
  for (let n = 0; n < 3; n++) await (await fetch(`${url}/calculate`, { method: 'POST', headers: json, body: '{}' })).text();
  for (let n = 0; n < 2; n++) await (await fetch(`${url}/robots-${n}.txt`)).text();
}

/** `name{labels} value` of one series whose labels include all of the given ones. */
function series(exposition: string, name: string, labels: Record<string, string>): number | undefined {
  const line = exposition
    .split('\n')
    .find((candidate) => candidate.startsWith(`${name}{`) && Object.entries(labels).every(([label, value]) => candidate.includes(`${label}="${value}"`)));
  return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ') + 1));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

interface OtlpSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  links?: { traceId: string; spanId: string }[];
  attributes: { key: string; value: Record<string, unknown> }[];
}

afterEach(stopServers);

describe('telemetry of the server process', () => {
  it('says the same in Prometheus’ text, over StatsD and in spans', async () => {
    const datagrams: string[] = [];
    const udp = createSocket('udp4').on('message', (message) => datagrams.push(message.toString()));
    await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
    const spans: OtlpSpan[] = [];
    const collector = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: OtlpSpan[] }[] }[] };
        for (const resource of resourceSpans) for (const scope of resource.scopeSpans) spans.push(...scope.spans);
        response.writeHead(200, json).end('{}');
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const { port: otlpPort } = collector.address() as { port: number };

    const server = await start({ COSMICHUB_STATSD: `127.0.0.1:${udp.address().port}`, COSMICHUB_OTLP_ENDPOINT: `http://127.0.0.1:${otlpPort}` });
    expect(server.output().stderr).toContain('StatsD, OTLP');
    await traffic(server);
    const traceId = 'a'.repeat(31) + '1';
    const linked = await fetch(`${server.url}/calculate`, { method: 'POST', headers: { ...json, traceparent: `00-${traceId}-${'b'.repeat(16)}-01` }, body: einstein });
    await linked.text();
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    server.child.kill('SIGTERM'); // what has not been sent yet is sent before it ends
    expect(await server.exited).toBe(0);

    const calculated = { http_route: '/calculate', http_response_status_code: '200' };
    const refused = { http_route: '/calculate', http_response_status_code: '400' };
    expect(series(metrics, 'http_server_request_duration_seconds_count', calculated)).toBe(8);
    expect(series(metrics, 'http_server_request_duration_seconds_count', refused)).toBe(3);
    expect(series(metrics, 'http_server_request_duration_seconds_count', { http_route: 'unmatched' })).toBe(2);

    const lines = datagrams.join('\n').split('\n');
    const counted = (tags: string[]): number =>
      lines
        .filter((line) => line.startsWith('http.server.request.duration.count:') && tags.every((tag) => line.includes(tag)))
        .reduce((sum, line) => sum + Number(/:(\d+)\|c/.exec(line)?.[1]), 0);
    expect(counted(['http.route:/calculate', 'status_code:200'])).toBe(8);
    expect(counted(['http.route:/calculate', 'status_code:400'])).toBe(3);
    expect(counted(['http.route:unmatched'])).toBe(2);

    const attribute = (span: OtlpSpan, key: string): unknown => Object.values(span.attributes.find((entry) => entry.key === key)?.value ?? {})[0];
    const named = (name: string): OtlpSpan[] => spans.filter((span) => span.name === name);
    expect(named('POST /calculate')).toHaveLength(11);
    expect(named('POST /calculate').map((span) => attribute(span, 'http.response.status_code')).sort()).toEqual([...Array<number>(8).fill(200), 400, 400, 400]);
    for (const span of named('POST /calculate')) {
      const line = server.log().find((entry) => entry.span_id === span.spanId)!;
      expect(line).toMatchObject({ trace_id: span.traceId, 'http.route': '/calculate', request_id: attribute(span, 'http.request.header.x-request-id') });
    }
    // Strangers do not choose our trace; theirs is linked.
    const [fromOutside] = spans.filter((span) => span.links?.some((link) => link.traceId === traceId));
    expect(fromOutside.traceId).not.toBe(traceId);
    expect(fromOutside.links).toMatchObject([{ traceId, spanId: 'b'.repeat(16) }]);

    udp.close();
    collector.closeAllConnections();
    collector.close();
  });

  it('answers and ends although no collector and no agent listens', async () => {
    const server = await start({ COSMICHUB_STATSD: '127.0.0.1:9', COSMICHUB_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    await traffic(server);
    server.child.kill('SIGTERM');
    expect(await server.exited).toBe(0);
  });
});

describeWithPrograms(['promtool'], 'promtool', ({ promtool }) => {
  it('finds nothing to say about /metrics after traffic', async () => {
    const server = await start();
    await traffic(server);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(execFileSync(promtool, ['check', 'metrics'], { input: metrics, encoding: 'utf8', stdio: 'pipe' })).toBe('');
    expect(series(metrics, 'http_server_request_duration_seconds_bucket', { http_route: '/calculate', http_response_status_code: '200', le: '1.2' })).toBe(7);
  });
});

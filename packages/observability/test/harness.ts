import { randomBytes } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { processContextStore } from '../src/adapters/async-local-storage.js';
import { prometheusText } from '../src/adapters/prometheus.js';
import { createObservability, type Observability, type ObservabilityOptions } from '../src/observability.js';
import type { ServerUnderTest, TestRequest, TestResponse } from '../src/testing/server-adapter.js';

export interface Recorded {
  readonly o: Observability;
  readonly text: string[];
  readonly lines: () => Record<string, unknown>[];
}

/** An `Observability` on the machine's clock whose lines are kept. */
export function recorded(options: Partial<ObservabilityOptions> = {}): Recorded {
  const text: string[] = [];
  const o = createObservability({
    service: { name: 'charts', version: '1.2.3', environment: 'test' },
    write: (line) => void text.push(line),
    clock: { nowMs: () => Date.now(), monotonicMs: () => performance.now() },
    randomBytes,
    contextStore: processContextStore(),
    ...options,
  });
  return { o, text, lines: () => text.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

export async function listen(server: http.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

export interface RawResponse extends TestResponse {
  readonly body: string;
}

/** Sends headers exactly as given, repeated ones included, on a connection of its own. */
export function send(port: number, { method, path, headers = [], body }: TestRequest, agent: http.Agent | false = false): Promise<RawResponse> {
  const length: [string, string][] = body === undefined ? [] : [['content-length', String(Buffer.byteLength(body))]];
  const all: (readonly [string, string])[] = [['host', `127.0.0.1:${port}`], ...length, ...headers];
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, method, path, agent, headers: all.flat() as unknown as http.OutgoingHttpHeaders }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers as Record<string, string>, body: Buffer.concat(chunks).toString() }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** What the contract cases see of a server. */
export function underTest(port: number, { o, lines }: Recorded): ServerUnderTest {
  return { send: (request) => send(port, request), lines, metrics: () => prometheusText(o.metrics) };
}

/** Passes time while a callback is awaited. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

import { ObservabilityError } from '../errors.js';

/** A request that a contract case sends. */
export interface TestRequest {
  readonly method: string;
  readonly path: string;
  /** Name and value pairs; a name may repeat. */
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
}

/** What came back. */
export interface TestResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/**
 * An adapter in a server with these routes: `GET /things/:id` answers 200, `POST /things` reads its body to the end, logs
 * `read` and answers 201, `GET /broken` throws an `Error` whose message is {@link secretMessage}, everything else is not found.
 * Its `Observability` is made with the defaults.
 */
export interface ServerUnderTest {
  readonly send: (request: TestRequest) => Promise<TestResponse>;
  /** Log lines written so far, parsed. */
  readonly lines: () => readonly Readonly<Record<string, unknown>>[];
  /** Its metrics as `prometheusText` writes them. */
  readonly metrics: () => string;
}

/** A case for any test runner: it rejects when the adapter breaks the contract. */
export interface ContractCase {
  readonly name: string;
  readonly run: (server: ServerUnderTest) => Promise<void>;
}

/** Stands for what must never be logged. */
export const secretMessage = 'born 1879-03-14 at 48.40, 9.99';

const requestId = 'client-7.a_b:c=d+e/f';
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;

function contractCase(name: string, run: ContractCase['run']): ContractCase {
  return { name, run };
}

/** What every server adapter of this package promises. Each case wants a server of its own. */
export const serverAdapterCases: readonly ContractCase[] = [
  contractCase('echoes a valid request id and logs it', async (server) => {
    const { headers } = await server.send({ method: 'GET', path: '/things/7', headers: [['x-request-id', requestId]] });
    expectEqual(headers['x-request-id'], requestId, 'x-request-id');
    expectEqual((await accessLine(server)).request_id, requestId, 'request_id of the access line');
  }),
  contractCase('mints an id where none came', async (server) => {
    const { headers } = await server.send({ method: 'GET', path: '/things/7' });
    expectMatch(headers['x-request-id'], /^[0-9a-f]{32}$/, 'x-request-id');
    expectEqual((await accessLine(server)).request_id, headers['x-request-id'], 'request_id of the access line');
  }),
  ...(
    [
      ['too long', 'length', [['x-request-id', 'a'.repeat(6_000)]]],
      ['with markup', 'charset', [['x-request-id', '<script>"}{']]],
      ['sent twice', 'duplicate', [['x-request-id', 'one'], ['x-request-id', 'two']]],
    ] as const
  ).map(
    ([kind, reason, headers]) => contractCase(`replaces a request id ${kind}, and logs why but not what`, async (server) => {
      const response = await server.send({ method: 'GET', path: '/things/7', headers });
      expectMatch(response.headers['x-request-id'], /^[0-9a-f]{32}$/, 'x-request-id');
      const line = await accessLine(server);
      expectEqual(line.request_id_rejected, reason, 'request_id_rejected');
      for (const [, value] of headers) expectWithout(line, value);
    }),
  ),
  contractCase('continues a trace', async (server) => {
    await server.send({ method: 'GET', path: '/things/7', headers: [['traceparent', traceparent]] });
    const line = await accessLine(server);
    expectEqual(line.trace_id, traceId, 'trace_id');
    expectEqual(line.trace_flags, '01', 'trace_flags');
    expectMatch(line.span_id, /^(?!00f067aa0ba902b7)[0-9a-f]{16}$/, 'span_id');
  }),
  contractCase('starts a trace where the one that came is not valid', async (server) => {
    await server.send({ method: 'GET', path: '/things/7', headers: [['traceparent', `ff-${traceId}-00f067aa0ba902b7-01`]] });
    expectMatch((await accessLine(server)).trace_id, new RegExp(`^(?!${traceId})[0-9a-f]{32}$`), 'trace_id');
  }),
  contractCase('logs route template and path, never the query string', async (server) => {
    await server.send({ method: 'GET', path: '/things/7?date=1879-03-14' });
    const line = await accessLine(server);
    expectEqual(line['http.route'], '/things/:id', 'http.route');
    expectEqual(line['url.path'], '/things/7', 'url.path');
    expectEqual(line['http.request.method'], 'GET', 'http.request.method');
    expectEqual(line['http.response.status_code'], 200, 'http.response.status_code');
    expectEqual(line.severity_text, 'INFO', 'severity_text');
    expectWithout(line, '1879');
  }),
  contractCase('keeps the context while a body is read', async (server) => {
    const { status } = await server.send({ method: 'POST', path: '/things', headers: [['x-request-id', requestId]], body: 'x'.repeat(100_000) });
    expectEqual(status, 201, 'status');
    await accessLine(server);
    const read = server.lines().find(({ message }) => message === 'read');
    expectEqual(read?.request_id, requestId, 'request_id of the line written after reading the body');
  }),
  contractCase('answers a thrown error with 500 and the id, and logs its frames without its message', async (server) => {
    const { status, headers } = await server.send({ method: 'GET', path: '/broken', headers: [['x-request-id', requestId]] });
    expectEqual(status, 500, 'status');
    expectEqual(headers['x-request-id'], requestId, 'x-request-id');
    const line = await accessLine(server);
    expectEqual(line.severity_text, 'ERROR', 'severity_text');
    expectEqual(line['error.type'], 'Error', 'error.type');
    expectMatch(line['exception.stacktrace'], /^ +at /, 'exception.stacktrace');
    for (const written of server.lines()) expectWithout(written, '1879');
  }),
  contractCase('answers an unknown path with 404 and the id, and counts it as unmatched', async (server) => {
    for (const path of ['/wp-login.php', '/.env']) {
      const { status, headers } = await server.send({ method: 'GET', path, headers: [['x-request-id', requestId]] });
      expectEqual(status, 404, 'status');
      expectEqual(headers['x-request-id'], requestId, 'x-request-id');
    }
    await eventually(() => server.metrics().includes('http_route="unmatched",http_response_status_code="404"} 2'), 'one series of 2 unmatched requests');
    expectEqual(server.metrics().includes('wp-login'), false, 'a path in the metrics');
  }),
  contractCase('measures every request and returns the gauge to zero', async (server) => {
    for (const path of ['/things/1', '/things/2', '/broken']) await server.send({ method: 'GET', path });
    await eventually(() => server.metrics().includes('http_server_active_requests{http_request_method="GET",url_scheme="http"} 0'), 'no active requests');
    expectMatch(server.metrics(), /duration_seconds_count\{[^}]*http_route="\/things\/:id",http_response_status_code="200"\} 2\n/, 'count of /things/:id');
    expectMatch(server.metrics(), /duration_seconds_count\{[^}]*http_route="\/broken",http_response_status_code="500",error_type="Error"\} 1\n/, 'count of /broken');
  }),
];

/** The first access line, which may be written a moment after the response has arrived. */
async function accessLine(server: ServerUnderTest): Promise<Readonly<Record<string, unknown>>> {
  const find = (): Readonly<Record<string, unknown>> | undefined => server.lines().find((line) => line['event.name'] === 'http.access');
  await eventually(() => find() !== undefined, 'an access line');
  return find()!;
}

async function eventually(holds: () => boolean, what: string): Promise<void> {
  for (let waitedMs = 0; !holds(); waitedMs += 5) {
    if (waitedMs >= 1_000) throw broken(what, 'nothing within a second');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function expectEqual(found: unknown, expected: unknown, what: string): void {
  if (found !== expected) throw broken(`${what}: ${String(expected)}`, String(found));
}

function expectMatch(found: unknown, expected: RegExp, what: string): void {
  if (typeof found !== 'string' || !expected.test(found)) throw broken(`${what}: ${expected.source}`, String(found));
}

function expectWithout(line: Readonly<Record<string, unknown>>, text: string): void {
  if (JSON.stringify(line).includes(text)) throw broken('a line without what was sent', JSON.stringify(line).slice(0, 500));
}

function broken(expected: string, found: string): ObservabilityError {
  return new ObservabilityError('ERR_OBSERVABILITY_CONTRACT', `expected ${expected}; found ${found}`);
}

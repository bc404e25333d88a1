import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { routes } from '../src/routes/index.js';
import { createApp } from '../src/app.js';
import { cookieOf, einstein, testApp } from './support/app.js';

const securityHeaders = ['content-security-policy', 'x-content-type-options', 'x-frame-options', 'referrer-policy', 'permissions-policy', 'cross-origin-resource-policy'];

describe('every answer', () => {
  const answers: [string, (send: Awaited<ReturnType<typeof testApp>>['send']) => Promise<Response>, number][] = [
    ['the page', (send) => send('/'), 200],
    ['a chart', (send) => send('/calculate', { method: 'POST', body: JSON.stringify(einstein), headers: { 'content-type': 'application/json' } }), 200],
    ['a problem', (send) => send('/calculate', { method: 'POST', body: '{' , headers: { 'content-type': 'application/json' } }), 400],
    ['an unknown path', (send) => send('/nowhere'), 404],
    ['another method', (send) => send('/calculate', { method: 'PUT' }), 405],
    ['a refused token', (send) => send('/charts', { headers: { authorization: 'Bearer no' } }), 401],
  ];
  it.each(answers)('carries a request id and security headers: %s', async (_, ask, status) => {
    const { send } = await testApp();
    const response = await ask(send);
    expect(response.status).toBe(status);
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
    for (const name of securityHeaders) expect(response.headers.get(name), name).not.toBeNull();
    expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe/);
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('keeps a good request id and replaces a hostile one', async () => {
    const { send, log } = await testApp();
    expect((await send('/health', { headers: { 'x-request-id': 'edge-7f3:1' } })).headers.get('x-request-id')).toBe('edge-7f3:1');
    for (const hostile of ['x'.repeat(200), '<script>', 'a b', 'Å']) {
      const response = await send('/health', { headers: { 'x-request-id': hostile } });
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
    }
    expect(JSON.stringify(log())).not.toContain('<script>');
  });

  it('is in the log, the metrics and the header under one id and route', async () => {
    const { postJson, send, log } = await testApp();
    const response = await postJson('/calculate', einstein);
    const metrics = await (await send('/metrics', { peerAddress: '127.0.0.1' })).text();
    const line = log().find((entry) => entry['event.name'] === 'http.access')!;
    expect(line).toMatchObject({
      request_id: response.headers.get('x-request-id'),
      'http.request.method': 'POST',
      'http.route': '/calculate',
      'http.response.status_code': 200,
    });
    expect(metrics).toMatch(/http_server_request_duration_seconds_count\{[^}]*http_route="\/calculate"[^}]*\} 1\n/);
  });

  it('names routes by their template, never by their path', async () => {
    const { send } = await testApp();
    await send(`/charts/${'a'.repeat(22)}`);
    await send('/wp-admin/setup.php');
    const metrics = await (await send('/metrics', { peerAddress: '127.0.0.1' })).text();
    expect(metrics).toContain('http_route="/charts/{id}"');
    expect(metrics).toContain('http_route="unmatched"');
    expect(metrics).not.toContain('wp-admin');
  });
});

describe('a problem', () => {
  const people = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it.each([
    ['an unknown path', '/nowhere', { headers: people }, 404],
    ['a method that is not there', '/', { method: 'PUT', headers: people }, 405],
    ['a body that is no form', '/', { method: 'POST', body: '{}', headers: { ...people, 'content-type': 'application/json' } }, 415],
    ['somebody else’s form', '/', { method: 'POST', body: new URLSearchParams({ delete: 'x' }), headers: { ...people, origin: 'https://evil.example' } }, 403],
    ['a refused token', '/', { headers: { ...people, authorization: 'Bearer no' } }, 401],
  ] as const)('is a page for people, and JSON for programs: %s', async (_, path, init, status) => {
    const { send } = await testApp();
    const page = await send(path, init);
    expect(page.status).toBe(status);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).toContain(page.headers.get('x-request-id')!);
    const problem = await send(path, { ...init, headers: { ...init.headers, accept: '*/*' } });
    expect(problem.status).toBe(status);
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    expect(await problem.json()).toMatchObject({ status, requestId: problem.headers.get('x-request-id') });
  });
});

describe('what happens after the answer', () => {
  it('does not change it', async () => {
    const { services, log, postJson } = await testApp();
    const visitor = cookieOf(await postJson('/charts', einstein));
    const record = (): never => {
      throw new Error('no sink');
    };
    const app = createApp({ ...services, exposures: { ...services.exposures, record } });
    const response = await app.request('/', { headers: { cookie: visitor } }, { peerAddress: '203.0.113.7' });
    expect(response.status).toBe(200);
    expect(log().find((line) => line['event.name'] === 'experiment.exposure_lost')).toMatchObject({ 'error.type': 'Error' });
    const metrics = await (await app.request('/metrics', {}, { peerAddress: '127.0.0.1' })).text();
    expect(metrics).toMatch(/^experiment_exposures_lost(_total)? 1$/m);
  });
});

describe('the page', () => {
  const form = { clock: 'zone', date: '1990-05-17', time: '14:30', latitude: '52.52', longitude: '13.405', zone: 'Europe/Berlim' };

  it('suggests zones that look like an unknown one', async () => {
    const { send } = await testApp();
    const response = await send('/', { method: 'POST', body: new URLSearchParams(form) });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Expected a name of the IANA database; did you mean Europe/Berlin?');
  });
});

describe('methods', () => {
  it('answers OPTIONS and methods that are not there with what is', async () => {
    const { send } = await testApp();
    for (const [path, allow] of [['/calculate', 'POST, OPTIONS'], ['/charts', 'POST, GET, HEAD, OPTIONS'], ['/health', 'GET, HEAD, OPTIONS']] as const) {
      const options = await send(path, { method: 'OPTIONS' });
      expect(options.status).toBe(204);
      expect(options.headers.get('allow')).toBe(allow);
      const patch = await send(path, { method: 'PATCH' });
      expect(patch.status).toBe(405);
      expect(patch.headers.get('allow')).toBe(allow);
    }
  });

  it('answers HEAD without a body', async () => {
    const { send } = await testApp();
    const response = await send('/health', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('CORS', () => {
  const preflight = { method: 'OPTIONS', headers: { origin: 'https://app.example.org', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,traceparent,x-request-id' } };

  it('is closed unless it is configured', async () => {
    const { send } = await testApp();
    for (const init of [preflight, { headers: { origin: 'https://app.example.org' } }]) {
      const response = await send('/charts', init);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('lets a configured origin send and read ids', async () => {
    const { send } = await testApp({ COSMICHUB_CORS_ORIGINS: 'https://app.example.org' });
    const allowed = await send('/calculate', preflight);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://app.example.org');
    expect(allowed.headers.get('access-control-allow-methods')).toBe('GET,HEAD,POST,DELETE');
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    for (const name of ['x-request-id', 'traceparent', 'tracestate', 'content-type']) expect(allowed.headers.get('access-control-allow-headers')?.toLowerCase()).toContain(name);
    const answer = await send('/charts', { headers: { origin: 'https://app.example.org' } });
    expect(answer.headers.get('access-control-expose-headers')?.toLowerCase()).toContain('x-request-id');
    const other = await send('/charts', { headers: { origin: 'https://evil.example' } });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('operations', () => {
  it('shows metrics and readiness detail on this machine or for the token, and to nobody else', async () => {
    const { send } = await testApp({ COSMICHUB_METRICS_TOKEN: 'metrics-token-for-tests' });
    const token = { authorization: 'Bearer metrics-token-for-tests' };
    expect((await send('/metrics')).status).toBe(404);
    expect((await send('/metrics', { headers: token })).status).toBe(200);
    expect((await send('/metrics', { headers: { authorization: 'Bearer something-else-here' }, peerAddress: '127.0.0.1' })).status).toBe(404);
    for (const peerAddress of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect((await send('/metrics', { peerAddress })).status).toBe(200);
    // A proxy on this machine that nobody configured makes everybody look local.
    expect((await send('/metrics', { peerAddress: '127.0.0.1', headers: { 'x-forwarded-for': '198.51.100.1' } })).status).toBe(404);
    // A page whose name leads to this machine, as in DNS rebinding, asks by that name.
    for (const [origin, status] of [['http://evil.example:3000', 404], ['http://127.0.0.1.evil.example', 404], ['http://127.0.0.1:3000', 200], ['http://[::1]:3000', 200]] as const) {
      expect((await send(`${origin}/metrics`, { peerAddress: '127.0.0.1' })).status, origin).toBe(status);
    }
    expect(await (await send('/ready')).json()).toEqual({ status: 'ready' });
    expect(await (await send('/ready', { headers: token })).json()).toEqual({ status: 'ready', dependencies: [{ name: 'store', ready: true }] });
  });

  it('is not ready while draining, and still healthy', async () => {
    const { send, services } = await testApp();
    services.readiness.drain();
    expect((await send('/ready')).status).toBe(503);
    expect((await send('/health')).status).toBe(200);
  });

  it('notes what a page ran into', async () => {
    const { postJson, send, log } = await testApp();
    const report = { page: '/', errors: [{ kind: 'uncaught', type: 'TypeError', stack: 'at draw (page.js:1:2)', occurredAtMs: 1, count: 2 }] };
    expect((await postJson('/client-errors', report)).status).toBe(204);
    const line = log().find((entry) => entry['event.name'] === 'browser.error')!;
    expect(line).toMatchObject({ 'error.type': 'TypeError', 'browser.error.count': 2, 'exception.stacktrace': 'at draw (page.js:1:2)' });
    expect((await postJson('/client-errors', { page: '/', errors: [] })).status).toBe(400);
    expect((await send('/client-errors', { method: 'POST', body: 'x'.repeat(100_000) })).status).toBe(413);
  });
});

describe('GET /openapi.json', () => {
  it('is the same under every Host, for caches may keep it', async () => {
    const { send } = await testApp();
    const answers = await Promise.all(['http://127.0.0.1:3000', 'http://evil.example'].map(async (origin) => (await send(`${origin}/openapi.json`)).text()));
    expect(answers[0]).toBe(answers[1]);
    expect(JSON.parse(answers[0])).toMatchObject({ servers: [{ url: '/' }] });
    const behindProxy = await testApp({ COSMICHUB_PUBLIC_URL: 'https://charts.example.org' });
    expect(await (await behindProxy.send('/openapi.json')).json()).toMatchObject({ servers: [{ url: 'https://charts.example.org' }] });
  });

  it('describes every route that is not a page', async () => {
    const { send } = await testApp();
    const document = (await (await send('/openapi.json')).json()) as { openapi: string; paths: Record<string, Record<string, { responses: object }>>; components: { schemas: object } };
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`));
    const expected = routes.filter(({ contract }) => contract.hidden !== true).map(({ contract }) => `${contract.method} ${contract.path}`);
    expect(described.sort()).toEqual(expected.sort());
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(['BirthRequest', 'BirthChart', 'SavedChart', 'Problem']));
    const text = JSON.stringify(document);
    const referenced = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1]);
    for (const name of referenced) expect(document.components.schemas, name).toHaveProperty(name);
    expect(text).not.toContain('$defs');
    expect(await new Validator().validate(document)).toMatchObject({ valid: true });
  });
});

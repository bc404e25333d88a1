import http from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, recorded, type Recorded, send, sleep, underTest } from '../../test/harness.js';
import { isObservabilityError } from '../errors.js';
import { secretMessage, serverAdapterCases } from '../testing/server-adapter.js';
import { drain, type NodeHandler, observeNode, trackResponses } from './node-http.js';

const servers: http.Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => void server.close().closeAllConnections()));

async function start(server: http.Server): Promise<number> {
  servers.push(server);
  return listen(server);
}

function things({ o }: Recorded): NodeHandler {
  return (request, response) => {
    const path = request.url!.split('?')[0];
    if (path === '/broken') throw new Error(secretMessage);
    if (request.method === 'POST') {
      request.resume().on('end', () => {
        o.log.info('read');
        response.writeHead(201).end();
      });
      return;
    }
    response.writeHead(path.startsWith('/things/') ? 200 : 404).end();
  };
}

const template = ({ url = '' }: http.IncomingMessage): string | undefined =>
  url.startsWith('/things/') ? '/things/:id' : url === '/broken' || url === '/things' ? url : undefined;

describe('observeNode', () => {
  for (const { name, run } of serverAdapterCases) {
    it(name, async () => {
      const record = recorded();
      const port = await start(http.createServer(observeNode(record.o, things(record), { route: template })));
      await run(underTest(port, record));
    });
  }

  it('answers a rejected promise with 500', async () => {
    const record = recorded();
    const port = await start(http.createServer(observeNode(record.o, () => Promise.reject(new TypeError('x')))));
    expect((await send(port, { method: 'GET', path: '/' })).status).toBe(500);
    expect(record.lines().at(-1)).toMatchObject({ 'error.type': 'TypeError', 'http.response.status_code': 500 });
  });

  it('cuts the connection when a handler throws after it began to answer', async () => {
    const record = recorded();
    const port = await start(
      http.createServer(
        observeNode(record.o, async (_request, response) => {
          response.write('half');
          await sleep(5);
          throw new Error('late');
        }),
      ),
    );
    await expect(send(port, { method: 'GET', path: '/' })).rejects.toThrow();
    await expect.poll(() => record.lines().at(-1)).toMatchObject({ severity_text: 'ERROR', 'http.response.status_code': 200, 'error.type': 'Error' });
  });

  it('logs a client that went away once, as a warning without a status', async () => {
    const record = recorded();
    const port = await start(http.createServer(observeNode(record.o, () => undefined)));
    const request = http.get({ host: '127.0.0.1', port, path: '/slow' }).on('error', () => undefined);
    await expect.poll(() => record.o.metrics.collect().find(({ name }) => name === 'http.server.active_requests')?.points[0]).toMatchObject({ value: 1 });
    request.destroy();
    await expect.poll(() => record.lines()).toMatchObject([{ severity_text: 'WARN', message: 'GET unmatched without status', 'error.type': 'client_disconnected' }]);
    expect(record.lines()[0]).not.toHaveProperty('http.response.status_code');
    await expect.poll(() => record.o.metrics.collect().find(({ name }) => name === 'http.server.active_requests')?.points[0]).toMatchObject({ value: 0 });
  });

  it('logs the address it is given, coarsely', async () => {
    const record = recorded();
    const port = await start(http.createServer(observeNode(record.o, (_request, response) => response.end(), { peerAddress: ({ socket }) => socket.remoteAddress })));
    await send(port, { method: 'GET', path: '/' });
    await expect.poll(() => record.lines()[0]?.['client.address']).toBe('127.0.0.0');
  });
});

describe('drain', () => {
  it('lets a slow request finish, tells its client to close, and does not wait for idle ones', async () => {
    const server = http.createServer((request, response) => void setTimeout(() => response.end('done'), request.url === '/slow' ? 300 : 0));
    trackResponses(server);
    const port = await start(server);
    const agent = new http.Agent({ keepAlive: true });
    await Promise.all([send(port, { method: 'GET', path: '/' }, agent), send(port, { method: 'GET', path: '/' }, agent)]);

    const slow = send(port, { method: 'GET', path: '/slow' }, agent);
    await sleep(50);
    const result = await drain(server, { timeoutMs: 5_000 });
    expect(await slow).toMatchObject({ status: 200, body: 'done', headers: { connection: 'close' } });
    expect(result).toMatchObject({ connections: 2, cut: 0 });
    expect(result.durationMs).toBeLessThan(1_000);
    agent.destroy();
  });

  it('closes a connection that turns idle while draining even if nobody tracked its response', async () => {
    const server = http.createServer((_request, response) => void setTimeout(() => response.end('done'), 200));
    const port = await start(server);
    const agent = new http.Agent({ keepAlive: true });
    const slow = send(port, { method: 'GET', path: '/' }, agent);
    await sleep(50);
    const { durationMs } = await drain(server, { timeoutMs: 5_000 });
    expect((await slow).headers.connection).toBe('keep-alive');
    expect(durationMs).toBeLessThan(1_000);
    agent.destroy();
  });

  it('cuts what is left when the time is up, and when the signal is aborted', async () => {
    for (const stop of ['time', 'signal'] as const) {
      const server = http.createServer(() => undefined);
      const port = await start(server);
      const hanging = send(port, { method: 'GET', path: '/' });
      const cutOff = expect(hanging).rejects.toThrow();
      await sleep(30);
      const controller = new AbortController();
      const draining = drain(server, { timeoutMs: stop === 'time' ? 50 : 60_000, signal: controller.signal });
      if (stop === 'signal') setTimeout(() => controller.abort(), 50);
      expect(await draining).toMatchObject({ connections: 1, cut: 1 });
      await cutOff;
    }
  });

  it('ends at once for a signal that is already aborted', async () => {
    const server = http.createServer(() => undefined);
    const port = await start(server);
    const cutOff = expect(send(port, { method: 'GET', path: '/' })).rejects.toThrow();
    await sleep(30);
    expect(await drain(server, { timeoutMs: 60_000, signal: AbortSignal.abort() })).toMatchObject({ cut: 1 });
    await cutOff;
  });

  it('refuses a negative wait', async () => {
    const error: unknown = await drain(http.createServer(), { timeoutMs: -1 }).catch((thrown: unknown) => thrown);
    expect(isObservabilityError(error) && error.code).toBe('ERR_OBSERVABILITY_ARGUMENT');
  });
});

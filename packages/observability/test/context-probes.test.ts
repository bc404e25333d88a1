import http from 'node:http';
import { once } from 'node:events';
import { pipeline, Writable } from 'node:stream';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { observe } from '../src/adapters/hono.js';
import { type NodeHandler, observeNode } from '../src/adapters/node-http.js';
import { listen, recorded, sleep } from './harness.js';

const { o } = recorded({ write: () => undefined });
const current = (): string | undefined => o.context()?.requestId;

/** Where the context was asked for, and the request id found there. */
type Found = Map<string, string | undefined>;

const probes = [
  'handler', 'promise', 'nextTick', 'timer', 'immediate',
  'request data', 'request end', 'request close', 'for await', 'for await end',
  'pipeline write', 'pipeline final', 'pipeline callback', 'response finish', 'response close',
] as const; // prettier-ignore

/** Asks for the context in every place a handler of a request with a body can find itself. */
function probe(found: Found, request: http.IncomingMessage, response: http.ServerResponse): void {
  const ask = (place: (typeof probes)[number]) => () => void found.set(place, current());
  ask('handler')();
  void Promise.resolve().then(ask('promise'));
  process.nextTick(ask('nextTick'));
  setTimeout(ask('timer'), 1);
  setImmediate(ask('immediate'));
  request.on('data', ask('request data')).on('end', ask('request end')).on('close', ask('request close'));
  response.on('finish', ask('response finish')).on('close', ask('response close'));

  const sink = new Writable({
    write(_chunk, _encoding, done) {
      ask('pipeline write')();
      done();
    },
    final(done) {
      ask('pipeline final')();
      done();
    },
  });
  pipeline(request, sink, () => {
    ask('pipeline callback')();
    response.end('done');
  });
}

/** Posts a body whose parts arrive after the headers, in packets of their own. */
async function post(port: number, requestId: string): Promise<void> {
  const request = http.request({ host: '127.0.0.1', port, method: 'POST', path: '/', headers: { 'x-request-id': requestId }, agent: false });
  request.flushHeaders();
  for (let part = 0; part < 3; part += 1) {
    await sleep(5);
    request.write('x'.repeat(1_000));
  }
  request.end();
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  response.resume();
  await once(response, 'end');
  await sleep(20);
}

async function readByIterator(found: Found, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  for await (const chunk of request) found.set('for await', chunk === undefined ? undefined : current());
  found.set('for await end', current());
  response.end();
}

type Probe = (found: Found, request: http.IncomingMessage, response: http.ServerResponse) => void | Promise<void>;

const adapters: Record<string, (handler: NodeHandler) => http.Server> = {
  'node:http': (handler) => http.createServer(observeNode(o, handler)),
  Hono: (handler) => {
    const app = new Hono<{ Bindings: HttpBindings }>();
    app.use(observe(o));
    app.post('/', (c) => {
      void handler(c.env.incoming, c.env.outgoing);
      return new Promise<Response>(() => undefined); // the probe answers on the response itself
    });
    const listener = getRequestListener(app.fetch);
    return http.createServer((request, response) => void listener(request, response));
  },
};

describe.each(Object.entries(adapters))('context under %s', (_name, start) => {
  it(`is kept in ${probes.length} of ${probes.length} places, for concurrent requests apart`, async () => {
    const requestIds = ['one', 'two', 'three'];
    const found = new Map(requestIds.map((requestId): [string, Found] => [requestId, new Map<string, string | undefined>()]));
    for (const probing of [probe, readByIterator] satisfies Probe[]) {
      const server = start((request, response) => probing(found.get(request.headers['x-request-id'] as string)!, request, response));
      const port = await listen(server);
      await Promise.all(requestIds.map((requestId) => post(port, requestId)));
      server.close().closeAllConnections();
    }
    for (const requestId of requestIds) {
      expect(Object.fromEntries(found.get(requestId)!)).toEqual(Object.fromEntries(probes.map((place) => [place, requestId])));
    }
  });

  it('is kept when the client goes away', async () => {
    const found: (string | undefined)[] = [];
    const server = start((request, response) => {
      request.resume().on('error', () => undefined);
      response.on('close', () => found.push(current()));
    });
    const port = await listen(server);
    const request = http.request({ host: '127.0.0.1', port, method: 'POST', headers: { 'x-request-id': 'gone' }, agent: false }).on('error', () => undefined);
    request.write('half');
    await sleep(30);
    request.destroy();
    await expect.poll(() => found).toEqual(['gone']);
    server.close().closeAllConnections();
  });

  it('is not bound to requests without a body', async () => {
    let own: boolean | undefined;
    const server = start((request, response) => {
      own = Object.hasOwn(request, 'emit');
      response.end();
    });
    const port = await listen(server);
    await new Promise((resolve) => http.request({ host: '127.0.0.1', port, method: 'POST', headers: { 'content-length': 0 }, agent: false }, (response) => response.resume().on('end', resolve)).end());
    server.close().closeAllConnections();
    expect(own).toBe(false);
  });
});

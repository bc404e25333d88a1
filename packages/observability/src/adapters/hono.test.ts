import http from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, recorded, type Recorded, send, sleep, underTest } from '../../test/harness.js';
import { secretMessage, serverAdapterCases } from '../testing/server-adapter.js';
import { observe } from './hono.js';

const servers: http.Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => void server.close().closeAllConnections()));

async function start(app: Hono): Promise<number> {
  const listener = getRequestListener(app.fetch);
  const server = http.createServer((request, response) => void listener(request, response));
  servers.push(server);
  return listen(server);
}

function things({ o }: Recorded): Hono {
  const app = new Hono();
  app.use(observe(o));
  app.use('/things/*', (_c, next) => next());
  app.get('/things/:id', (c) => c.json({ id: c.req.param('id') }));
  app.post('/things', async (c) => {
    await c.req.text();
    o.log.info('read');
    return c.body(null, 201);
  });
  app.get('/broken', () => {
    throw new Error(secretMessage);
  });
  app.onError((_error, c) => c.text('sorry', 500));
  return app;
}

describe('observe', () => {
  for (const { name, run } of serverAdapterCases) {
    it(`${name}, on Node`, async () => {
      const record = recorded();
      await run(underTest(await start(things(record)), record));
    });

    it(`${name}, as a fetch handler`, async () => {
      const record = recorded();
      const app = things(record);
      await run({
        ...underTest(0, record),
        send: async ({ method, path, headers, body }) => {
          const { status, headers: answered } = await app.request(path, { method, headers: headers?.map(([key, value]): [string, string] => [key, value]), body });
          return { status, headers: Object.fromEntries(answered) };
        },
      });
    });
  }

  it('puts the id on responses of every making', async () => {
    const { o } = recorded();
    const app = new Hono();
    app.use(observe(o));
    app.get('/raw', () => new Response('raw'));
    app.get('/frozen', () => Response.redirect('http://127.0.0.1/elsewhere'));
    app.get('/raw-error', () => {
      throw new Error('x');
    });
    app.get('/odd', () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- what some libraries do
      throw 'odd';
    });
    app.onError(() => new Response('raw', { status: 500 }));
    const port = await start(app);
    for (const path of ['/raw', '/frozen', '/raw-error', '/odd', '/missing']) {
      for (const method of ['GET', 'HEAD', 'POST']) {
        expect((await send(port, { method, path, headers: [['x-request-id', 'me']] })).headers['x-request-id'], `${method} ${path}`).toBe('me');
      }
    }
  });

  it('names the route even when a middleware before it answers', async () => {
    const record = recorded();
    const app = new Hono();
    app.use(observe(record.o));
    app.use('*', (c) => Promise.resolve(c.text('slow down', 429)));
    app.get('/charts/:id', (c) => c.text('never'));
    await app.request('/charts/5');
    expect(record.lines()[0]).toMatchObject({ 'http.route': '/charts/:id', 'http.response.status_code': 429 });
  });

  it('measures a streamed body to its end', async () => {
    const record = recorded();
    const app = new Hono();
    app.use(observe(record.o));
    app.get('/stream', () => {
      let part = 0;
      return new Response(
        new ReadableStream({
          async pull(controller) {
            await sleep(30);
            if (++part > 4) controller.close();
            else controller.enqueue(new TextEncoder().encode('part'));
          },
        }),
      );
    });
    const port = await start(app);
    expect((await send(port, { method: 'GET', path: '/stream' })).body).toBe('part'.repeat(4));
    await expect.poll(() => record.lines().length).toBe(1);
    expect(record.lines()[0].duration_ms).toBeGreaterThan(100);
  });

  it('logs a client that went away, once', async () => {
    const record = recorded();
    const app = new Hono();
    app.use(observe(record.o));
    app.get('/slow', async (c) => {
      await sleep(150);
      return c.text('too late');
    });
    const port = await start(app);
    const request = http.get({ host: '127.0.0.1', port, path: '/slow' }).on('error', () => undefined);
    await sleep(50);
    request.destroy();
    await sleep(200);
    expect(record.lines()).toMatchObject([{ severity_text: 'WARN', 'http.route': '/slow', 'error.type': 'client_disconnected' }]);
  });

  it('takes address and scheme from the application', async () => {
    const record = recorded();
    const app = new Hono();
    app.use(observe(record.o, { peerAddress: () => '2001:db8:85a3:8d3:1319:8a2e:370:7348', scheme: () => 'https', route: () => '/chosen' }));
    await app.request('/anything');
    expect(record.lines()[0]).toMatchObject({ 'client.address': '2001:db8:85a3::', 'http.route': '/chosen' });
    expect(record.o.metrics.collect().find(({ kind }) => kind === 'histogram')?.points[0].labels['url.scheme']).toBe('https');
  });
});

import type { Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '../src/http/listen.js';

const open: { server?: Server; sockets: Socket[] } = { sockets: [] };
afterEach(() => {
  for (const socket of open.sockets.splice(0)) socket.destroy();
  open.server?.close();
  open.server?.closeAllConnections();
});

interface Talk {
  /** Everything the server sent until it ended the connection. */
  readonly said: Promise<string>;
  readonly socket: Socket;
}

async function serveWith(limits: { headersTimeoutMs: number; requestTimeoutMs: number; maxConnections: number }): Promise<(bytes: string) => Talk> {
  const read = async (request: Request): Promise<Response> => new Response(await request.text());
  const server = await listen(read, { port: 0, host: '127.0.0.1' }, limits);
  open.server = server;
  const { port } = server.address() as AddressInfo;
  return (bytes) => {
    const socket = connect(port, '127.0.0.1');
    open.sockets.push(socket);
    socket.write(bytes);
    const said = new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString())).on('error', () => undefined);
      socket.once('close', () => resolve(text));
    });
    return { said, socket };
  };
}

describe('listen', () => {
  it.each([
    ['says nothing', ''],
    ['never finishes its headers', 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow'],
    ['never finishes its body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{'],
  ])('lets go of a client that %s', async (_, bytes) => {
    const talk = await serveWith({ headersTimeoutMs: 300, requestTimeoutMs: 600, maxConnections: 10 });
    const { said, socket } = talk(bytes);
    const drip = setInterval(() => bytes !== '' && socket.write('x'), 100); // a byte now and then is no progress
    expect(await said).toMatch(/^(HTTP\/1\.1 408 |$)/);
    clearInterval(drip);
  });

  it('takes no more connections than it may', async () => {
    const talk = await serveWith({ headersTimeoutMs: 60_000, requestTimeoutMs: 60_000, maxConnections: 2 });
    const request = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
    const idle = [talk(''), talk('')];
    await Promise.all(idle.map(({ socket }) => new Promise((resolve) => socket.once('connect', resolve))));
    expect(await talk(request).said).toBe('');
    idle[0].socket.destroy();
    await idle[0].said;
    await expect.poll(() => talk(request).said).toMatch(/^HTTP\/1\.1 200 /);
  });
});

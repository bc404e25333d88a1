import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { ConfigError } from '../config.js';

/** How long a client may take, and how many may be connected: without these a handful of silent sockets holds a server for minutes. */
export interface ConnectionLimits {
  /** From the first byte of a request, or from the connection, to the end of its headers. */
  readonly headersTimeoutMs: number;
  /** To the end of its body. */
  readonly requestTimeoutMs: number;
  readonly maxConnections: number;
}

/** A body of 64 KiB in half a minute is 2 KiB/s. */
const defaultLimits: ConnectionLimits = { headersTimeoutMs: 10_000, requestTimeoutMs: 30_000, maxConnections: 10_000 };

type Fetch = Parameters<typeof getRequestListener>[0];

/**
 * Serves `fetch` over HTTP/1.1.
 *
 * @throws {@link ConfigError} when the address cannot be listened on.
 */
export function listen(fetch: Fetch, { port, host }: { port: number; host: string }, limits: ConnectionLimits = defaultLimits): Promise<Server> {
  const { headersTimeoutMs: headersTimeout, requestTimeoutMs: requestTimeout, maxConnections } = limits;
  const answer = getRequestListener(fetch, { hostname: host });
  const server = createServer({ headersTimeout, requestTimeout, connectionsCheckingInterval: headersTimeout / 10 }, (request, response) => void answer(request, response));
  server.maxConnections = maxConnections;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new ConfigError(`port ${port} is in use on ${host}: stop the other program, or choose another with PORT`, { cause: error }));
      else if (error.code === 'EACCES') reject(new ConfigError(`port ${port} needs more rights than this process has: choose one above 1023 with PORT`, { cause: error }));
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') reject(new ConfigError(`HOST: ${host} is no address of this machine`, { cause: error }));
      else reject(error);
    });
    server.listen(port, host, () => resolve(server));
  });
}

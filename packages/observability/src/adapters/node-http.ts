import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { asError, ObservabilityError } from '../errors.js';
import type { Observability } from '../observability.js';
import { requestIdHeader } from '../request-id/request-id.js';

/** A request handler of `node:http`; a promise it returns is awaited. */
export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface ObserveNodeOptions {
  /**
   * Route template of a request, such as `/charts/:id`; undefined where none matched. Asked once, when the response is done.
   * @default `o.context().route` as the handler left it
   */
  readonly route?: (request: IncomingMessage) => string | undefined;
  /** Address to log, coarsely (/24, /48). Leave out to log none. */
  readonly peerAddress?: (request: IncomingMessage) => string | undefined;
}

/**
 * Serves each request inside its context: ids in and out, duration histogram, span, one access line when the response is
 * complete or its client gone.
 *
 * A handler that throws gets a 500 with an empty body, or its connection cut where the response had begun.
 */
export function observeNode(o: Observability, handler: NodeHandler, { route, peerAddress }: ObserveNodeOptions = {}): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const served = o.startRequest({
      method: request.method ?? '',
      path: pathOf(request.url ?? ''),
      scheme: (request.socket as TLSSocket | undefined)?.encrypted === true ? 'https' : 'http',
      peerAddress: peerAddress?.(request),
      header: (name) => headerOf(request, name),
    });
    const { context } = served;
    response.setHeader(requestIdHeader, context.requestId);

    let thrown: Error | undefined;
    response.once('close', () => {
      const complete = response.writableFinished;
      served.end({
        statusCode: complete || response.headersSent ? response.statusCode : undefined,
        route: route?.(request),
        error: thrown,
        incomplete: !complete,
      });
    });

    if (hasBody(request)) {
      o.bind(request, context);
      o.bind(response, context); // its `close`, when the client goes away
    }

    const fail = (error: unknown): void => {
      thrown = asError(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    };
    try {
      const result = served.run(() => handler(request, response));
      if (result instanceof Promise) result.catch(fail);
    } catch (error) {
      fail(error);
    }
  };
}

function pathOf(url: string): string {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] !== undefined && headers['content-length'] !== '0');
}

export interface DrainOptions {
  /** Longest wait for requests in flight, milliseconds; what is left then is cut. */
  readonly timeoutMs: number;
  /** Aborting ends the wait at once: a second Ctrl-C. */
  readonly signal?: AbortSignal;
}

export interface DrainResult {
  /** Connections that were open when draining began, idle ones included. */
  readonly connections: number;
  /** Connections cut with a request still in flight. */
  readonly cut: number;
  readonly durationMs: number;
}

/** How often connections that have become idle are closed, milliseconds. */
const sweepMs = 25;
const tracked = Symbol.for('@cosmichub/observability/responses-in-flight');

/**
 * Remembers a server's responses in flight, so that {@link drain} can tell their clients to close. Call it right after the
 * server is made; without it only requests that begin while draining are told, and the others' connections are closed
 * as soon as they are idle.
 */
export function trackResponses(server: Server): void {
  responsesInFlight(server);
}

function responsesInFlight(server: Server & { [tracked]?: Set<ServerResponse> }): Set<ServerResponse> {
  const known = server[tracked];
  if (known !== undefined) return known;
  const responses = new Set<ServerResponse>();
  server[tracked] = responses;
  server.prependListener('request', (_request, response) => {
    responses.add(response);
    response.once('close', () => responses.delete(response));
  });
  return responses;
}

/**
 * Stops a server without losing a request: refuses new connections, answers what is in flight with `Connection: close`,
 * closes each connection as soon as it is idle, and resolves when none is left.
 *
 * `server.close()` alone leaves open a connection that turns idle after the call until its keep-alive timeout, 5 s or more.
 */
export async function drain(server: Server, { timeoutMs, signal }: DrainOptions): Promise<DrainResult> {
  if (!Number.isFinite(timeoutMs) || timeoutMs < 0) {
    throw new ObservabilityError('ERR_OBSERVABILITY_ARGUMENT', `timeoutMs: expected 0 or more, got ${timeoutMs}`);
  }
  const startMs = performance.now();
  const connections = await openConnections(server);

  const closeAfterwards = (response: ServerResponse): void => {
    if (!response.headersSent) response.setHeader('connection', 'close');
  };
  responsesInFlight(server).forEach(closeAfterwards);
  const onRequest = (_request: IncomingMessage, response: ServerResponse): void => closeAfterwards(response);
  server.prependListener('request', onRequest);

  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
  server.closeIdleConnections();

  const finished = await waitFor(closed, timeoutMs, signal);
  const cut = finished ? 0 : await openConnections(server);
  if (!finished) {
    server.closeAllConnections();
    await closed;
  }
  clearInterval(sweep);
  server.off('request', onRequest);
  return { connections, cut, durationMs: performance.now() - startMs };
}

function openConnections(server: Server): Promise<number> {
  return new Promise((resolve) => server.getConnections((error, count) => resolve(error === null ? count : 0)));
}

/** Whether `done` resolves before the time is up or the signal aborted. */
async function waitFor(done: Promise<void>, timeoutMs: number, signal: AbortSignal | undefined): Promise<boolean> {
  let giveUp = (): void => undefined;
  const givenUp = new Promise<boolean>((resolve) => (giveUp = () => resolve(false)));
  const timer = setTimeout(giveUp, timeoutMs);
  signal?.addEventListener('abort', giveUp);
  if (signal?.aborted === true) giveUp();
  try {
    return await Promise.race([done.then(() => true), givenUp]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

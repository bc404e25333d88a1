import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Emitter } from '../context/bind-emitter.js';
import { asError } from '../errors.js';
import type { Observability } from '../observability.js';
import { requestIdHeader } from '../request-id/request-id.js';

export interface ObserveOptions {
  /** Address to log, coarsely (/24, /48). Leave out to log none. */
  readonly peerAddress?: (c: Context) => string | undefined;
  /**
   * Scheme the client used; behind a proxy only the application knows whom to believe.
   * @default the scheme of the request's URL
   */
  readonly scheme?: (c: Context) => 'http' | 'https';
  /**
   * Route template of a request, asked once when the response is done.
   * @default the last matched route that is not a wildcard middleware
   */
  readonly route?: (c: Context) => string | undefined;
}

/** What `@hono/node-server` gives as bindings. */
interface NodeBindings {
  readonly incoming?: Emitter;
  readonly outgoing?: Emitter & { readonly writableFinished: boolean; once(event: 'close', listener: () => void): unknown };
}

/**
 * Serves each request inside its context: ids in and out, duration histogram, span, one access line. Register it before
 * every other middleware: `app.use(observe(o))`.
 *
 * Every response carries `x-request-id`, those of `onError` and `notFound` too. On Node a request lasts until its last byte
 * is sent or its client is gone, streamed bodies included; elsewhere until the response is handed over.
 */
export function observe(o: Observability, { peerAddress, scheme = urlScheme, route = matchedTemplate }: ObserveOptions = {}): MiddlewareHandler {
  return async (c, next) => {
    const served = o.startRequest({
      method: c.req.method,
      path: c.req.path,
      scheme: scheme(c),
      peerAddress: peerAddress?.(c),
      header: (name) => c.req.header(name),
    });
    const { requestId } = served.context;
    const { incoming, outgoing } = (c.env ?? {}) as NodeBindings;
    if (incoming !== undefined && outgoing !== undefined && hasBody(c)) {
      o.bind(incoming, served.context);
      o.bind(outgoing, served.context);
    }

    let statusCode: number | undefined;
    outgoing?.once('close', () =>
      served.end({ statusCode, route: route(c), error: c.error, incomplete: !outgoing.writableFinished }));

    c.header(requestIdHeader, requestId); // for responses made by `c`, and by what runs after this middleware
    try {
      await served.run(next);
    } catch (thrown) {
      // Hono answers only errors, and merges the response it makes then into the one begun here.
      c.res.headers.set(requestIdHeader, requestId);
      throw asError(thrown);
    } finally {
      statusCode = c.finalized ? c.res.status : 500;
      if (outgoing === undefined) served.end({ statusCode, route: route(c), error: c.error });
    }
    if (c.res.headers.get(requestIdHeader) !== requestId) c.header(requestIdHeader, requestId);
  };
}

function urlScheme(c: Context): 'http' | 'https' {
  return c.req.url.startsWith('https:') ? 'https' : 'http';
}

/** Middleware is registered for all methods under a path that ends in `*`; what answers, under a template of its own. */
function matchedTemplate(c: Context): string | undefined {
  return matchedRoutes(c).findLast(({ method, path }) => method !== 'ALL' || !path.endsWith('*'))?.path;
}

function hasBody(c: Context): boolean {
  const length = c.req.header('content-length');
  return c.req.header('transfer-encoding') !== undefined || (length !== undefined && length !== '0');
}

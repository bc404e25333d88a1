import { secureHeaders, type SecureHeader } from '@cosmichub/security';
import { observe } from '@cosmichub/observability/hono';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { answerProblem } from './http/answer-problem.js';
import { ProblemError } from './http/problem.js';
import { pipeline, type Arrived } from './pipeline.js';
import type { Route } from './routes/route.js';
import { routes } from './routes/index.js';
import type { Services } from './services.js';

/** What the HTTP server under the app gives with each request. */
export interface Bindings {
  /** `@hono/node-server`'s own. */
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string } };
  /** Stands in for the socket where there is none. */
  readonly peerAddress?: string;
}

interface AppEnv {
  Bindings: Bindings;
  Variables: { template?: string };
}

export type App = Hono<AppEnv>;

const peerAddressOf = (c: Context<AppEnv>): string | undefined => c.env?.peerAddress ?? c.env?.incoming?.socket.remoteAddress;

/** What a page of another origin may send and read, once its origin is configured. No cookies: it brings a bearer token. */
const corsOptions = {
  allowMethods: ['GET', 'HEAD', 'POST', 'DELETE'],
  allowHeaders: ['authorization', 'content-type', 'x-request-id', 'traceparent', 'tracestate'],
  exposeHeaders: ['x-request-id', 'ratelimit', 'ratelimit-policy', 'retry-after', 'location'],
  maxAge: 600,
};

function byPath(all: readonly Route[]): Map<string, Route[]> {
  const paths = new Map<string, Route[]>();
  for (const route of all) paths.set(route.contract.path, [...(paths.get(route.contract.path) ?? []), route]);
  return paths;
}

/**
 * The app over its services: importable and testable without a socket. Around every answer, errors too: the request's context with
 * its access line and metrics, the security headers, CORS where it is configured. Inside: a route's {@link pipeline}.
 */
export function createApp(services: Services): App {
  const { config, observability } = services;
  const app = new Hono<AppEnv>();

  app.use(
    observe(observability, {
      // The address is personal data, and a log of addresses beside birth charts helps nobody: none is logged.
      scheme: (c: Context) => (config.https || c.req.url.startsWith('https:') ? 'https' : 'http'),
      route: (c: Context<AppEnv>) => c.get('template'),
    }),
  );

  const strictTransportSecurity = config.https ? {} : (false as const);
  const apiHeaders = secureHeaders({ preset: 'api', strictTransportSecurity });
  const contentSecurityPolicy = { 'img-src': ["'self'", 'data:'], 'trusted-types': ['cosmichub-page'] } as const; // the icon; the script's one policy
  const webHeaders: readonly SecureHeader[] = [
    ...secureHeaders({ preset: 'web', strictTransportSecurity, contentSecurityPolicy }),
    ['Referrer-Policy', 'same-origin'], // with none, browsers send `Origin: null` with a form, and nothing tells our page from another site
  ];
  app.use(async (c, next) => {
    await next();
    const isPage = c.res.headers.get('content-type')?.startsWith('text/html') ?? false;
    for (const [name, value] of isPage ? webHeaders : apiHeaders) c.header(name, value);
  });

  if (config.corsOrigins.length > 0) app.use(cors({ origin: [...config.corsOrigins], ...corsOptions }));

  for (const [path, ofPath] of byPath(routes)) {
    const template = path.replace(/\{(\w+)\}/g, ':$1');
    for (const route of ofPath) {
      app.on(route.contract.method, template, (c) => {
        const arrived: Arrived = { request: c.req.raw, route, params: c.req.param(), peerAddress: peerAddressOf(c) };
        c.set('template', path);
        return pipeline(arrived, services);
      });
    }
    app.all(template, (c) => {
      c.set('template', path);
      return otherMethod(c, ofPath);
    });
  }

  app.notFound((c) => answerProblem(new ProblemError('not-found'), c.req.raw, services));
  app.onError((error, c) => answerProblem(error, c.req.raw, services));
  return app;

  function otherMethod(c: Context<AppEnv>, ofPath: readonly Route[]): Response {
    const methods = ofPath.map((route) => route.contract.method as string);
    if (methods.includes('GET')) methods.push('HEAD');
    const allow = [...methods, 'OPTIONS'].join(', ');
    if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } });
    return answerProblem(new ProblemError('method-not-allowed', { detail: `Allowed are ${allow}.` }, { allow }), c.req.raw, services);
  }
}

import type { Observability } from '@cosmichub/observability';

/** What was wrong with one input. `field` is the JSON member, in dotted form where it is nested. */
export interface FieldError {
  readonly field: string;
  readonly detail: string;
}

/** Every kind of problem this server answers with: title, status, and what a client does about it. `docs/problems.md` is made from it. */
export const problemKinds = {
  'invalid-request': { status: 400, title: 'The request is not valid', remedy: 'Correct the fields named in `errors`.' },
  'malformed-json': { status: 400, title: 'The body is not JSON', remedy: 'Send a JSON object in UTF-8.' },
  unauthorized: { status: 401, title: 'The bearer token is not accepted', remedy: 'Get a new token, or leave the header out for anonymous use.' },
  'cross-site-request': { status: 403, title: 'The request came from another site', remedy: 'Send it from a page of this server, or with a bearer token.' },
  'not-found': { status: 404, title: 'There is nothing here', remedy: 'See `/openapi.json` for what there is.' },
  'method-not-allowed': { status: 405, title: 'The method is not allowed here', remedy: 'Use a method that the `Allow` header names.' },
  'charts-full': { status: 409, title: 'No more charts can be kept', remedy: 'Delete a saved chart first.' },
  'body-too-large': { status: 413, title: 'The body is too large', remedy: 'Send less: the limit is in `detail`.' },
  'unsupported-media-type': { status: 415, title: 'The content type is not accepted', remedy: 'Send the content type that `detail` names.' },
  'ambiguous-local-time': {
    status: 422,
    title: 'The local time happened twice',
    remedy: 'Send `utcOffset` of one of the `candidates` beside `zone`.',
  },
  'missing-local-time': { status: 422, title: 'The local time did not happen', remedy: 'Clocks were put forward over it: check the time, or send the `utcOffset` that was meant instead of `zone`.' },
  'outside-range': { status: 422, title: 'The date is outside what can be calculated', remedy: 'Ask for a date in the years that `detail` names.' },
  'houses-undefined': { status: 422, title: 'The house system has no cusps there', remedy: 'Choose another house system, or another `polarPolicy`.' },
  'quota-exceeded': { status: 429, title: 'Too many requests', remedy: 'Wait for the seconds in `Retry-After`.' },
  internal: { status: 500, title: 'Something went wrong here', remedy: 'Try again; if it stays, report the `requestId`.' },
  'not-configured': { status: 501, title: 'This server was started without it', remedy: 'The operator can configure it; see the guide of the reference server.' },
  unavailable: { status: 503, title: 'The service cannot answer now', remedy: 'Try again after the seconds in `Retry-After`.' },
} as const satisfies Record<string, { status: number; title: string; remedy: string }>;

export type ProblemKind = keyof typeof problemKinds;

/** Members of a problem beside the standard ones. Nothing personal belongs here: problems end in logs and bug reports of clients. */
export interface ProblemDetails {
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly [extension: string]: unknown;
}

/** Thrown by a route to answer with a problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly kind: ProblemKind;
  readonly details: ProblemDetails;
  readonly headers: Readonly<Record<string, string>>;

  constructor(kind: ProblemKind, details: ProblemDetails = {}, headers: Readonly<Record<string, string>> = {}) {
    super(kind);
    this.kind = kind;
    this.details = details;
    this.headers = headers;
  }
}

const problemType = (kind: ProblemKind): string => `https://cosmichub.github.io/sdk/problems#${kind}`;

/** An RFC 9457 answer. It carries the request id: who reports a problem reports what the logs can be searched by. */
export function problemResponse({ kind, details, headers }: ProblemError, { context }: Pick<Observability, 'context'>): Response {
  const { status, title } = problemKinds[kind];
  const body = JSON.stringify({ type: problemType(kind), title, status, ...details, requestId: context()?.requestId });
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers } });
}

import type { ErrorReport, ReportedError } from '../errors-report/error-report.js';
import {
  maxErrorMessageLength, maxErrorStackLength, maxErrorTypeLength, maxPageLength, maxReportedErrors,
} from '../errors-report/error-report.js'; // prettier-ignore
import { errorType } from '../exceptions/error-type.js';
import { stackFrames } from '../exceptions/stack-frames.js';

/** What is known about a request of the page once its response has arrived. */
export interface ObservedResponse {
  /** Id under which the server logged the request: the response's `x-request-id`, else the one sent. */
  readonly requestId: string;
  readonly traceId: string;
  readonly statusCode: number;
}

export interface InstallFetchOptions {
  /**
   * Further origins that get the headers, such as `https://api.example`. They make the browser ask first, so the server's
   * CORS must allow `x-request-id` and `traceparent`, and expose `x-request-id`.
   * @default none: only the page's own origin
   */
  readonly origins?: readonly string[];
  readonly onResponse?: (response: ObservedResponse) => void;
}

/**
 * Makes `fetch` send `x-request-id` and `traceparent` to the page's own origin and to those listed, one trace a call.
 * Headers that the page sets itself are kept.
 *
 * @returns A function that puts the former `fetch` back.
 */
export function installFetch({ origins = [], onResponse }: InstallFetchOptions = {}): () => void {
  const original = globalThis.fetch;
  const allowed = new Set([location.origin, ...origins]);

  const observed: typeof fetch = async (input, init) => {
    if (!allowed.has(new URL(input instanceof Request ? input.url : input, location.href).origin)) return original(input, init);

    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
    const traceId = randomHex(16);
    if (!headers.has('x-request-id')) headers.set('x-request-id', traceId);
    if (!headers.has('traceparent')) headers.set('traceparent', `00-${traceId}-${randomHex(8)}-03`); // sampled, random
    const response = await original(input, { ...init, headers });
    onResponse?.({ requestId: response.headers.get('x-request-id') ?? headers.get('x-request-id')!, traceId: headers.get('traceparent')!.slice(3, 35), statusCode: response.status });
    return response;
  };
  globalThis.fetch = observed;
  return () => {
    if (globalThis.fetch === observed) globalThis.fetch = original;
  };
}

function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface InstallErrorReporterOptions {
  /** Where reports are posted, such as `/client-errors`. */
  readonly endpoint: string;
  /** Version of the page's own code. */
  readonly release?: string;
  /**
   * The part of an error's message that may be sent. Messages can quote what the user entered, so by default none is.
   * @default none: only type and stack frames
   */
  readonly message?: (error: Error) => string | undefined;
  /**
   * Wait before a report is sent, so that one fault makes one report.
   * @default 2000
   */
  readonly delayMs?: number;
  /**
   * Different errors reported in the life of the page; further ones are only on the console.
   * @default 50
   */
  readonly maxErrors?: number;
}

/** Reports errors of the page. */
export interface ErrorReporter {
  /** Reports an error that the page has caught. */
  report(error: unknown, details?: { readonly requestId?: string }): void;
  /** Sends what is waiting. */
  flush(): void;
  /** Sends what is waiting and stops listening. */
  uninstall(): void;
}

/**
 * Reports uncaught errors and unhandled rejections: type, stack frames, path of the page, how often. Reads nothing from the
 * document, so form values cannot be sent. Repeated errors are counted, at most 10 different ones go in a report, and
 * what waits is sent when the page is hidden.
 */
export function installErrorReporter({ endpoint, release, message, delayMs = 2_000, maxErrors = 50 }: InstallErrorReporterOptions): ErrorReporter {
  const waiting = new Map<string, ReportedError>();
  let accepted = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function add(kind: ReportedError['kind'], error: unknown, requestId?: string): void {
    const type = errorType(error).slice(0, maxErrorTypeLength);
    const stack = (error instanceof Error && stackFrames(error).slice(0, maxErrorStackLength)) || undefined;
    const key = `${kind} ${type} ${stack}`;
    const known = waiting.get(key);
    if (known === undefined && accepted >= maxErrors) return;
    if (known === undefined) accepted += 1;
    waiting.set(key, {
      kind,
      type,
      message: (error instanceof Error && message?.(error)?.slice(0, maxErrorMessageLength)) || undefined,
      stack,
      occurredAtMs: Date.now(),
      requestId,
      ...known,
      count: (known?.count ?? 0) + 1,
    });
    if (waiting.size >= maxReportedErrors) flush();
    else timer ??= setTimeout(flush, delayMs);
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.size === 0) return;
    const report: ErrorReport = { page: location.pathname.slice(0, maxPageLength), release, errors: [...waiting.values()] };
    waiting.clear();
    const body = new Blob([JSON.stringify(report)], { type: 'application/json' });
    // A beacon outlives the page; where it is refused (quota, extension) a request that may outlive it is the next best.
    if (navigator.sendBeacon?.(endpoint, body)) return;
    fetch(endpoint, { method: 'POST', body, keepalive: true }).catch(() => undefined); // reporting must not make errors of its own
  }

  const onError = ({ error, message: text }: ErrorEvent): void => add('uncaught', error ?? { name: text === 'Script error.' ? 'ScriptError' : 'Error' });
  const onRejection = ({ reason }: PromiseRejectionEvent): void => add('unhandledrejection', reason);
  const onHidden = (): void => {
    if (document.visibilityState === 'hidden') flush();
  };
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  document.addEventListener('visibilitychange', onHidden);

  return {
    report: (error, { requestId } = {}) => add('reported', error, requestId),
    flush,
    uninstall() {
      flush();
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onRejection);
      document.removeEventListener('visibilitychange', onHidden);
    },
  };
}

/** Errors of one page, as the browser posts them and the server reads them. */
export interface ErrorReport {
  /** Path of the page, without query string or fragment. */
  readonly page: string;
  /** Version of the page's own code. */
  readonly release?: string;
  /** One to ten different errors. */
  readonly errors: readonly ReportedError[];
}

/** One error and how often it happened. It says where the program failed, not what the user had entered. */
export interface ReportedError {
  /** `uncaught` from `window.onerror`, `unhandledrejection` from a promise, `reported` by the page itself. */
  readonly kind: 'uncaught' | 'unhandledrejection' | 'reported';
  /** `TypeError`, `AbortError`, … */
  readonly type: string;
  /** Only when the page's own `message` option chose to send it. */
  readonly message?: string;
  /** Stack frames without the message. */
  readonly stack?: string;
  /** Unix milliseconds of the first occurrence, by the visitor's clock. */
  readonly occurredAtMs: number;
  /** Occurrences since the last report, 1 or more. */
  readonly count: number;
  /** Id of the request that failed, where there was one. */
  readonly requestId?: string;
}

export const maxReportedErrors = 10;
export const maxErrorTypeLength = 128;
export const maxErrorMessageLength = 512;
export const maxErrorStackLength = 4_096;
export const maxPageLength = 512;
export const maxReleaseLength = 64;

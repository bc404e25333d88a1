import type { Fields } from '../logging/log-record.js';

/**
 * What is known about the request being served; every log line written meanwhile carries it.
 *
 * Ids are fixed when the request arrives. `route`, `userRef` and `fields` are filled in as stages learn them.
 */
export interface RequestContext {
  /** Validated `x-request-id` of the caller, or minted here: 1 to 128 characters of `A-Za-z0-9._:=+/-`. */
  readonly requestId: string;
  /** W3C trace id, 32 lower-case hex digits. */
  readonly traceId: string;
  /** Our own span in that trace, 16 lower-case hex digits. */
  readonly spanId: string;
  /** W3C trace flags: 1 sampled, 2 random trace id. */
  readonly traceFlags: number;
  /** The caller's tracestate list, passed on unchanged; `''` when there is none. */
  readonly tracestate: string;
  /** Route template such as `/charts/:id`, never the path itself. */
  route: string | undefined;
  /** Keyed pseudonym of the user. Never an account id, address or name. */
  userRef: string | undefined;
  /** Further fields for every line of this request. Scalars only, so that a request body cannot be put here by mistake. */
  readonly fields: Record<string, Fields[string]>;
}

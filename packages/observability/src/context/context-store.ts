import type { RequestContext } from './request-context.js';

/** Remembers the context across awaits and callbacks. `@cosmichub/observability/async-local-storage` has one for Node, Bun and Deno. */
export interface ContextStore {
  get(): RequestContext | undefined;
  /** Calls `fn` with `context` current, also in everything asynchronous that `fn` starts, and returns what it returns. */
  run<T>(context: RequestContext, fn: () => T): T;
}

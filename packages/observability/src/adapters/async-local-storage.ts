import { AsyncLocalStorage } from 'node:async_hooks';
import type { ContextStore } from '../context/context-store.js';
import type { RequestContext } from '../context/request-context.js';

/** The number changes when the shape of the context does, so that two versions never read each other's contexts. */
const slot = Symbol.for('@cosmichub/observability/context/1');

/**
 * The process's context store: the same one for every copy of this package, ESM or CJS.
 * Two stores would lose the context silently between a handler and a library that loaded the other copy.
 */
export function processContextStore(): ContextStore {
  const shared = globalThis as { [slot]?: AsyncLocalStorage<RequestContext> };
  const storage = (shared[slot] ??= new AsyncLocalStorage<RequestContext>());
  return {
    get: () => storage.getStore(),
    run: (context, fn) => storage.run(context, fn),
  };
}

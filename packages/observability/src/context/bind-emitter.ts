import type { ContextStore } from './context-store.js';
import type { RequestContext } from './request-context.js';

/** The one member of an event emitter that binding needs. */
export interface Emitter {
  emit(event: string | symbol, ...args: never[]): boolean;
}

/**
 * Makes every listener of `emitter` run with `context` current.
 *
 * Running a handler inside the store is not enough for a request with a body: its `data`, `end` and `close` are
 * emitted from the socket's own asynchronous context, on Node 20, 24 and 26 alike, and the listeners lose the request.
 *
 * Costs about 4 µs a request over sockets, so bind only what needs it.
 */
export function bindEmitter(store: ContextStore, emitter: Emitter, context: RequestContext): void {
  const emit = emitter.emit.bind(emitter);
  emitter.emit = (...args): boolean => store.run(context, () => emit(...args));
}

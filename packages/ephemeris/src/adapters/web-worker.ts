import { answerRequest } from '../batch/answer.js';
import type { BatchAnswer, BatchRequest } from '../batch/message.js';
import { createPool } from '../batch/pool.js';
import type { BatchPool } from '../batch/pool.js';
import type { Ephemeris } from '../ephemeris/ephemeris.js';
import { EphemerisError } from '../errors.js';

export type { BatchOptions, BatchPool } from '../batch/pool.js';

/** Options of {@link createBatchPool}. */
export interface BatchPoolOptions {
  /**
   * Starts a worker whose module calls {@link serveBatch}: `@cosmichub/ephemeris/web-worker/default`, or one of your own. Position sources
   * cannot be sent to a worker, so each makes its ephemeris itself. Bundlers look for `new Worker(new URL('…', import.meta.url))` written out.
   */
  readonly createWorker: () => Worker;
  /** Workers at most; they start when there is work for them. @default one for each processor that the browser tells of */
  readonly workers?: number;
}

/**
 * A {@link BatchPool} of web workers; `close()` ends them.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`.
 */
export function createBatchPool({ createWorker, workers = navigator.hardwareConcurrency }: BatchPoolOptions): BatchPool {
  return createPool(workers, ({ answered, ended }) => {
    const worker = createWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<BatchAnswer>) => answered(data));
    // An event without a message is a module that did not load, of which browsers say no more.
    worker.addEventListener('error', ({ message }) => ended(new EphemerisError('ERR_EPHEMERIS_WORKER', message || 'its module did not load')));
    worker.addEventListener('messageerror', () => ended(new EphemerisError('ERR_EPHEMERIS_WORKER', 'its answer could not be read')));
    return {
      post: (request) => worker.postMessage(request, [request.jdTts.buffer as ArrayBuffer, request.numbers.buffer as ArrayBuffer]),
      busy: () => undefined, // a page does not wait for its workers
      end: () => Promise.resolve(worker.terminate()),
    };
  });
}

/** What a page has otherwise than a worker, and the types of browsers have as a page does. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<BatchRequest>) => void): void;
  postMessage(answer: BatchAnswer, transfer: ArrayBuffer[]): void;
}

/**
 * Answers a pool's requests from a web worker. Call it once, in the worker's module.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_WORKER` outside of a web worker.
 */
export function serveBatch(ephemeris: Ephemeris): void {
  if (!('WorkerGlobalScope' in globalThis)) throw new EphemerisError('ERR_EPHEMERIS_WORKER', 'serveBatch: expected to be called in a web worker');
  const scope = globalThis as unknown as WorkerScope;
  scope.addEventListener('message', ({ data }) => {
    const answer = answerRequest(ephemeris, data);
    scope.postMessage(answer, 'numbers' in answer ? [answer.numbers.buffer as ArrayBuffer] : []);
  });
}

import { availableParallelism } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { Worker } from 'node:worker_threads';
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
   * Starts a worker whose module calls {@link serveBatch}: `@cosmichub/ephemeris/worker-threads/default`, or one of your own. Position
   * sources cannot be sent to a worker, so each makes its ephemeris itself.
   */
  readonly createWorker: () => Worker;
  /** Workers at most; they start when there is work for them. @default one for each processor */
  readonly workers?: number;
}

/**
 * A {@link BatchPool} of Node's worker threads. Idle workers do not keep the process alive; `close()` ends them.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`.
 */
export function createBatchPool({ createWorker, workers = availableParallelism() }: BatchPoolOptions): BatchPool {
  return createPool(workers, ({ answered, ended }) => {
    const worker = createWorker();
    worker.unref();
    worker.on('message', (answer: BatchAnswer) => answered(answer));
    worker.on('error', ended);
    worker.on('messageerror', ended);
    worker.on('exit', (code) => ended(new EphemerisError('ERR_EPHEMERIS_WORKER', `it ended with exit code ${code}`)));
    return {
      post: (request) => worker.postMessage(request, [request.jdTts.buffer as ArrayBuffer, request.numbers.buffer as ArrayBuffer]),
      busy: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
      end: async () => void (await worker.terminate()),
    };
  });
}

/**
 * Answers a pool's requests from a worker thread. Call it once, in the worker's module.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_WORKER` outside of a worker thread.
 */
export function serveBatch(ephemeris: Ephemeris): void {
  if (parentPort === null) throw new EphemerisError('ERR_EPHEMERIS_WORKER', 'serveBatch: expected to be called in a worker thread');
  const port = parentPort;
  port.on('message', (request: BatchRequest) => {
    const answer = answerRequest(ephemeris, request);
    port.postMessage(answer, 'numbers' in answer ? [answer.numbers.buffer as ArrayBuffer] : []);
  });
}

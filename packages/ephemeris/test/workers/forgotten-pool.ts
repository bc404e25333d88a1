import { Worker } from 'node:worker_threads';
import { createBatchPool } from '../../src/adapters/worker-threads.js';

const pool = createBatchPool({ createWorker: () => new Worker(new URL('./own-sources.mjs', import.meta.url)), workers: 1 });
console.log((await pool.positions(['mars'], Float64Array.of(2_451_545))).length);
// Not closed: an idle worker must not keep the process.

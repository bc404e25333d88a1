import { parentPort } from 'node:worker_threads';

parentPort!.on('message', () => process.exit(3)); // in a worker, the exit of the worker

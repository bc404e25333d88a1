import { isMainThread } from 'node:worker_threads';
import { createEphemeris } from '../../ephemeris/with-default-pack.js';
import { serveBatch } from '../worker-threads.js';

// A worker of a batch pool over the default pack. Loaded anywhere else it does nothing.
if (!isMainThread) serveBatch(createEphemeris());

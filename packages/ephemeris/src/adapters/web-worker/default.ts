import { createEphemeris } from '../../ephemeris/with-default-pack.js';
import { serveBatch } from '../web-worker.js';

// A worker of a batch pool over the default pack. Loaded anywhere else it does nothing.
if ('WorkerGlobalScope' in globalThis) serveBatch(createEphemeris());

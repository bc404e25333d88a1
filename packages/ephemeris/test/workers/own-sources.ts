import { serveBatch } from '../../src/adapters/worker-threads.js';
import { createEphemeris } from '../../src/index.js';
import { circles } from './circles.js';

serveBatch(createEphemeris({ sources: [circles] }));

import { serveBatch } from '../../src/adapters/web-worker.js';
import { createEphemeris } from '../../src/index.js';
import { circles } from './circles.js';

serveBatch(createEphemeris({ sources: [circles] }));

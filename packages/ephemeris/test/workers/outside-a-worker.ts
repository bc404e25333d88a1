import { serveBatch } from '../../src/adapters/worker-threads.js';
import { createEphemeris } from '../../src/index.js';
import { circles } from './circles.js';

try {
  serveBatch(createEphemeris({ sources: [circles] }));
} catch (error) {
  console.log((error as { code?: string }).code);
}

import { createBatchPool, serveBatch } from '../../src/adapters/web-worker.js';
import { createEphemeris } from '../../src/index.js';
import { circles } from './circles.js';

const poolOf = (file: string, workers: number) =>
  createBatchPool({ workers, createWorker: () => new Worker(new URL(file, import.meta.url), { type: 'module' }) });
const bodies = ['sun', 'moon', 'venus', 'mars', 'meanNode'] as const;

async function failure(promise: Promise<unknown>): Promise<{ code?: string; message: string }> {
  try {
    return { message: `resolved with ${String(await promise)}` };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return { code, message };
  }
}

/** What the test asks of this page, in a real browser. */
const page = {
  async differentNumbers(): Promise<{ total: number; different: number; progress: number }> {
    const pool = poolOf('./own-web-worker.mjs', 2);
    const jdTts = Float64Array.from({ length: 3001 }, (_, i) => 2_451_545 + ((i * 7919) % 3001) * 3.7);
    let progress = 0;
    const numbers = await pool.positions(bodies, jdTts, { onProgress: (done) => (progress = done) });
    await pool.close();

    const ephemeris = createEphemeris({ sources: [circles] });
    const expected = new Float64Array(jdTts.length * 30);
    jdTts.forEach((jdTt, i) => ephemeris.positionsInto(expected.subarray(30 * i), bodies, jdTt));
    return { total: numbers.length, different: numbers.filter((number, i) => number !== expected[i]).length, progress };
  },

  async failures() {
    const pool = poolOf('./own-web-worker.mjs', 1);
    const outOfRange = await failure(pool.positions(['mars'], Float64Array.of(2_451_545, 2_300_000)));
    const millions = new Float64Array(1_000_000).fill(2_451_545);
    const aborted = await failure(pool.positions(bodies, millions, { signal: AbortSignal.timeout(20) }));
    const works = (await pool.positions(['mars'], Float64Array.of(2_451_545))).length;
    const closing = failure(pool.positions(bodies, millions));
    await pool.close();
    const missing = await failure(poolOf('./no-such-module.mjs', 2).positions(['mars'], Float64Array.of(2_451_545)));
    const broken = await failure(poolOf('./fails-to-load.mjs', 1).positions(['mars'], Float64Array.of(2_451_545)));
    const outside = await failure(Promise.resolve().then(() => serveBatch(createEphemeris({ sources: [circles] }))));
    return { outOfRange, aborted, works, closed: await closing, missing, broken, outside };
  },
};
Object.assign(globalThis, { page });
export type Page = typeof page;

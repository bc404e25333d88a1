import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../../test/workers/bundled.js';
import { circles } from '../../test/workers/circles.js';
import type { BatchPool } from '../batch/pool.js';
import type { Ephemeris } from '../ephemeris/ephemeris.js';
import { createEphemeris } from '../index.js';
import { createBatchPool } from './worker-threads.js';

let files: Awaited<ReturnType<typeof bundled>>;
beforeAll(async () => {
  files = await bundled([
    new URL('../../test/workers/own-sources.ts', import.meta.url),
    new URL('../../test/workers/dies-at-work.ts', import.meta.url),
    new URL('../../test/workers/fails-to-load.ts', import.meta.url),
    new URL('../../test/workers/forgotten-pool.ts', import.meta.url),
    new URL('../../test/workers/outside-a-worker.ts', import.meta.url),
  ], 'node');
});
afterAll(() => files.remove());

const started: Worker[] = [];
const pools: BatchPool[] = [];

function poolOf(file: string, workers = 2): BatchPool {
  const pool = createBatchPool({
    workers,
    createWorker() {
      const worker = new Worker(join(files.dir, `${file}.mjs`));
      started.push(worker);
      return worker;
    },
  });
  pools.push(pool);
  return pool;
}

afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
  started.splice(0);
});

const bodies = ['sun', 'moon', 'venus', 'mars', 'meanNode'] as const;

describe('createBatchPool', () => {
  it('gives what one thread gives, to the last bit', async () => {
    const jdTts = Float64Array.from({ length: 3001 }, (_, i) => 2_451_545 + ((i * 7919) % 3001) * 3.7);
    const dates: number[] = [];
    const numbers = await poolOf('own-sources').positions(bodies, jdTts, { zodiac: { ayanamsha: 'lahiri' }, onProgress: (done) => dates.push(done) });

    const ephemeris = createEphemeris({ sources: [circles] });
    const expected = new Float64Array(jdTts.length * 30);
    jdTts.forEach((jdTt, i) => ephemeris.positionsInto(expected.subarray(30 * i), bodies, jdTt, { zodiac: { ayanamsha: 'lahiri' } }));
    expect(numbers).toEqual(expected);
    expect(started).toHaveLength(2);
    expect(dates.at(-1)).toBe(3001);
  });

  it('passes on the error of a date, and works on', async () => {
    const pool = poolOf('own-sources', 1);
    await expect(pool.positions(['mars'], Float64Array.of(2_451_545, 2_300_000))).rejects.toThrow(
      expect.objectContaining({ name: 'EphemerisError', code: 'ERR_EPHEMERIS_RANGE', message: expect.stringContaining('(at jdTts[1])') as unknown }),
    );
    await expect(pool.positions(['mars'], Float64Array.of(2_451_545))).resolves.toHaveLength(6);
    expect(started).toHaveLength(1);
  });

  it('stops on a signal', async () => {
    const pool = poolOf('own-sources', 1);
    const jdTts = new Float64Array(1_000_000).fill(2_451_545);
    await expect(pool.positions(bodies, jdTts, { signal: AbortSignal.timeout(20) })).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }));
    await expect(pool.positions(['mars'], Float64Array.of(2_451_545))).resolves.toHaveLength(6);
  });

  it('rejects when a worker dies, or does not load', async () => {
    const workerError = (message: string): unknown => expect.objectContaining({ name: 'EphemerisError', code: 'ERR_EPHEMERIS_WORKER', message });
    await expect(poolOf('dies-at-work').positions(['mars'], new Float64Array(9).fill(2_451_545))).rejects.toThrow(
      workerError('a worker ended before its answer: it ended with exit code 3'),
    );
    await expect(poolOf('fails-to-load').positions(['mars'], Float64Array.of(2_451_545))).rejects.toThrow(
      workerError('a worker ended before its answer: no ephemeris today'),
    );
  });

  it('rejects options that cannot be sent', async () => {
    const options = { zodiac: { ayanamsha: () => 24 } } as unknown as Parameters<Ephemeris['positionsInto']>[3];
    await expect(poolOf('own-sources').positions(['mars'], Float64Array.of(2_451_545), options)).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_EPHEMERIS_WORKER', message: expect.stringContaining('could not be cloned') as unknown }),
    );
  });

  it('ends its workers when it is closed', async () => {
    const pool = poolOf('own-sources');
    const answered = pool.positions(bodies, new Float64Array(500_000).fill(2_451_545));
    const failure = expect(answered).rejects.toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_WORKER' }));
    const exits = started.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
    await pool.close();
    await failure;
    await Promise.all(exits);
  });

  it('does not keep a process that forgot to close it', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(files.dir, 'forgotten-pool.mjs')], { timeout: 15_000 });
    expect(stdout).toBe('6\n');
  });
});

describe('serveBatch', () => {
  it('refuses a thread that is no worker', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(files.dir, 'outside-a-worker.mjs')]);
    expect(stdout).toBe('ERR_EPHEMERIS_WORKER\n');
  });
});

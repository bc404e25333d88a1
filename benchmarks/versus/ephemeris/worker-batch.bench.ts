import { Worker } from 'node:worker_threads';
import { createEphemeris } from '@cosmichub/ephemeris';
import { createBatchPool, type BatchPool } from '@cosmichub/ephemeris/worker-threads';
import type { Contender, VersusBench } from '../../versus-bench.js';

const bodies = ['sun', 'moon', 'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto', 'meanNode'] as const;

/** Dates that jump about between 1900 and 2100. */
const jdTts = Float64Array.from({ length: 40_000 }, (_, i) => 2_415_020.5 + ((i * 48_271) % 40_009) * 1.8257);

function poolOf(workers: number): BatchPool {
  const createWorker = (): Worker => new Worker(new URL(import.meta.resolve('@cosmichub/ephemeris/worker-threads/default')));
  return createBatchPool({ workers, createWorker });
}

/** A thread that does nothing but arithmetic when it is told to, and needs nobody. */
function busyLoop(): () => Promise<void> {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', (turns) => {
      let x = 0.5;
      for (let i = 0; i < turns; i += 1) x = Math.sqrt(x * x + 1 / (i + 1)) % 1.5;
      parentPort.postMessage(x);
    });`,
    { eval: true, execArgv: [] },
  );
  worker.unref();
  return () =>
    new Promise((resolve) => {
      worker.once('message', () => resolve());
      worker.postMessage(5_000_000);
    });
}

async function clockMs(run: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await run();
  return performance.now() - startMs;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** What the second worker gains, over what a second processor gives to two loops that share nothing: all four in turn, round by round. */
async function gain(one: BatchPool, two: BatchPool): Promise<string> {
  const [first, second] = [busyLoop(), busyLoop()];
  const rounds: { batch: number; loops: number }[] = [];
  for (let round = 0; round < 33; round += 1) {
    const alone = await clockMs(() => one.positions(bodies, jdTts));
    const loop = await clockMs(first);
    const shared = await clockMs(() => two.positions(bodies, jdTts));
    const loops = await clockMs(() => Promise.all([first(), second()]));
    if (round > 1) rounds.push({ batch: alone / shared, loops: (2 * loop) / loops });
  }
  const [batch, loops, over] = [rounds.map((round) => round.batch), rounds.map((round) => round.loops), rounds.map((round) => round.batch / round.loops)];
  return (
    `By the clock, medians of ${rounds.length} rounds: a second worker makes ${median(batch).toFixed(2)} times as much of a batch of ${jdTts.length} dates, ` +
    `where two loops that share nothing get ${median(loops).toFixed(2)} times as much done as one; the first over the second, round by round: ${median(over).toFixed(2)}.`
  );
}

/** Times whole batches by the clock, for CPU time does not shrink with more workers. */
function contender(name: string, call: string, run: () => Promise<unknown>): Contender {
  return {
    name,
    packageName: '@cosmichub/ephemeris',
    call,
    timesItself: true,
    async batch(count) {
      let ms = 0;
      for (let i = 0; i < count; i += 1) ms += await clockMs(run);
      return ms * 1e6;
    },
  };
}

export const bench: VersusBench = async () => {
  const [one, two] = [poolOf(1), poolOf(2)];
  const ephemeris = createEphemeris();
  const numbers = new Float64Array(jdTts.length * bodies.length * 6);
  const inThisThread = (): Promise<Float64Array> => {
    const places = new Float64Array(bodies.length * 6);
    jdTts.forEach((jdTt, i) => {
      ephemeris.positionsInto(places, bodies, jdTt);
      numbers.set(places, i * places.length);
    });
    return Promise.resolve(numbers);
  };
  const expected = await inThisThread();
  const agreement = async (name: string, pool: BatchPool) => {
    const answered = await pool.positions(bodies, jdTts);
    const different = answered.filter((number, i) => number !== expected[i]).length;
    return { contender: name, agrees: different === 0, detail: `${different} of ${answered.length} numbers differ in any bit` };
  };
  return [
    {
      question: `Places of eleven bodies at ${jdTts.length} dates, by the clock`,
      operation: 'batch',
      contenders: [
        contender('a pool of two workers', 'createBatchPool({ workers: 2, createWorker }).positions(bodies, jdTts)', () => two.positions(bodies, jdTts)),
        contender('a pool of one worker', 'createBatchPool({ workers: 1, createWorker }).positions(bodies, jdTts)', () => one.positions(bodies, jdTts)),
        contender('this thread', 'ephemeris.positionsInto(places, bodies, jdTt) for each date', inThisThread),
      ],
      agreements: () => Promise.all([agreement('a pool of one worker', one), agreement('this thread', two)]),
      notes: [await gain(one, two), 'Times here are by the clock, not of processors: two workers take as much of these as one, in half the time where there are two.'],
    },
  ];
};

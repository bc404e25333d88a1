import { Bench } from 'tinybench';
import type { OwnBench } from './own-bench.js';
import type { Agreement, Contender, Question } from './versus-bench.js';

/** The middle of several values, and the quarters of them that lie below and above: half of the values are within. */
export interface Spread {
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
}

export interface ContenderResult {
  readonly name: string;
  readonly packageName?: string;
  readonly call: string;
  /** CPU time of the process an operation, nanoseconds. */
  readonly cpuNs: Spread;
  /** Its time divided by ours in the same round: above 1 it takes longer than ours. */
  readonly timesOurs: Spread;
  /** The same of what it adds to the floor. */
  readonly addedTimesOurs?: Spread;
}

export interface VersusResult extends Pick<Question, 'question' | 'operation' | 'notes' | 'floor'> {
  /** Whether each contender had a process of its own. */
  readonly isolated: boolean;
  readonly rounds: number;
  readonly agreements: readonly Agreement[];
  readonly contenders: readonly ContenderResult[];
}

export interface OwnResult {
  readonly name: string;
  /** Time an operation, nanoseconds: what tinybench reports for batches, divided by their length. */
  readonly medianNs: number;
  readonly p99Ns: number;
  /** Batches timed. */
  readonly samples: number;
}

const rounds = 31;
const batchMs = 50;
const warmUpMs = 1000;

/** The q-th quantile of sorted values, between neighbours in proportion. */
function quantile(sorted: readonly number[], q: number): number {
  const at = (sorted.length - 1) * q;
  const below = Math.floor(at);
  return sorted[below] + (at - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), lowerQuartile: quantile(sorted, 0.25), upperQuartile: quantile(sorted, 0.75) };
}

/** In an order of its own each time, so that nobody always follows the same neighbour's garbage. */
function shuffled<T>(items: readonly T[]): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(Math.random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Operations that fill a batch, found while warming up. */
async function batchLength(batch: (count: number) => unknown): Promise<number> {
  let count = 1;
  for (const endMs = performance.now() + warmUpMs; ; ) {
    const startMs = performance.now();
    await batch(count);
    const spentMs = performance.now() - startMs;
    if (performance.now() >= endMs) return Math.max(1, Math.round((count * batchMs) / Math.max(spentMs, 0.001)));
    if (spentMs < batchMs) count *= 2;
  }
}

/** CPU time of this process, microseconds: on a machine that others use too it moves less than the clock on the wall. */
function cpuMicroseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** A contender that has been warmed up, here or in a process of its own. */
export interface Runner {
  readonly name: string;
  /** Runs one batch. @returns CPU time of its process an operation, nanoseconds. */
  run(): Promise<number>;
  end(): void;
}

/** Warms a contender up in this process. */
export async function runnerHere({ name, batch, timesItself = false }: Contender): Promise<Runner> {
  const count = await batchLength(batch);
  return {
    name,
    async run() {
      const start = cpuMicroseconds();
      const returned = await batch(count);
      return (timesItself ? (returned as number) : (cpuMicroseconds() - start) * 1000) / count;
    },
    end: () => undefined,
  };
}

/**
 * Times the contenders of one question in turn: each round runs a batch of every one, in random order, and a ratio is taken within a
 * round, so that what slows the machine for a while slows both sides of it.
 *
 * @param makeRunners - Called once for each set of processes: compilers settle differently from process to process.
 */
export async function timeContenders(question: Question, makeRunners: () => Promise<Runner[]>): Promise<VersusResult> {
  const { contenders, floor, isolated = false } = question;
  const agreements = await question.agreements(); // before anything is timed
  const timesNs = contenders.map((): number[] => []);
  const sets = isolated ? 3 : 1;
  for (let set = 0; set < sets; set += 1) {
    const runners = await makeRunners();
    for (let round = 0; round < Math.round(rounds / sets); round += 1) {
      for (const runner of shuffled(runners)) timesNs[runners.indexOf(runner)].push(await runner.run());
    }
    runners.forEach((runner) => runner.end());
  }

  const [ours] = timesNs;
  const base = timesNs[contenders.findIndex(({ name }) => name === floor)] as number[] | undefined;
  const results = contenders.map(({ name, packageName, call }, i): ContenderResult => {
    const added = base?.map((floorNs, round) => (timesNs[i][round] - floorNs) / (ours[round] - floorNs));
    return {
      name,
      packageName,
      call,
      cpuNs: spreadOf(timesNs[i]),
      timesOurs: spreadOf(timesNs[i].map((ns, round) => ns / ours[round])),
      ...(added !== undefined && name !== floor && { addedTimesOurs: spreadOf(added) }),
    };
  });
  const { question: title, operation, notes } = question;
  return { question: title, operation, notes, floor, isolated, rounds: ours.length, agreements, contenders: results };
}

/** Times one of our own benches by tinybench, in batches long enough for its clock. */
export async function timeOwn({ name, prepare }: OwnBench): Promise<OwnResult> {
  const operation = prepare();
  let last: unknown;
  const batch = (count: number): void => {
    for (let i = 0; i < count; i += 1) last = operation();
  };
  const count = Math.max(1, Math.round((await batchLength(batch)) / batchMs)); // about a millisecond
  const bench = new Bench({ time: 500, warmupTime: 100 });
  bench.add(name, () => batch(count));
  const [task] = await bench.run();
  if (last === undefined) throw new Error(`${name}: the operation returned nothing`);
  const { result } = task;
  if (result.state !== 'completed') throw new Error(`${name}: tinybench ended ${result.state}`);
  const { p50, p99, samplesCount } = result.latency;
  return { name, medianNs: ((p50 ?? 0) * 1e6) / count, p99Ns: ((p99 ?? 0) * 1e6) / count, samples: samplesCount };
}

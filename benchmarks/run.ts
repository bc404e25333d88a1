import { fork } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runnerHere, timeContenders, timeOwn, type OwnResult, type Runner, type VersusResult } from './measure.js';
import type { OwnBench } from './own-bench.js';
import type { Question, VersusBench } from './versus-bench.js';

// One bench file in a process of its own, started by `npm run bench`: what one file's code teaches the compiler cannot slow another's.
// Writes its results to stdout as JSON. With the numbers of a question and a contender after the path it is that contender alone, and
// answers each message with the time of one batch.

const [, , path, questionNumber, contenderNumber] = process.argv;

/** A contender in a process of its own, warmed up. */
async function runnerInFork(question: number, contender: number, name: string): Promise<Runner> {
  const child = fork(fileURLToPath(import.meta.url), [path, String(question), String(contender)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let waiting: { resolve: (ns: number) => void; reject: (error: Error) => void } | undefined;
  const answer = (): Promise<number> => new Promise((resolve, reject) => (waiting = { resolve, reject }));
  child.on('message', (ns) => waiting?.resolve(ns as number));
  child.once('exit', (code) => waiting?.reject(new Error(`${name} ended with ${String(code)}`)));
  await answer();
  return {
    name,
    run() {
      child.send('run');
      return answer();
    },
    end: () => child.disconnect(),
  };
}

/** One after the other: what warms up beside another finds half a processor. */
async function runners(question: Question, number: number): Promise<Runner[]> {
  const made: Runner[] = [];
  for (const [i, contender] of question.contenders.entries()) {
    made.push(question.isolated === true ? await runnerInFork(number, i, contender.name) : await runnerHere(contender));
  }
  return made;
}

async function serve(question: Question, contender: number): Promise<void> {
  const runner = await runnerHere(question.contenders[contender]);
  process.on('message', () => void runner.run().then((ns) => process.send!(ns)));
  process.once('disconnect', () => process.exit());
  process.send!(0);
}

async function results(bench: OwnBench | VersusBench): Promise<(OwnResult | VersusResult)[]> {
  if (typeof bench !== 'function') return [await timeOwn(bench)];
  const measured: VersusResult[] = [];
  for (const [i, question] of (await bench()).entries()) measured.push(await timeContenders(question, () => runners(question, i)));
  return measured;
}

const { bench } = (await import(pathToFileURL(path).href)) as { bench: OwnBench | VersusBench };
if (contenderNumber !== undefined && typeof bench === 'function') {
  await serve((await bench())[Number(questionNumber)], Number(contenderNumber));
} else {
  // A peer may keep timers for what it remembers; nobody waits for them.
  const json = JSON.stringify(await results(bench));
  process.stdout.write(json, () => process.exit());
}

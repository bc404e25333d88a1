import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.js';
import { guardProcess, releaseProcess } from './guard.js';

/** A program that a test has started. */
export interface RunningProgram {
  /** The program's own process: for SIGSTOP, SIGCONT, SIGKILL. */
  readonly pid: number;
  /** The end of what it has written to stdout and stderr, at most 64 KiB. */
  output(): string;
  /** Ends it (SIGTERM, after two seconds SIGKILL) and resolves when it is gone. May be called twice. */
  stop(): Promise<void>;
}

/** One that listens. */
export interface RunningService extends RunningProgram {
  /** Always `'127.0.0.1'`. */
  readonly host: string;
  readonly port: number;
}

export interface LaunchOptions {
  /** For messages. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
  readonly args: readonly string[];
  /** @default this process's environment */
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Resolves true once the program does its work; asked every 25 ms, and a rejection means not yet. `signal` aborts one answer that is late. */
  readonly ready: (signal: AbortSignal) => Promise<boolean>;
  /** @default 20000 */
  readonly readyWithinMs?: number;
}

const keptOutputChars = 64 * 1024;
const graceMs = 2_000;
const answerWithinMs = 2_000;

/**
 * Starts a program and waits until it is ready. It never outlives this process.
 *
 * @throws Error when it exits before it is ready, or is not ready in time: the message ends with what it wrote.
 */
export async function launch({ name, path, args, env, cwd, ready, readyWithinMs = 20_000 }: LaunchOptions): Promise<RunningProgram> {
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'], env: env ?? process.env, cwd });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-keptOutputChars);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);

  let ended: string | undefined;
  const exited = new Promise<void>((resolve) => {
    child.once('error', (error) => resolve(void (ended ??= error.message)));
    child.once('close', (code, signal) => resolve(void (ended ??= `exited with ${signal ?? String(code)}`)));
  });
  const { pid } = child;
  if (pid === undefined) {
    await exited;
    throw new Error(`${name} did not start: ${ended ?? ''}`);
  }
  guardProcess(pid);
  void exited.then(() => releaseProcess(pid));

  const stop = async (): Promise<void> => {
    if (ended !== undefined) return;
    child.kill('SIGCONT'); // a test may have left it stopped, and a stopped process does not see SIGTERM
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await exited;
    clearTimeout(killer);
  };

  const deadlineMs = performance.now() + readyWithinMs;
  for (;;) {
    const remainingMs = deadlineMs - performance.now();
    const signal = AbortSignal.timeout(Math.ceil(Math.min(Math.max(remainingMs, 1), answerWithinMs)));
    const answered = ended === undefined && (await Promise.race([ready(signal).catch(() => false), exited.then(() => false)]));
    if (ended !== undefined) throw new Error(`${name} ${ended} before it was ready\n${output}`);
    if (answered) return { pid, output: () => output, stop };
    if (remainingMs <= 0) {
      await stop();
      throw new Error(`${name} was not ready within ${readyWithinMs} ms\n${output}`);
    }
    await sleep(25);
  }
}

/**
 * {@link launch} on a free port of 127.0.0.1. Between finding a port and the program's taking it another process may be
 * faster: then the next port is tried, three in all.
 */
export async function launchService(
  options: Omit<LaunchOptions, 'args' | 'env' | 'ready'> & {
    readonly args: (port: number) => readonly string[];
    /** @default this process's environment */
    readonly env?: (port: number) => NodeJS.ProcessEnv;
    readonly ready: (port: number, signal: AbortSignal) => Promise<boolean>;
  },
): Promise<RunningService> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      const program = await launch({
        ...options,
        args: options.args(port),
        env: options.env?.(port),
        ready: (signal) => options.ready(port, signal),
      });
      return { ...program, host: '127.0.0.1', port };
    } catch (error) {
      const portTaken = error instanceof Error && /address already in use/i.test(error.message);
      if (!portTaken || attempt === 3) throw error;
    }
  }
}

import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@cosmichub/tooling/services';

const main = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'main.js');

/** The built server as a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly url: string;
  output(): { stdout: string; stderr: string };
  /** The log lines so far. */
  log(): Record<string, unknown>[];
  /** Resolves with the exit code. */
  readonly exited: Promise<number | null>;
}

const running: ServerProcess[] = [];
const folders: string[] = [];

/** A new folder that goes with the test. */
export function dataFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'cosmichub-server-'));
  folders.push(dir);
  return dir;
}

export interface LaunchOptions {
  /** @default this process's */
  readonly cwd?: string;
  /** What the command that starts it is handed to: `prlimit`, with its options. */
  readonly through?: readonly string[];
}

/** Starts the process without waiting for it. */
export function launch(environment: Record<string, string>, { cwd, through = [] }: LaunchOptions = {}): ServerProcess {
  const [command, ...args] = [...through, process.execPath, '--enable-source-maps', main];
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, ...environment },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const server: ServerProcess = {
    child,
    url: `http://${environment.HOST ?? '127.0.0.1'}:${environment.PORT}`,
    output: () => ({ stdout, stderr }),
    log: () => stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>),
    exited: new Promise((resolve) => child.once('close', (code) => resolve(code))),
  };
  running.push(server);
  return server;
}

/** Starts the process on a free port and waits until it answers. */
export async function start(environment: Record<string, string> = {}, options?: LaunchOptions): Promise<ServerProcess> {
  const server = launch({ PORT: String(await freePort()), DATA_DIR: dataFolder(), ...environment }, options);
  for (let tries = 0; tries < 400 && server.child.exitCode === null; tries++) {
    const answer = await fetch(`${server.url}/health`).catch(() => undefined);
    if (answer?.ok === true) return server;
    await sleep(50);
  }
  throw new Error(`the server did not start: ${server.output().stderr}`);
}

/** Ends what this file started, and forgets its folders. */
export async function stopServers(): Promise<void> {
  for (const server of running.splice(0)) {
    if (server.child.exitCode === null) server.child.kill('SIGKILL');
    await server.exited;
  }
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
}

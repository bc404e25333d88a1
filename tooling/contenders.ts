import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { npmCli } from './gates/pack.js';
import { rootDir } from './workspaces.js';

/** Where the packages that ours are compared with are pinned and installed: no workspace, so that a plain `npm ci` compiles nothing. */
export const contendersDir = join(rootDir, 'benchmarks', 'versus');

type Log = (line: string) => void;

/** Runs a Node program with its progress on our stderr. @returns What it wrote to stdout. */
function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    const stdout: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve(Buffer.concat(stdout).toString())
        : reject(new Error(`${args.at(-1)} ended with ${String(code)}\n${Buffer.concat(stdout).toString()}`)),
    );
  });
}

/** Installs the contenders on the first run and when their lock file has changed. */
export async function installContenders(log: Log): Promise<void> {
  const installed = join(contendersDir, 'node_modules', '.package-lock.json');
  const locked = join(contendersDir, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return;
  log('installing the contenders of benchmarks/versus; sweph compiles the Swiss Ephemeris and needs a C++ compiler');
  // The root runs no install scripts, and tells every npm below it so; here sweph has to compile.
  await run([npmCli(), 'ci', '--workspaces=false', '--ignore-scripts=false'], contendersDir);
}

/** The contenders' code is in no other type check, since theirs are not installed for it. */
export async function checkContenderTypes(log: Log): Promise<void> {
  log('checking the types of benchmarks/versus');
  await run([join(rootDir, 'node_modules', 'typescript', 'bin', 'tsc'), '--project', contendersDir], rootDir);
}

/** Runs a TypeScript program on the packages as they are built: without the root's `paths`, so that it meets what users get. */
export function runBuilt(args: readonly string[]): Promise<string> {
  return run(['--import', 'tsx', ...args], rootDir, { TSX_TSCONFIG_PATH: join(rootDir, 'tsconfig.base.json'), NODE_ENV: 'production' });
}

/** Runs a TypeScript program on the packages' sources. */
export function runOnSources(args: readonly string[]): Promise<string> {
  return run(['--import', 'tsx', ...args], rootDir, { TSX_TSCONFIG_PATH: join(rootDir, 'tsconfig.json') });
}

import { spawn, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { publishedPackages, rootDir } from '../workspaces.js';
import { build } from './build.js';

const serverDir = join(rootDir, 'examples', 'reference-server');
const log = (line: string): void => console.error(`[dev] ${line}`);

let server: ChildProcess | undefined;

function stop(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

async function rebuildAndRestart(): Promise<void> {
  try {
    await build({ types: false, log });
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    log('waiting for a change');
    return; // the last good server goes on
  }
  await stop(server);
  server = spawn(process.execPath, ['--enable-source-maps', join(serverDir, 'dist', 'main.js')], {
    stdio: 'inherit',
    detached: process.platform !== 'win32', // Ctrl-C reaches this process alone: the server gets one signal, for its second means hurry
  });
}

let running = Promise.resolve();
let pending: NodeJS.Timeout | undefined;
function schedule(): void {
  clearTimeout(pending);
  pending = setTimeout(() => {
    running = running.then(rebuildAndRestart);
  }, 150); // an editor writes several files at once
}

for (const dir of [...publishedPackages().map((published) => published.dir), serverDir]) {
  watch(join(dir, 'src'), { recursive: true }, schedule);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void running.then(() => stop(server)).then(() => process.exit(0)));
}
running = rebuildAndRestart();
log('watching packages/*/src and examples/reference-server/src');

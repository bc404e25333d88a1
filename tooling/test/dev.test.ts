import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../services/free-port.js';
import { rootDir } from '../workspaces.js';
import { scratchCopy, type Scratch } from './gates/scratch.js';

/** A server of a few lines in the place of the real one; it tells which signals reach it. */
const server = `
import { createServer } from 'node:http';
const server = createServer((_, response) => response.end('first')).listen(Number(process.env.PORT), '127.0.0.1');
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { console.log('server got ' + signal); server.close(); server.closeAllConnections(); });
`;
const mainFile = 'examples/reference-server/src/main.ts';

/** The command and a workspace with nothing but that server. */
function workspace(): Scratch {
  const copy = scratchCopy(['tooling/commands/dev.ts', 'tooling/commands/build.ts', 'tooling/workspaces.ts']);
  mkdirSync(join(copy.root, 'packages'));
  mkdirSync(join(copy.root, 'node_modules'));
  for (const name of ['tsup', 'tsx']) symlinkSync(join(rootDir, 'node_modules', name), join(copy.root, 'node_modules', name), 'junction');
  copy.write('package.json', '{ "type": "module" }');
  copy.write('package-lock.json', '{}');
  copy.write('examples/reference-server/package.json', '{ "type": "module" }');
  copy.write('examples/reference-server/tsup.config.ts', `export default { entry: { main: 'src/main.ts' }, format: 'esm', silent: true };`);
  copy.write(mainFile, server);
  return copy;
}

describe('npm run dev', () => {
  it.skipIf(process.platform === 'win32')('rebuilds and restarts on a change, survives a mistake, and ends with its server on Ctrl-C', { timeout: 120_000 }, async () => {
    const copy = workspace();
    const port = await freePort();
    const dev = spawn(process.execPath, ['--import', 'tsx', 'tooling/commands/dev.ts'], {
      cwd: copy.root,
      env: { PATH: process.env.PATH, PORT: String(port) },
      detached: true, // a process group, as a terminal makes one for each command
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const exited = new Promise<number | null>((resolve) => dev.once('exit', resolve));
    onTestFinished(async () => {
      if (dev.exitCode === null) dev.kill('SIGTERM');
      await exited;
    });
    let output = '';
    for (const stream of [dev.stdout, dev.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const answer = (): Promise<string> => fetch(`http://127.0.0.1:${port}`).then((response) => response.text(), () => '');
    const soon = { timeout: 30_000, interval: 100 };

    await expect.poll(answer, soon).toBe('first');
    copy.change(mainFile, `'first'`, `'second'`);
    await expect.poll(answer, soon).toBe('second');

    copy.change(mainFile, `'second')`, `'third'`);
    await expect.poll(() => output, soon).toMatch(/building reference-server failed[^]*waiting for a change/);
    expect(await answer()).toBe('second');
    copy.change(mainFile, `'third'`, `'third')`);
    await expect.poll(answer, soon).toBe('third');

    output = '';
    process.kill(-dev.pid!, 'SIGINT'); // to every process of the group, as Ctrl-C does
    expect(await exited).toBe(0);
    expect(await answer()).toBe('');
    expect(output.match(/server got \w+/g)).toEqual(['server got SIGTERM']); // a second one would cut requests that are running
  });
});

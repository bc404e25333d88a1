import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchService, type RunningService } from '../services/running-program.js';

/** The built reference server, started when it is first asked for, with a data folder of its own. */
export function referenceServer(root: string): { address: () => Promise<string>; stop: () => Promise<void> } {
  let dataDir: string | undefined;
  let running: Promise<RunningService> | undefined;

  const start = (): Promise<RunningService> => {
    dataDir = mkdtempSync(join(tmpdir(), 'cosmichub-docs-data-'));
    const settings = { DATA_DIR: dataDir, HOST: '127.0.0.1' };
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('COSMICHUB_') && name !== 'NODE_ENV'));
    return launchService({
      name: 'reference server',
      path: process.execPath,
      args: () => [join(root, 'examples', 'reference-server', 'dist', 'main.js')],
      env: (port) => ({ ...inherited, ...settings, PORT: String(port) }),
      ready: async (port, signal) => (await fetch(`http://127.0.0.1:${port}/ready`, { signal })).ok,
    });
  };

  return {
    address: async () => {
      const { host, port } = await (running ??= start());
      return `${host}:${port}`;
    },
    stop: async () => {
      await (await running?.catch(() => undefined))?.stop();
      if (dataDir !== undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

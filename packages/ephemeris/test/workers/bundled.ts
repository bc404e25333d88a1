import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';

/**
 * Bundles modules for workers and pages, which no test runner's loader reaches.
 *
 * @returns The folder that holds them, each by its own name and `.mjs`, and what removes it.
 */
export async function bundled(modules: readonly URL[], platform: 'node' | 'browser'): Promise<{ dir: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'cosmichub-workers-'));
  await build({
    config: false,
    entry: Object.fromEntries(modules.map((url) => [basename(url.pathname, '.ts'), fileURLToPath(url)])),
    outDir: dir,
    outExtension: () => ({ js: '.mjs' }),
    format: 'esm',
    target: 'es2022',
    platform,
    silent: true,
  });
  return { dir, remove: () => rm(dir, { recursive: true }) };
}

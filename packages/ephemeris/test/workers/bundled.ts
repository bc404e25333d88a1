import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';

/**
 * Bundles modules of this folder, for workers and pages, which no test runner's loader reaches.
 *
 * @returns The folder that holds them as `name.mjs`, and what removes it.
 */
export async function bundled(names: readonly string[], platform: 'node' | 'browser'): Promise<{ dir: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'cosmichub-workers-'));
  await build({
    config: false,
    entry: Object.fromEntries(names.map((name) => [name, fileURLToPath(new URL(`./${name}.ts`, import.meta.url))])),
    outDir: dir,
    outExtension: () => ({ js: '.mjs' }),
    format: 'esm',
    target: 'es2022',
    platform,
    silent: true,
  });
  return { dir, remove: () => rm(dir, { recursive: true }) };
}

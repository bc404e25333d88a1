import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runNode } from '../gates/run.js';

/** VitePress' command line, found as the workspace `docs` finds it. */
function vitepress(root: string): string {
  const manifest = createRequire(join(root, 'docs', 'package.json')).resolve('vitepress/package.json');
  return join(dirname(manifest), 'bin', 'vitepress.js');
}

/**
 * Builds `docs/.vitepress/dist`.
 *
 * @throws Error with what VitePress said when it fails, as it does at a dead link.
 */
export async function buildSite(root: string): Promise<void> {
  const { code, stdout, stderr } = await runNode([vitepress(root), 'build', join(root, 'docs')], root);
  if (code !== 0) throw new Error(`vitepress ended with ${code}\n${stdout}${stderr}`);
}

/** Arguments for Node that serve the site while it is written. */
export function devServer(root: string): string[] {
  return [vitepress(root), 'dev', join(root, 'docs')];
}

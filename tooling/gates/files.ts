import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const generatedFolders = new Set(['node_modules', 'dist', 'coverage', '.git', '.vitepress']);

/**
 * Files under a folder, as sorted paths from the root with forward slashes; what tools install or generate is left out.
 *
 * @param root - Paths are relative to it.
 * @param folder - Where to look, from the root; a folder that does not exist holds no files.
 */
export function filesUnder(root: string, folder: string): string[] {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  const files: string[] = [];
  const visit = (dir: string): void => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      if (entry.isDirectory() && !generatedFolders.has(entry.name)) visit(join(dir, entry.name));
      else if (entry.isFile()) files.push(relative(root, join(dir, entry.name)).split(sep).join('/'));
    }
  };
  visit(top);
  return files.sort();
}

/** True for tests and what only tests read. */
export function isTestFile(path: string): boolean {
  return /\.(test|test-d|spec)\.ts$/.test(path) || /^packages\/[^/]+\/test\//.test(path);
}

/** The packages' sources without their tests: `packages/<name>/src/**.ts`. */
export function packageSources(root: string): string[] {
  return filesUnder(root, 'packages').filter((path) => /^packages\/[^/]+\/src\/.+\.ts$/.test(path) && !isTestFile(path));
}

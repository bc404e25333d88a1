import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { rootDir } from '../../workspaces.js';

/** A folder to plant faults in; it is gone when the test ends. */
export interface Scratch {
  readonly root: string;
  write(path: string, text: string): void;
  /** Replaces text that is there; a fault that finds nothing to change would prove nothing. */
  change(path: string, from: string, to: string): void;
  /** Changes a JSON file in place. */
  edit<T>(path: string, change: (content: T) => void): void;
}

export function scratch(files: Readonly<Record<string, string>> = {}): Scratch {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'cosmichub-gate-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    root,
    write,
    change(path, from, to) {
      const text = readFileSync(join(root, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
      write(path, text.replace(from, to));
    },
    edit(path, change) {
      const content = JSON.parse(readFileSync(join(root, path), 'utf8')) as Parameters<typeof change>[0];
      change(content);
      write(path, JSON.stringify(content, null, 2));
    },
  };
}

/** A scratch folder that holds copies of parts of this repository, without what tools installed or built. */
export function scratchCopy(paths: readonly string[]): Scratch {
  const copy = scratch();
  for (const path of paths) {
    mkdirSync(dirname(join(copy.root, path)), { recursive: true });
    cpSync(join(rootDir, path), join(copy.root, path), {
      recursive: true,
      filter: (source) => !['node_modules', 'dist'].includes(basename(source)),
    });
  }
  return copy;
}

/** Lets the tools that a gate runs be found from a scratch folder. */
export function linkNodeModules(root: string): void {
  symlinkSync(join(rootDir, 'node_modules'), join(root, 'node_modules'), 'junction');
}

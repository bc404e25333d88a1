import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Block } from './block.js';

/** A folder outside the repository in which blocks find the packages as a user's program does: built, by their exports. */
export interface BlockProject {
  readonly dir: string;
  /** File that a block stands in, from the project: `docs/quick-start.md/12.ts`. */
  fileOf(block: Block, extension: 'ts' | 'js'): string;
  write(file: string, text: string): void;
  /** A new empty folder, for one block to run in. */
  emptyFolder(): string;
  remove(): void;
}

export function createBlockProject(root: string): BlockProject {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'cosmichub-docs-')));
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'), 'junction');
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  };
  write('package.json', '{ "type": "module" }');
  return {
    dir,
    fileOf: ({ page, line }, extension) => `${page}/${line}.${extension}`,
    write,
    emptyFolder: () => mkdtempSync(join(dir, 'run-')),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** The code of a block with as many blank lines before it as its page has lines: messages then name the page's own lines. */
export function atItsLine({ code, line }: Block): string {
  return '\n'.repeat(line - 1) + code;
}

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../workspaces.js';

const inputPath = (file: string): string => join(rootDir, 'tooling/generate/input', file);

/** Rows of a comma-separated input file without its heading line. */
export function readTable(file: string): string[][] {
  const [, ...rows] = readFileSync(inputPath(file), 'utf8').trim().split(/\r?\n/);
  return rows.map((row) => row.split(','));
}

/** The head of a generated file: what it is made from, by which command, with the checksum of each input. */
export function generatedHeader({ command, sources }: { command: string; sources: { file: string; what: string }[] }): string {
  const lines = sources.flatMap(({ file, what }) => {
    const checksum = createHash('sha256').update(readFileSync(inputPath(file))).digest('hex');
    return [`// Source: ${what}.`, `//   tooling/generate/input/${file}, SHA-256 ${checksum}`];
  });
  return ['// Generated; edits are lost.', `// Command: ${command}`, ...lines, ''].join('\n');
}

/** Writes a generated file; the path is relative to the root of the repository. */
export function writeGenerated(path: string, text: string): void {
  writeFileSync(join(rootDir, path), text);
}

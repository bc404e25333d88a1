import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Birth } from '@cosmichub/ephemeris';

/** The C library of the Swiss Ephemeris in a process of its own, which times itself. */
export interface Libswe {
  /** Charts of the next births, one after the other. @returns Their CPU time, nanoseconds. */
  time(count: number): Promise<number>;
  /** Longitudes of Sun to Pluto, mean and true node at an instant, then the Placidus cusps of a birth: 24 numbers, degrees. */
  answer(birth: number, jdEt: number): Promise<readonly number[]>;
}

const scratch = mkdtempSync(join(tmpdir(), 'cosmichub-libswe-'));
const program = join(scratch, 'chart');
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

/**
 * Compiles `chart.c` against the library that Debian's libswe-dev installs.
 *
 * @returns What is missing where it cannot be compiled, else undefined.
 */
export function compileLibswe(): string | undefined {
  try {
    execFileSync('cc', ['-O2', '-o', program, fileURLToPath(new URL('chart.c', import.meta.url)), '-lswe', '-lm'], { stdio: 'pipe' });
    return undefined;
  } catch {
    return 'a C compiler and Debian’s libswe-dev';
  }
}

/** Starts the compiled program; it ends with this process, when its input does. */
export function startLibswe(births: readonly Birth[], filesFolder: string, theory: 'files' | 'moshier'): Libswe {
  const birthsFile = join(scratch, 'births');
  writeFileSync(birthsFile, births.map(({ jdUt1, latitudeDeg, longitudeDeg }) => `${jdUt1} ${latitudeDeg} ${longitudeDeg}\n`).join(''));
  const child = spawn(program, [filesFolder, birthsFile, theory === 'files' ? '0' : '1'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const waiting: { resolve: (line: string) => void; reject: (error: Error) => void }[] = [];
  lines.on('line', (line) => waiting.shift()?.resolve(line));
  child.once('exit', (code) => waiting.splice(0).forEach(({ reject }) => reject(new Error(`libswe ended with ${String(code)}`))));
  const ask = (command: string): Promise<string> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      child.stdin.write(`${command}\n`);
    });
  return {
    time: async (count) => Number(await ask(`time ${count}`)),
    answer: async (birth, jdEt) => (await ask(`answer ${birth} ${jdEt}`)).trim().split(' ').map(Number),
  };
}

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { ProgramName } from './program.js';

/** Names the file in which a run of the tests and gates notes the programs that took part. */
const usageFileSetting = 'COSMICHUB_PROGRAM_USE';

/** Notes that these programs took part for so long; without the setting nobody wants to know. */
export function recordUse(names: readonly ProgramName[], seconds: number): void {
  const file = process.env[usageFileSetting];
  if (file !== undefined && file !== '') appendFileSync(file, `${JSON.stringify({ names, seconds })}\n`);
}

export interface Use {
  /** Suites, or runs of a gate. */
  readonly times: number;
  /** Their duration together: of the suites, not of the program alone. */
  readonly seconds: number;
}

/** What {@link recordUse} has noted in a file, by program. */
export function readUse(file: string): Map<ProgramName, Use> {
  const uses = new Map<ProgramName, Use>();
  if (!existsSync(file)) return uses;
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { names, seconds } = JSON.parse(line) as { names: ProgramName[]; seconds: number };
    for (const name of names) {
      const { times, seconds: before } = uses.get(name) ?? { times: 0, seconds: 0 };
      uses.set(name, { times: times + 1, seconds: before + seconds });
    }
  }
  return uses;
}

import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** An outside program that some suites run against. */
export interface Program {
  /** What it is for, in a few words. */
  readonly purpose: string;
  /** Names to look for on the PATH, the first found wins. */
  readonly commands: readonly string[];
  /** Absolute paths to try after the PATH. */
  readonly paths?: readonly string[];
  /** How a person installs it. */
  readonly install: string;
}

/** Where `.ci/run` and `go install` put what they build. */
const goBin = join(process.env.GOBIN ?? join(process.env.GOPATH ?? join(homedir(), 'go'), 'bin'));

export const programs = {
  chromium: {
    purpose: 'the page in a browser',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'chrome'],
    paths: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    install: 'apt-get install chromium (or set COSMICHUB_CHROMIUM to a Chrome)',
  },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;
export const programNames = Object.keys(programs) as ProgramName[];

function executable(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Absolute path of an installed program, or undefined. `COSMICHUB_<NAME>` names one outright. */
export function findProgram(name: ProgramName): string | undefined {
  const program: Program = programs[name];
  const named = process.env[`COSMICHUB_${name.toUpperCase().replace(/-/g, '_')}`];
  if (named !== undefined && named !== '') return named;
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), goBin];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const candidates = [...program.commands.flatMap((command) => folders.map((dir) => join(dir, command + suffix))), ...(program.paths ?? [])];
  return candidates.find(executable);
}

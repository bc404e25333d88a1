import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** An outside program that some suites run against. */
export interface Program {
  /** What it is for, in a few words. */
  readonly purpose: string;
  /** Names to look for on the PATH; the first found wins. */
  readonly commands: readonly string[];
  /** Absolute paths to try after the PATH. */
  readonly paths?: readonly string[];
  /** How a person installs it. */
  readonly install: { readonly debian: string; readonly macos?: string };
  /** How to learn its version: what to run, the Go module whose version the binary carries inside, or a file seen from the program's folder. */
  readonly version: { readonly args: readonly string[] } | { readonly goModule: string } | { readonly file: string };
  /** The path found is a .jar, which is only of use where Java is too. */
  readonly jar?: boolean;
}

/** Where `.ci/install-programs` puts the Go programs it builds, in the versions that CI uses. */
const builtPrograms = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cosmichub', 'bin');
/** Where a person's own `go install` puts them. */
const goPrograms = process.env.GOBIN ?? join(process.env.GOPATH ?? join(homedir(), 'go'), 'bin');

const emulatorJar = join('platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');

export const programs = {
  chromium: {
    purpose: 'the page and the docs site in a browser',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'chrome'],
    paths: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    install: { debian: 'apt-get install chromium', macos: 'brew install --cask google-chrome' },
    version: { args: ['--version'] },
  },
  'redis-server': {
    purpose: 'limits shared between processes',
    commands: ['redis-server'],
    install: { debian: 'apt-get install redis-server', macos: 'brew install redis' },
    version: { args: ['--version'] },
  },
  'toxiproxy-server': {
    purpose: 'cut, slow and hung connections',
    commands: ['toxiproxy-server'],
    install: {
      debian: 'go install github.com/Shopify/toxiproxy/v2/cmd/server@v2.5.0 && mv "$(go env GOPATH)"/bin/server "$(go env GOPATH)"/bin/toxiproxy-server',
      macos: 'brew install shopify/shopify/toxiproxy',
    },
    version: { goModule: 'github.com/Shopify/toxiproxy/v2' },
  },
  'firestore-emulator': {
    purpose: "the store on Google's own emulator",
    commands: [],
    paths: [
      join('/usr/lib/google-cloud-sdk', emulatorJar),
      join('/opt/homebrew/share/google-cloud-sdk', emulatorJar),
      join(homedir(), 'google-cloud-sdk', emulatorJar),
    ],
    install: {
      debian: "apt-get install google-cloud-cli-firestore-emulator default-jre-headless (from Google's cloud-sdk apt repository)",
      macos: 'gcloud components install cloud-firestore-emulator && brew install openjdk',
    },
    version: { file: '../../VERSION' }, // the Google Cloud CLI's: neither the jar nor its --version tells one
    jar: true,
  },
  'stripe-mock': {
    purpose: "calls checked against Stripe's own API description",
    commands: ['stripe-mock'],
    install: { debian: 'go install github.com/stripe/stripe-mock@v0.203.0', macos: 'brew install stripe/stripe-mock/stripe-mock' },
    version: { goModule: 'github.com/stripe/stripe-mock' },
  },
  promtool: {
    purpose: 'metrics and alert rules as Prometheus reads them',
    commands: ['promtool'],
    install: { debian: 'apt-get install prometheus', macos: 'brew install prometheus' },
    version: { args: ['--version'] },
  },
  k6: {
    purpose: 'load scripts with thresholds',
    commands: ['k6'],
    install: { debian: 'go install go.k6.io/k6@v1.8.1', macos: 'brew install k6' },
    version: { goModule: 'go.k6.io/k6' },
  },
  git: {
    purpose: 'the release plan, changesets and the pre-push hook',
    commands: ['git'],
    install: { debian: 'apt-get install git', macos: 'xcode-select --install' },
    version: { args: ['--version'] },
  },
  valgrind: {
    purpose: 'instruction counts of the benches',
    commands: ['valgrind'],
    install: { debian: 'apt-get install valgrind' },
    version: { args: ['--version'] },
  },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;
export const programNames = Object.keys(programs) as ProgramName[];

function isFile(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Absolute path of the first of these commands on the PATH or where `go install` puts programs. */
function findCommand(commands: readonly string[]): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), builtPrograms, goPrograms];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return commands.flatMap((command) => folders.map((dir) => join(dir, command + suffix))).find((path) => isFile(path, constants.X_OK));
}

/** The Java that runs a .jar: `JAVA_HOME`, else the PATH. */
export function findJava(): string | undefined {
  const home = process.env.JAVA_HOME;
  const named = home === undefined ? undefined : join(home, 'bin', process.platform === 'win32' ? 'java.exe' : 'java');
  return named !== undefined && isFile(named, constants.X_OK) ? named : findCommand(['java']);
}

/** The setting that names a program outright: `COSMICHUB_REDIS_SERVER`. */
export function settingFor(name: ProgramName): string {
  return `COSMICHUB_${name.toUpperCase().replace(/-/g, '_')}`;
}

/** Absolute path of an installed program (of the .jar for one that Java runs), or undefined. {@link settingFor} names the override. */
export function findProgram(name: ProgramName): string | undefined {
  const program: Program = programs[name];
  if (program.jar === true && findJava() === undefined) return undefined;
  const named = process.env[settingFor(name)];
  if (named !== undefined && named !== '') return isFile(named, constants.R_OK) ? named : undefined;
  return findCommand(program.commands) ?? program.paths?.find((path) => isFile(path, program.jar === true ? constants.R_OK : constants.X_OK));
}

/** The line that installs a program on this machine's system. */
export function installLine(name: ProgramName): string {
  const { install }: Program = programs[name];
  return process.platform === 'darwin' ? (install.macos ?? 'not available on macOS') : install.debian;
}

/** Version of an installed program, `'7.0.15'`, or `'version unknown'`. */
export function programVersion(name: ProgramName, path: string): string {
  const { version }: Program = programs[name];
  return /\d+(?:\.\d+)+/.exec(versionText(version, path))?.[0] ?? 'version unknown';
}

function versionText(version: Program['version'], path: string): string {
  if ('goModule' in version) {
    // `go install` gives no version to the program's own --version, but writes this line of plain text into the binary.
    const binary = readFileSync(path);
    const line = binary.indexOf(`mod\t${version.goModule}\tv`);
    return line === -1 ? '' : binary.toString('latin1', line, binary.indexOf('\n', line)).split('\t')[2];
  }
  if ('file' in version) {
    const file = join(dirname(path), version.file);
    return isFile(file, constants.R_OK) ? readFileSync(file, 'utf8') : '';
  }
  const { stdout, stderr } = spawnSync(path, version.args, { encoding: 'utf8', timeout: 20_000 });
  return `${stdout}\n${stderr}`;
}

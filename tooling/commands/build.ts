import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publishedPackages, rootDir } from '../workspaces.js';

/** A folder that tsup builds. */
interface Target {
  readonly name: string;
  readonly dir: string;
  readonly config: string;
}

const serverDir = join(rootDir, 'examples', 'reference-server');
const stampDir = join(rootDir, 'node_modules', '.cache', 'cosmichub-build');

function targets(): Target[] {
  const packages = publishedPackages().map(({ folder, dir }) => ({ name: folder, dir, config: join(rootDir, 'tsup.config.ts') }));
  return [...packages, { name: 'reference-server', dir: serverDir, config: join(serverDir, 'tsup.config.ts') }];
}

function filesUnder(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Changes when anything that goes into a build changes, or when types are asked for and were not built. */
function fingerprint({ dir, config }: Target, types: boolean): string {
  const hash = createHash('sha256').update(String(types));
  for (const file of [config, join(dir, 'package.json'), join(rootDir, 'package-lock.json'), ...filesUnder(join(dir, 'src'))]) {
    hash.update(relative(rootDir, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function tsup({ name, dir, config }: Target, types: boolean): Promise<void> {
  const cli = join(rootDir, 'node_modules', 'tsup', 'dist', 'cli-default.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, '--config', config], {
      cwd: dir,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, BUILD_TYPES: String(types) },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`building ${name} failed\n${output}`))));
  });
}

/**
 * Builds what has changed since its last build.
 *
 * @param options.types - Also write declarations; running a server needs none, and they take most of the time.
 */
export async function build({ types, log }: { types: boolean; log: (line: string) => void }): Promise<void> {
  mkdirSync(stampDir, { recursive: true });
  const stale = targets().flatMap((target) => {
    const stamp = join(stampDir, target.name);
    const wanted = fingerprint(target, types);
    const accepted = types ? [wanted] : [wanted, fingerprint(target, true)];
    const fresh = existsSync(join(target.dir, 'dist')) && existsSync(stamp) && accepted.includes(readFileSync(stamp, 'utf8'));
    return fresh ? [] : [{ target, stamp, wanted }];
  });
  const run = async ({ target, stamp, wanted }: (typeof stale)[number]): Promise<void> => {
    const startedMs = performance.now();
    rmSync(stamp, { force: true });
    await tsup(target, types);
    writeFileSync(stamp, wanted);
    log(`built ${target.name} in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
  };
  const packages = stale.filter(({ target }) => target.dir !== serverDir);
  const worker = async (): Promise<void> => {
    for (let job = packages.shift(); job !== undefined; job = packages.shift()) await run(job);
  };
  await Promise.all([worker(), worker()]);
  const server = stale.find(({ target }) => target.dir === serverDir);
  if (server !== undefined) await run(server); // its page's script takes in what the packages' builds left
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  build({ types: !process.argv.includes('--no-types'), log: (line) => console.log(line) }).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}

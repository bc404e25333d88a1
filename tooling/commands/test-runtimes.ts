import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installRuntime, runtimes, type Runtime } from '../runtimes/runtime.js';
import { publishedPackages, rootDir } from '../workspaces.js';
import { build } from './build.js';

interface Ended {
  readonly code: number;
  /** What it wrote, when that was collected. */
  readonly text: string;
}

function run(path: string, args: readonly string[], { cwd = rootDir, collect = false } = {}): Promise<Ended> {
  const output = collect ? 'pipe' : 'inherit';
  return new Promise((resolve, reject) => {
    const child = spawn(path, [...args], { cwd, stdio: ['ignore', output, output] });
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, text: text.trim() }));
  });
}

/**
 * Imports and requires built modules on a runtime, from a project of its own: in ours, Bun would follow the `paths` of
 * tsconfig.json to the sources.
 */
export async function importSmoke({ args }: Runtime, path: string, specifiers: readonly string[]): Promise<Ended> {
  const project = mkdtempSync(join(tmpdir(), 'cosmichub-import-'));
  try {
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
    symlinkSync(join(rootDir, 'node_modules'), join(project, 'node_modules'), 'junction');
    copyFileSync(join(rootDir, 'tooling', 'runtimes', 'import-smoke.ts'), join(project, 'main.ts'));
    return await run(path, [...args, 'main.ts', ...specifiers], { cwd: project, collect: true });
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** Every subpath of every package: `@cosmichub/security/redis`. */
export function publishedSpecifiers(): string[] {
  return publishedPackages().flatMap(({ manifest, entries }) => entries.map(({ subpath }) => manifest.name + subpath.slice(1)));
}

/** The packages on every runtime: each loads the builds, and the Node lines also run the suites. */
async function testRuntimes(suites: boolean): Promise<boolean> {
  await build({ types: false, log: (line) => console.log(line) });
  let passed = true;
  for (const runtime of runtimes) {
    const title = `${runtime.name} ${runtime.version}`;
    const path = await installRuntime(runtime);
    const { code, text } = await importSmoke(runtime, path, publishedSpecifiers());
    console.log(`${title}: ${text}`);
    passed &&= code === 0;
    if (suites && runtime.name.startsWith('node-')) {
      const vitest = join(rootDir, 'node_modules', 'vitest', 'vitest.mjs');
      const projects = publishedPackages().flatMap(({ folder }) => ['--project', folder]);
      const { code: failed } = await run(path, [vitest, 'run', '--reporter=dot', ...projects]);
      console.log(`${title}: the packages' suites ${failed === 0 ? 'pass' : 'fail'}`);
      passed &&= failed === 0;
    }
  }
  return passed;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  // `--imports` alone takes seconds; the suites take as long as npm test does, on each Node line.
  testRuntimes(!process.argv.includes('--imports')).then(
    (passed) => (process.exitCode = passed ? 0 : 1),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}

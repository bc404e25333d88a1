import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import type { OwnResult, VersusResult } from '../../benchmarks/measure.js';
import { resultsPage, summaryTable, type Machine, type OwnRun, type VersusRun } from '../../benchmarks/report.js';
import { checkContenderTypes, contendersDir, installContenders, runBuilt } from '../contenders.js';
import { filesUnder } from '../gates/files.js';
import { publishedPackages, rootDir } from '../workspaces.js';
import { build } from './build.js';

// Usage: `npm run bench`, or one package's benches: `npm run bench -- --only security`, or one file's: `--only security/take-one-key`.

const benchmarks = join(rootDir, 'benchmarks');
const resultsDir = join(benchmarks, 'results');

const progress = (line: string): void => void process.stderr.write(`${line}\n`);

function versionOf(name: string): string | undefined {
  const published = publishedPackages().find(({ manifest }) => manifest.name === name);
  if (published !== undefined) return published.manifest.version;
  const manifest = [contendersDir, rootDir].map((dir) => join(dir, 'node_modules', name, 'package.json')).find((path) => existsSync(path));
  return manifest === undefined ? undefined : (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

function versions(names: readonly (string | undefined)[]): Record<string, string> {
  return Object.fromEntries([...new Set(names)].flatMap((name) => (name === undefined ? [] : [[name, versionOf(name) ?? 'unknown']])));
}

/** Packages that others bring along and that say most about the numbers. */
const alsoNamed: Readonly<Record<string, readonly string[]>> = { ephemeris: ['astronomy-engine'], observability: ['pino'] };

function machine(): Machine {
  const [{ model }] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    v8: process.versions.v8,
    platform: `${process.platform} ${process.arch}`,
    cpu: model.trim(),
    cores: cpus().length,
    load: loadavg()[0],
  };
}

/** `versus` or `own`; names are those of the files from there, `security/take-one-key`. */
function benchNames(kind: string, only: string | undefined): string[] {
  return filesUnder(rootDir, `benchmarks/${kind}`)
    .filter((path) => path.endsWith('.bench.ts'))
    .map((path) => path.slice(`benchmarks/${kind}/`.length, -'.bench.ts'.length))
    .filter((name) => only === undefined || name === only || name.startsWith(`${only}/`));
}

async function measure<T>(kind: string, name: string): Promise<T[]> {
  progress(`${kind}/${name}`);
  const json = await runBuilt([join(benchmarks, 'run.ts'), join(benchmarks, kind, `${name}.bench.ts`)]);
  return JSON.parse(json) as T[];
}

function save(path: string, content: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}

function saved<T>(kind: string): T[] {
  const files = filesUnder(rootDir, `benchmarks/results/${kind}`).filter((path) => path.endsWith('.json'));
  return files.map((path) => JSON.parse(readFileSync(join(rootDir, path), 'utf8')) as T);
}

/** Puts the summary between its marks in the README. */
function writeSummary(versus: readonly VersusRun[]): void {
  const path = join(benchmarks, 'README.md');
  const [begin, end] = ['<!-- results -->', '<!-- /results -->'];
  const text = readFileSync(path, 'utf8');
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before === -1 || after < before) throw new Error(`benchmarks/README.md: expected ${begin} and ${end}`);
  writeFileSync(path, `${text.slice(0, before + begin.length)}\n\n${summaryTable(versus)}\n\n${text.slice(after)}`);
}

async function bench(only: string | undefined): Promise<void> {
  const [versusNames, ownNames] = [benchNames('versus', only), benchNames('own', only)];
  if (versusNames.length + ownNames.length === 0) throw new Error(`no bench is called ${only ?? ''}; there are ${benchNames('versus', undefined).join(', ')}`);
  await build({ types: false, log: progress });
  if (versusNames.length > 0) {
    await installContenders(progress);
    await checkContenderTypes(progress);
  }

  for (const name of versusNames) {
    const here = machine();
    const results = await measure<VersusResult>('versus', name);
    const names = results.flatMap(({ contenders }) => contenders.map(({ packageName }) => packageName));
    const record: VersusRun = { bench: name, machine: here, versions: versions([...names, ...(alsoNamed[name.split('/')[0]] ?? [])]), results };
    save(join(resultsDir, 'versus', `${name}.json`), record);
  }
  const here = machine();
  for (const folder of new Set(ownNames.map((name) => name.split('/')[0]))) {
    const benches: OwnRun['benches'][number][] = [];
    for (const name of ownNames.filter((own) => own.startsWith(`${folder}/`))) {
      for (const result of await measure<OwnResult>('own', name)) benches.push({ bench: name, ...result });
    }
    // A single file's results would push out those of its package.
    if (only === undefined || only === folder) save(join(resultsDir, 'own', `${folder}.json`), { machine: here, versions: versions([`@cosmichub/${folder}`]), benches } satisfies OwnRun);
    else console.log(JSON.stringify(benches, null, 2));
  }

  const [versus, own] = [saved<VersusRun>('versus'), saved<OwnRun>('own')];
  const page = resultsPage(versus, own);
  writeFileSync(join(resultsDir, 'README.md'), page);
  writeSummary(versus);
  console.log(page);
  progress('wrote benchmarks/results');
}

const onlyAt = process.argv.indexOf('--only');
bench(onlyAt === -1 ? undefined : process.argv[onlyAt + 1]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

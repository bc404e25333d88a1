import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiReport } from '../gates/api-report.js';
import { boundaries } from '../gates/boundaries.js';
import { changesets } from '../gates/changesets.js';
import { consumers } from '../gates/consumers.js';
import { docsAccuracy } from '../gates/docs-accuracy.js';
import { docsLinks } from '../gates/docs-links.js';
import { docsProblems } from '../gates/docs-problems.js';
import { errors } from '../gates/errors.js';
import { describeFindings, type GateResult } from '../gates/gate.js';
import { houseWords } from '../gates/house-words.js';
import { licences } from '../gates/licences.js';
import { lint } from '../gates/lint.js';
import { lockfile } from '../gates/lockfile.js';
import { packPackages, type PackedPackage } from '../gates/pack.js';
import { packageShape } from '../gates/package-shape.js';
import { types } from '../gates/types.js';
import { unused } from '../gates/unused.js';
import { workflows } from '../gates/workflows.js';
import { rootDir } from '../workspaces.js';
import { build } from './build.js';

// Usage: `npm run check`, or some of the gates: `npm run check -- boundaries lint`.

type Gate = () => GateResult | Promise<GateResult>;

const scratch = mkdtempSync(join(tmpdir(), 'cosmichub-check-'));

let packing: Promise<readonly PackedPackage[]> | undefined;
/** Builds and packs once, for the gates that look at what would be published. */
function packed(): Promise<readonly PackedPackage[]> {
  packing ??= build({ types: true, log: (line) => console.log(line) }).then(() => packPackages(rootDir, scratch));
  return packing;
}

/** In-process, each under a second or two. */
const light: Record<string, Gate> = {
  boundaries: () => boundaries(rootDir),
  errors: () => errors(rootDir),
  licences: () => licences(rootDir),
  changesets: () => changesets(rootDir),
  lockfile: () => lockfile(rootDir),
  'house-words': () => houseWords(rootDir),
  workflows: () => workflows(rootDir),
  'docs-accuracy': () => docsAccuracy(rootDir),
  'docs-problems': () => docsProblems(rootDir),
  'docs-links': () => docsLinks(rootDir),
};

/** Programs of their own: at most two run at a time. */
const heavy: Record<string, Gate> = {
  types: () => types(rootDir),
  lint: () => lint(rootDir),
  unused: () => unused(rootDir),
  consumers: async () => consumers(await packed()),
  'package-shape': async () => packageShape(await packed()),
  api: async () => {
    await packed(); // built, with declarations
    return apiReport(rootDir);
  },
};

const names = [...Object.keys(light), ...Object.keys(heavy)];
const width = Math.max(...names.map((name) => name.length));

/** Runs a gate and prints its line, and below it what it found. True when it passes. */
async function run(name: string, gate: Gate): Promise<boolean> {
  const startedMs = performance.now();
  const seconds = (): string => `${((performance.now() - startedMs) / 1000).toFixed(1)} s`.padStart(7);
  try {
    const { checked, findings } = await gate();
    const verdict =
      findings.length === 0
        ? `ok    ${seconds()}  ${checked}`
        : `FAILED${seconds()}  ${findings.length} found; looked at ${checked}`;
    console.log([`${name.padEnd(width)}  ${verdict}`, ...describeFindings(findings).map((line) => `    ${line}`)].join('\n'));
    return findings.length === 0;
  } catch (error) {
    console.log(`${name.padEnd(width)}  FAILED${seconds()}  ${error instanceof Error ? error.message.trim() : String(error)}`);
    return false;
  }
}

async function check(asked: readonly string[]): Promise<boolean> {
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`no gate is called ${unknown.join(', ')}; there are ${names.join(', ')}`);
    return false;
  }
  const wanted = ([name]: readonly [string, Gate]): boolean => asked.length === 0 || asked.includes(name);
  const verdicts: boolean[] = [];
  for (const [name, gate] of Object.entries(light).filter(wanted)) verdicts.push(await run(name, gate));

  const queue = Object.entries(heavy).filter(wanted);
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) verdicts.push(await run(...next));
  };
  await Promise.all([worker(), worker()]);
  return verdicts.every(Boolean);
}

try {
  if (!(await check(process.argv.slice(2)))) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

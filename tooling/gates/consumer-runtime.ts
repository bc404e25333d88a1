import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from './consumer-project.js';
import type { Finding } from './gate.js';
import type { PackedPackage } from './pack.js';
import { runNode } from './run.js';

interface Loaded {
  specifier: string;
  /** Names of the exports, or why it did not load. */
  names?: string[];
  error?: string;
}

const esmScript = `
const loaded = [];
for (const specifier of JSON.parse(process.argv[2])) {
  try { loaded.push({ specifier, names: Object.keys(await import(specifier)).sort() }); }
  catch (error) { loaded.push({ specifier, error: String(error) }); }
}
process.stdout.write(JSON.stringify(loaded));
`;
const cjsScript = `
const loaded = JSON.parse(process.argv[2]).map((specifier) => {
  try { return { specifier, names: Object.keys(require(specifier)).sort() }; }
  catch (error) { return { specifier, error: String(error) }; }
});
process.stdout.write(JSON.stringify(loaded));
`;

async function load(project: string, script: string, specifiers: readonly string[]): Promise<Loaded[]> {
  const { code, stdout, stderr } = await runNode([join(project, script), JSON.stringify(specifiers)], project);
  if (code === 0) return JSON.parse(stdout) as Loaded[];
  return specifiers.map((specifier) => ({ specifier, error: `the importing process ended with ${code}: ${stderr.trim()}` }));
}

/** Every entry loads by `import` and by `require`, and gives the same names to both. */
export async function runtimeFindings(project: string, entries: readonly Entry[], circumstance: string): Promise<Finding[]> {
  writeFileSync(join(project, 'load.mjs'), esmScript);
  writeFileSync(join(project, 'load.cjs'), cjsScript);
  const specifiers = entries.map(({ specifier }) => specifier);
  const [esm, cjs] = [await load(project, 'load.mjs', specifiers), await load(project, 'load.cjs', specifiers)];

  return entries.flatMap(({ name, sourceFile }, i) => {
    const findings: Finding[] = [];
    const fault = (problem: string, remedy: string): void =>
      void findings.push({ file: sourceFile, problem: `${name}: ${problem}`, remedy });
    const runnable = 'Make the built entry load in plain Node; a core needs no peer.';
    if (esm[i].error !== undefined) fault(`import fails ${circumstance}: ${esm[i].error}`, runnable);
    if (cjs[i].error !== undefined) fault(`require fails ${circumstance}: ${cjs[i].error}`, runnable);
    if (esm[i].names !== undefined && cjs[i].names !== undefined && esm[i].names.join() !== cjs[i].names.join()) {
      fault(
        `import gives { ${esm[i].names.join(', ')} } and require gives { ${cjs[i].names.join(', ')} }`,
        'Both formats are built from one source; rebuild.',
      );
    }
    return findings;
  });
}

const brandScript = `
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const problems = [];
const fault = (folder, problem) => problems.push({ folder, problem });
for (const { folder, name } of JSON.parse(process.argv[2])) {
  const pascal = folder.split('-').map((word) => word[0].toUpperCase() + word.slice(1)).join('');
  const constant = folder.toUpperCase().replace(/-/g, '_') + '_ERROR_CODES';
  const copies = { ESM: await import(name), CJS: require(name) };
  for (const [maker, judge] of [['ESM', 'CJS'], ['CJS', 'ESM']]) {
    const made = copies[maker], judging = copies[judge];
    const absent = [constant, pascal + 'Error', 'is' + pascal + 'Error'].filter((key) => made[key] === undefined);
    if (absent.length > 0) { fault(folder, 'its index exports no ' + absent.join(', ')); break; }
    const error = new made[pascal + 'Error'](made[constant][0], 'made by the other copy');
    const guard = 'is' + pascal + 'Error';
    if (!judging[guard](error)) fault(folder, guard + ' of the ' + judge + ' copy does not know an error of the ' + maker + ' copy');
    if (judging[guard](new Error('no brand')) || judging[guard](null)) fault(folder, guard + ' takes anything for its own');
    if (error.code !== made[constant][0]) fault(folder, 'its error does not carry the code it was made with');
  }
}
process.stdout.write(JSON.stringify(problems));
`;

/** An error made by one copy of a package is recognised by the other: a program can load both. */
export async function brandFindings(project: string, packed: readonly PackedPackage[]): Promise<Finding[]> {
  writeFileSync(join(project, 'brand.mjs'), brandScript);
  const packages = packed.map(({ folder, manifest }) => ({ folder, name: manifest.name }));
  const { code, stdout, stderr } = await runNode([join(project, 'brand.mjs'), JSON.stringify(packages)], project);
  const problems =
    code === 0
      ? (JSON.parse(stdout) as { folder: string; problem: string }[])
      : [{ folder: packed[0].folder, problem: `the check ended with ${code}: ${stderr.trim()}` }];
  return [...new Map(problems.map((one) => [one.folder + one.problem, one])).values()].map(({ folder, problem }) => ({
    file: `packages/${folder}/src/errors.ts`,
    problem: `${folder}: ${problem}`,
    remedy:
      'Brand the class with Symbol.for and test the brand, not instanceof; index.ts exports the codes, the class and its guard.',
  }));
}

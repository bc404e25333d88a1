import { bundleFindings, bundleReports, type BundleReport } from '../bundle-report.js';
import { budgetsFile, compareWithBudgets, readBudgets, writeBudgets, type Comparison } from '../budgets.js';
import { describeFindings, type Finding } from '../gates/gate.js';
import { countingEnvironment, countInstructions } from '../instruction-count.js';
import { findProgram, installLine } from '../services/program.js';
import { recordUse } from '../services/usage.js';
import { rootDir } from '../workspaces.js';
import { build } from './build.js';

// Usage: `npm run bench:gate` compares with benchmarks/budgets.json; `npm run bench:gate -- --update` makes what it measures the budgets.

const updateCommand = 'npm run bench:gate -- --update';
const inGroups = new Intl.NumberFormat('en-GB');
const share = 0.02;
/** gzip is uneven over small changes: a budget of 600 bytes would trip on a renamed variable. */
const slackBytes = 512;

function printBundles(reports: readonly BundleReport[]): void {
  const width = Math.max(...reports.map(({ name }) => name.length));
  console.log(`${'bundle'.padEnd(width)}   gzipped  code alone   minified       data  foreign names`);
  for (const { name, gzipBytes, codeGzipBytes, minifiedBytes, dataModuleBytes, foreignNames } of reports) {
    const bytes = [gzipBytes, codeGzipBytes, minifiedBytes, dataModuleBytes].map((count) => inGroups.format(count).padStart(9)).join('  ');
    console.log(`${name.padEnd(width)} ${bytes}  ${foreignNames.join(', ') || '–'}`);
  }
}

/** What an esbuild bundle of each subpath weighs and brings, against the budgets and the caps. */
async function bundles(update: boolean): Promise<Comparison> {
  const budgets = readBudgets(rootDir);
  const reports = await bundleReports(rootDir, Object.keys(budgets.bundleCapBytes));
  printBundles(reports);
  const measured = Object.fromEntries(reports.map(({ name, gzipBytes }) => [name, gzipBytes]));
  const findings = bundleFindings(reports, budgets.bundleCapBytes, budgets.dataModuleCapBytes);
  if (update) {
    writeBudgets(rootDir, { ...budgets, bundleBytes: measured });
    return { findings, notes: [] };
  }
  const rules = { unit: 'bytes gzipped', updateCommand, slack: (budget: number) => Math.max(share * budget, slackBytes) };
  const compared = compareWithBudgets(measured, budgets.bundleBytes, rules);
  return { findings: [...findings, ...compared.findings], notes: compared.notes };
}

/** Instructions of our own benches, against the budgets of this very Node and valgrind. */
async function instructions(update: boolean): Promise<Comparison> {
  const valgrind = findProgram('valgrind');
  if (valgrind === undefined) {
    const problem = `valgrind is not installed: ${installLine('valgrind')}`;
    if (process.env.CI !== 'true') return { findings: [], notes: [`Instructions were not counted: ${problem}`] };
    return { findings: [{ file: budgetsFile, problem, remedy: 'In CI every gate has its program.' }], notes: [] };
  }
  const environment = countingEnvironment(valgrind);
  console.log(`\ninstructions an operation, interpreted (${environment})`);
  const startedMs = performance.now();
  const measured = await countInstructions(rootDir, {
    valgrind,
    onCounted: (name, count) => console.log(`${inGroups.format(count).padStart(14)}  ${name}`),
  });
  recordUse(['valgrind'], (performance.now() - startedMs) / 1000);

  const budgets = readBudgets(rootDir);
  if (update) {
    writeBudgets(rootDir, { ...budgets, instructions: { ...budgets.instructions, [environment]: measured } });
    return { findings: [], notes: [] };
  }
  if (!Object.hasOwn(budgets.instructions, environment)) {
    const known = Object.keys(budgets.instructions).join('; ');
    const notes = [`Nothing was compared: there are no budgets for ${environment}, only for ${known || 'nothing'}. \`${updateCommand}\` records some.`];
    return { findings: [], notes };
  }
  return compareWithBudgets(measured, budgets.instructions[environment], { unit: 'instructions', updateCommand, slack: (budget) => share * budget });
}

async function gate(update: boolean): Promise<boolean> {
  await build({ types: false, log: (line) => console.log(line) });
  const startedMs = performance.now();
  const parts = [await bundles(update), await instructions(update)];
  const findings: Finding[] = parts.flatMap((part) => part.findings);
  const notes = parts.flatMap((part) => part.notes);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
  console.log(['', ...notes, ...describeFindings(findings)].join('\n'));
  if (update) console.log(`Wrote ${budgetsFile}.`);
  else console.log(findings.length === 0 ? `Within the budgets (${seconds} s).` : `${findings.length} outside the budgets (${seconds} s).`);
  return findings.length === 0;
}

gate(process.argv.includes('--update')).then(
  (passed) => (process.exitCode = passed ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './gates/gate.js';

export const budgetsFile = 'benchmarks/budgets.json';

/** What is allowed, as committed. Measured values are written by `npm run bench:gate -- --update`; caps are written by hand. */
export interface Budgets {
  /** Instructions an operation, by {@link countingEnvironment} and then by bench: counts hold for one Node and one valgrind only. */
  instructions: Record<string, Record<string, number>>;
  /** Bytes minified and gzipped, by import specifier. */
  bundleBytes: Record<string, number>;
  /** Bytes that no update may raise a bundle's code above, minified and gzipped, data left out, by import specifier. */
  bundleCapBytes: Record<string, number>;
  /** Bytes that no update may raise the published modules above that hold the data of an import: what packs weigh. */
  dataModuleCapBytes: Record<string, number>;
}

export function readBudgets(root: string): Budgets {
  const path = join(root, budgetsFile);
  const empty: Budgets = { instructions: {}, bundleBytes: {}, bundleCapBytes: {}, dataModuleCapBytes: {} };
  return existsSync(path) ? { ...empty, ...(JSON.parse(readFileSync(path, 'utf8')) as Partial<Budgets>) } : empty;
}

export function writeBudgets(root: string, budgets: Budgets): void {
  writeFileSync(join(root, budgetsFile), `${JSON.stringify(budgets, null, 2)}\n`);
}

/** How measured values stand against their budgets. */
export interface Comparison {
  readonly findings: readonly Finding[];
  /** What is worth knowing and fails nothing: a budget that can be lowered, or is not there yet. */
  readonly notes: readonly string[];
}

export interface ComparisonRules {
  /** What is counted, in the words of a message: `instructions`. */
  readonly unit: string;
  /** The command that makes the measured values the budgets. */
  readonly updateCommand: string;
  /** How far above its budget a value may lie, in its unit. */
  readonly slack: (budget: number) => number;
}

const inGroups = new Intl.NumberFormat('en-GB');

/** Every measured value against its budget; one without a budget is a finding, as is a budget that nothing was measured for. */
export function compareWithBudgets(
  measured: Readonly<Record<string, number>>,
  budgets: Readonly<Record<string, number>>,
  { unit, updateCommand, slack }: ComparisonRules,
): Comparison {
  const findings: Finding[] = [];
  const notes: string[] = [];
  const fault = (problem: string, remedy: string): void => void findings.push({ file: budgetsFile, problem, remedy });
  const update = `If it is meant to be so, set the budgets anew by \`${updateCommand}\`, and say why in the commit.`;
  for (const [name, value] of Object.entries(measured)) {
    const budget = Object.hasOwn(budgets, name) ? budgets[name] : undefined;
    if (budget === undefined) {
      fault(`${name}: ${inGroups.format(value)} ${unit}, and no budget`, `Give it one by \`${updateCommand}\`.`);
      continue;
    }
    const change = `${inGroups.format(value)} ${unit} against ${inGroups.format(budget)}, ${percent(value / budget - 1)}`;
    if (value > budget + slack(budget)) fault(`${name}: ${change}`, update);
    else if (value < budget - slack(budget)) notes.push(`${name}: ${change}: its budget can be lowered by \`${updateCommand}\``);
  }
  for (const name of Object.keys(budgets)) {
    if (!Object.hasOwn(measured, name)) fault(`${name}: a budget that nothing is measured for`, `Take it out by \`${updateCommand}\`.`);
  }
  return { findings, notes };
}

function percent(share: number): string {
  return `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(1)} %`;
}

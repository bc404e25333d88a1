import { describe, expect, it } from 'vitest';
import { compareWithBudgets } from '../budgets.js';
import { countInstructions, ownBenchNames } from '../instruction-count.js';
import { describeWithPrograms } from '../services/index.js';
import { rootDir } from '../workspaces.js';
import { scratchCopy } from './gates/scratch.js';

const bench = 'security/rate-limit/memory';
const rules = { unit: 'instructions', updateCommand: 'npm run bench:gate -- --update', slack: (budget: number) => 0.02 * budget };

describe('ownBenchNames', () => {
  it('names each bench for the source file that it mirrors', () => {
    expect(ownBenchNames(rootDir)).toContain(bench);
  });
});

describeWithPrograms(['valgrind'], 'countInstructions', ({ valgrind }) => {
  it('counts the same work alike twice, and finds an extra loop in it', { timeout: 180_000 }, async () => {
    const copy = scratchCopy(['benchmarks/own/security', 'benchmarks/own-bench.ts', 'packages/security', 'tsconfig.json', 'tsconfig.base.json']);
    const count = () => countInstructions(copy.root, { valgrind, benches: [bench] });
    const [budgets, again] = await Promise.all([count(), count()]);
    expect(Math.abs(again[bench] / budgets[bench] - 1)).toBeLessThan(0.002);

    copy.change(
      'packages/security/src/rate-limit/decision.ts',
      'export function decide(',
      'export function busy(): number {\n  let sum = 0;\n  for (let i = 0; i < 20; i++) sum += i;\n  return sum;\n}\n\nexport function decide(',
    );
    copy.change('packages/security/src/rate-limit/memory.ts', 'const decision = decide(', 'busy();\n      const decision = decide(');
    copy.change('packages/security/src/rate-limit/memory.ts', 'import { decide', 'import { busy, decide');
    const { findings } = compareWithBudgets(await count(), budgets, rules);
    expect(findings).toEqual([
      {
        file: 'benchmarks/budgets.json',
        problem: expect.stringMatching(/^security\/rate-limit\/memory: [\d,]+ instructions against [\d,]+, \+\d+\.\d %$/) as string,
        remedy: 'If it is meant to be so, set the budgets anew by `npm run bench:gate -- --update`, and say why in the commit.',
      },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { compareWithBudgets } from '../budgets.js';

const rules = { unit: 'instructions', updateCommand: 'npm run bench:gate -- --update', slack: (budget: number) => 0.02 * budget };

describe('compareWithBudgets', () => {
  it('lets a value grow by the slack and no further', () => {
    expect(compareWithBudgets({ take: 1020 }, { take: 1000 }, rules)).toEqual({ findings: [], notes: [] });
    expect(compareWithBudgets({ take: 1021 }, { take: 1000 }, rules).findings).toEqual([
      {
        file: 'benchmarks/budgets.json',
        problem: 'take: 1,021 instructions against 1,000, +2.1 %',
        remedy: 'If it is meant to be so, set the budgets anew by `npm run bench:gate -- --update`, and say why in the commit.',
      },
    ]);
  });

  it('says when a budget can be lowered, and fails nothing', () => {
    expect(compareWithBudgets({ take: 970 }, { take: 1000 }, rules)).toEqual({
      findings: [],
      notes: ['take: 970 instructions against 1,000, −3.0 %: its budget can be lowered by `npm run bench:gate -- --update`'],
    });
  });

  it('finds a value without a budget, and a budget without a value', () => {
    const { findings } = compareWithBudgets({ take: 1000 }, { give: 1000 }, rules);
    expect(findings.map(({ problem }) => problem)).toEqual(['take: 1,000 instructions, and no budget', 'give: a budget that nothing is measured for']);
  });
});

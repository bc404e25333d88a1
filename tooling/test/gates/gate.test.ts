import { describe, expect, it } from 'vitest';
import { describeFindings } from '../../gates/gate.js';

describe('describeFindings', () => {
  it('names place and problem, and says a shared remedy once', () => {
    const remedy = 'Do without.';
    expect(
      describeFindings([
        { file: 'a.ts', line: 3, problem: 'imports b', remedy },
        { file: 'c.ts', problem: 'is unused', remedy: 'Delete it.' },
        { file: 'a.ts', line: 9, problem: 'imports d', remedy },
      ]),
    ).toEqual(['a.ts:3  imports b', 'a.ts:9  imports d', '→ Do without.', 'c.ts  is unused', '→ Delete it.']);
  });
});

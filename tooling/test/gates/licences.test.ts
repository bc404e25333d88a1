import { describe, expect, it } from 'vitest';
import { isAllowed, licences } from '../../gates/licences.js';
import { scratchCopy, type Scratch } from './scratch.js';

function copyOfLock(): Scratch {
  return scratchCopy(['package-lock.json', 'packages/ephemeris/package.json', 'packages/security/package.json']);
}

/** Writes another licence into one entry of the lock. */
function relicense(copy: Scratch, place: string, license: string | undefined): void {
  copy.edit('package-lock.json', (lock: { packages: Record<string, { license?: string }> }) => {
    lock.packages[place].license = license;
  });
}

const problems = ({ root }: Scratch): string[] => licences(root).findings.map(({ problem }) => problem);

describe('licences', () => {
  it('passes this tree', () => {
    expect(problems(copyOfLock())).toEqual([]);
  });

  it('names a package whose licence does not belong in production', () => {
    const copy = copyOfLock();
    relicense(copy, 'node_modules/hono', 'AGPL-3.0-only');
    relicense(copy, 'node_modules/ioredis', 'MPL-2.0');
    expect(problems(copy)).toEqual([
      expect.stringMatching(/^hono@[\d.]+, used in production, is licensed AGPL-3\.0-only$/),
      expect.stringMatching(/^ioredis@[\d.]+, used in production, is licensed MPL-2\.0$/),
    ]);
  });

  it('allows more for development, but not everything', () => {
    const copy = copyOfLock();
    relicense(copy, 'node_modules/eslint', 'MPL-2.0');
    expect(problems(copy)).toEqual([]);
    relicense(copy, 'node_modules/eslint', 'GPL-3.0-only');
    expect(problems(copy)).toEqual([expect.stringMatching(/^eslint@[\d.]+, used for development, is licensed GPL-3\.0-only$/)]);
  });

  it('names a package that does not say its licence', () => {
    const copy = copyOfLock();
    relicense(copy, 'node_modules/zod', undefined);
    expect(problems(copy)).toEqual([expect.stringMatching(/^zod@[\d.]+, used in production, does not say its licence$/)]);
  });
});

describe('isAllowed', () => {
  const allowed = new Set(['MIT', 'ISC']);
  it.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['MIT OR GPL-3.0-only', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only OR MIT AND ISC', true],
    ['(GPL-3.0-only OR MIT) AND ISC', true],
    ['(GPL-3.0-only OR AGPL-3.0-only) AND ISC', false],
    ['SEE LICENSE IN LICENSE', false],
    ['', false],
  ])('%s: %s', (expression, expected) => {
    expect(isAllowed(expression, allowed)).toBe(expected);
  });
});

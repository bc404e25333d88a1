import { describe, expect, it } from 'vitest';
import { errors } from '../../gates/errors.js';
import { errorsPage } from '../../generate/errors-page.js';
import { scratch, type Scratch } from './scratch.js';

const list = `/** Every code. */
export const TINY_ERROR_CODES = [
  /** Cause: an argument is out of range. Remedy: pass one in range. */
  'ERR_TINY_ARGUMENT',
  /**
   * Cause: the table is full, or was never
   * made. Remedy: make it larger.
   */
  'ERR_TINY_FULL',
] as const;
export class TinyError extends Error {}
`;

/** A package whose errors are in order, and the page made from it. */
function inOrder(): Scratch {
  const copy = scratch({
    'packages/tiny/package.json': JSON.stringify({ name: '@cosmichub/tiny', exports: {} }),
    'packages/tiny/src/errors.ts': list,
    'packages/tiny/src/table.ts': `import { TinyError } from './errors.js';\nexport const codes = ['ERR_TINY_ARGUMENT', 'ERR_TINY_FULL'];\nthrow new TinyError(codes[0]);\n`,
    'packages/tiny/src/table.test.ts': `throw new Error('a test may');\n`,
    'packages/tiny/src/testing/cases.ts': `throw new Error('a failing contract case may');\n`,
  });
  copy.write('docs/errors.md', errorsPage(copy.root));
  return copy;
}

const problems = ({ root }: Scratch): string[] =>
  errors(root).findings.map(({ file, line, problem }) => `${file}:${line} ${problem}`);

describe('errors', () => {
  it('passes explained, thrown and listed codes', () => {
    expect(errors(inOrder().root)).toEqual({ checked: '2 codes', findings: [] });
  });

  it('writes cause and remedy of every code on the page', () => {
    expect(errorsPage(inOrder().root)).toContain(`## @cosmichub/tiny

### ERR_TINY_ARGUMENT

- Cause: An argument is out of range.
- Remedy: Pass one in range.

### ERR_TINY_FULL

- Cause: The table is full, or was never made.
- Remedy: Make it larger.
`);
  });

  it('finds a page that is not what the lists say', () => {
    const copy = inOrder();
    copy.change('docs/errors.md', 'Pass one in range.', 'Try again.');
    expect(problems(copy)).toEqual([
      'docs/errors.md:14 differs from the packages’ lists: expected “- Remedy: Pass one in range.”',
    ]);
  });

  it('finds a code that is not explained, and one that nothing throws', () => {
    const copy = inOrder();
    copy.change(
      'packages/tiny/src/errors.ts',
      `'ERR_TINY_FULL',`,
      `'ERR_TINY_FULL',\n  /** Nobody knows. */\n  'ERR_TINY_MYSTERY',`,
    );
    copy.write('docs/errors.md', errorsPage(copy.root));
    expect(problems(copy)).toEqual([
      'packages/tiny/src/errors.ts:11 tiny: ERR_TINY_MYSTERY is not explained',
      'packages/tiny/src/errors.ts:11 tiny: ERR_TINY_MYSTERY is thrown nowhere',
    ]);
  });

  it('does not take a type for a throw', () => {
    const copy = inOrder();
    copy.change(
      'packages/tiny/src/table.ts',
      `['ERR_TINY_ARGUMENT', 'ERR_TINY_FULL']`,
      `['ERR_TINY_ARGUMENT' as 'ERR_TINY_ARGUMENT' | 'ERR_TINY_FULL']`,
    );
    expect(problems(copy)).toEqual(['packages/tiny/src/errors.ts:9 tiny: ERR_TINY_FULL is thrown nowhere']);
  });

  it('finds bare errors in sources', () => {
    const copy = inOrder();
    copy.write(
      'packages/tiny/src/bare.ts',
      `export const f = (): never => {\n  throw new TypeError('no');\n};\nexport const g = Promise.reject(Error('no'));\n`,
    );
    expect(problems(copy)).toEqual([
      'packages/tiny/src/bare.ts:2 tiny: makes a bare TypeError',
      'packages/tiny/src/bare.ts:4 tiny: makes a bare Error',
    ]);
  });
});

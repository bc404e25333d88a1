import { describe, expect, it } from 'vitest';
import { lint } from '../../gates/lint.js';
import { types } from '../../gates/types.js';
import { unused } from '../../gates/unused.js';
import { linkNodeModules, scratch, scratchCopy, type Scratch } from './scratch.js';

/** The workspace's own configuration around one package with one file. */
function workspace(source: string): Scratch {
  const copy = scratchCopy(['eslint.config.js', 'tsconfig.base.json', 'tsconfig.json', 'package.json']);
  copy.write('packages/tiny/src/index.ts', source);
  linkNodeModules(copy.root);
  return copy;
}

describe('types', () => {
  it('passes what type-checks', async () => {
    const { root } = workspace(`export const answer: number = 42;\n`);
    expect(await types(root)).toEqual({ checked: '1 files', findings: [] });
  });

  it('names the file, the line and the compiler’s own error', async () => {
    const { root } = workspace(`\nexport const answer: number = 'forty-two';\n`);
    const { findings } = await types(root);
    expect(findings).toMatchObject([
      { file: 'packages/tiny/src/index.ts', line: 2, problem: `TS2322: Type 'string' is not assignable to type 'number'.` },
    ]);
  });
});

describe('lint', () => {
  it('finds a promise nobody waits for, an unstated return type and an effect in the core', async () => {
    const { root } = workspace(`export function now() {\n  void 0;\n  Promise.resolve(1);\n  return Date.now();\n}\n`);
    const { findings } = await lint(root);
    const at = findings
      .filter(({ file }) => file === 'packages/tiny/src/index.ts')
      .map(({ line, problem }) => `${line} ${problem.replace(/^.*\((.+)\)$/, '$1')}`);
    expect(at).toEqual([
      '1 @typescript-eslint/explicit-module-boundary-types',
      '3 @typescript-eslint/no-floating-promises',
      '4 no-restricted-properties',
    ]);
  });
});

describe('unused', () => {
  const tiny = {
    'package.json': JSON.stringify({ name: 'scratch', private: true, type: 'module', workspaces: ['packages/*'] }),
    'tsconfig.json': '{}',
    'packages/tiny/package.json': JSON.stringify({
      name: '@cosmichub/tiny',
      type: 'module',
      exports: { '.': { import: { default: './dist/index.js' } } },
    }),
    'packages/tiny/src/index.ts': `export { used } from './used.js';\n`,
    'packages/tiny/src/used.ts': `export const used = 1;\n`,
  };

  /** The workspace's own knip.ts around one package. */
  function project(files: Record<string, string>): Scratch {
    const copy = scratchCopy(['knip.ts', 'tooling/workspaces.ts', 'tooling/package.json']);
    for (const [path, text] of Object.entries({ ...tiny, ...files })) copy.write(path, text);
    linkNodeModules(copy.root);
    return copy;
  }

  it('counts what exports name as used', async () => {
    const { findings } = await unused(project({}).root);
    expect(findings.filter(({ file }) => file.startsWith('packages/'))).toEqual([]);
  });

  it('finds a file, an export and a dependency that nobody uses', async () => {
    const { root } = project({
      'packages/tiny/package.json': tiny['packages/tiny/package.json'].replace('"type"', '"dependencies":{"zod":"4.6.7"},"type"'),
      'packages/tiny/src/used.ts': `export const used = 1;\nexport const forgotten = 2;\n`,
      'packages/tiny/src/orphan.ts': `export const orphan = 3;\n`,
    });
    const { findings } = await unused(root);
    expect(
      findings
        .filter(({ file }) => file.startsWith('packages/'))
        .map(({ file, line, problem }) => `${file}:${line ?? '-'} ${problem}`)
        .sort(),
    ).toEqual([
      'packages/tiny/package.json:- zod is a dependency that nothing imports',
      'packages/tiny/src/orphan.ts:- is reached from no entry point, test or command',
      'packages/tiny/src/used.ts:2 forgotten is exported and used by no other file',
    ]);
  });

  it('says so when the tool itself cannot run', async () => {
    const { root } = scratch({ 'package.json': '{ not json' });
    linkNodeModules(root);
    const { findings } = await unused(root);
    expect(findings[0]?.problem).toMatch(/^knip ended with/);
  });
});

import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docsBlocks } from '../../gates/docs-blocks.js';
import { rootDir } from '../../workspaces.js';
import { scratch, type Scratch } from './scratch.js';

/** A page on line 5 of which a block begins; what follows it is up to the test. */
const page = (code: string, after = '', mark = 'ts run'): string => `# Tiny\n\nText.\n\`\`\`${mark}\n${code}\n\`\`\`\n${after}`;
const output = (text: string): string => `\n\`\`\`text\n${text}\n\`\`\`\n`;
const use = `import { twice } from '@cosmichub/tiny';\nconsole.log(twice(21));`;

/** A built package, installed, and a README that uses it. */
function inOrder(readme = page(use, output('42'))): Scratch {
  const copy = scratch({
    'README.md': readme,
    'packages/.keep': '',
    'node_modules/@cosmichub/tiny/package.json': JSON.stringify({
      name: '@cosmichub/tiny', type: 'module', exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
    }),
    'node_modules/@cosmichub/tiny/dist/index.js': 'export const twice = (x) => 2 * x;\n',
    'node_modules/@cosmichub/tiny/dist/index.d.ts': 'export declare function twice(x: number): number;\n',
  }); // prettier-ignore
  mkdirSync(join(copy.root, 'node_modules', '@types'), { recursive: true });
  for (const name of ['@types/node', 'undici-types']) symlinkSync(join(rootDir, 'node_modules', name), join(copy.root, 'node_modules', name), 'junction');
  return copy;
}

async function problems({ root }: Scratch, timeoutMs?: number): Promise<string[]> {
  const { findings } = await docsBlocks(root, { timeoutMs });
  return findings.map(({ file, line, problem }) => `${file}:${line} ${problem}`);
}

describe('docsBlocks', { timeout: 60_000 }, () => {
  it('passes blocks that compile, and that print what the page shows', async () => {
    expect(await docsBlocks(inOrder().root)).toEqual({ checked: '1 blocks compiled, 1 run', findings: [] });
  });

  it('says once that a package was not built', async () => {
    const copy = inOrder();
    copy.write('packages/tiny/package.json', JSON.stringify({ name: '@cosmichub/tiny', exports: { '.': { import: { types: './dist/index.d.ts', default: './dist/index.js' } } } }));
    copy.write('packages/tiny/dist/index.js', '');
    expect(await problems(copy)).toEqual(['packages/tiny:undefined was not built with declarations: ./dist/index.d.ts is missing']);
  });

  it('finds a type error, on the page’s own line', async () => {
    expect(await problems(inOrder(page(use.replace('21', "'21'"), '', 'ts')))).toEqual([
      `README.md:6 TS2345: Argument of type 'string' is not assignable to parameter of type 'number'.`,
    ]);
  });

  it('finds a name that the built package does not export', async () => {
    expect(await problems(inOrder(page(use.replace('twice }', 'twice, thrice }'), '', 'ts')))).toEqual([
      `README.md:5 TS2305: Module '"@cosmichub/tiny"' has no exported member 'thrice'.`,
    ]);
  });

  it('compiles each block by itself', async () => {
    const twoBlocks = page(use, `${output('42')}\n\`\`\`ts\nconsole.log(twice(1));\n\`\`\`\n`);
    expect(await problems(inOrder(twoBlocks))).toEqual([`README.md:14 TS2304: Cannot find name 'twice'.`]);
  });

  it('shows what was expected and what was printed', async () => {
    expect(await problems(inOrder(page(use, output('43'))))).toEqual([
      'README.md:10 the block at line 5 printed something else\n    expected\n      43\n    actual\n      42',
    ]);
  });

  it('finds output that the page does not show', async () => {
    expect(await problems(inOrder(page(use)))).toEqual([
      'README.md:5 the block at line 5 printed something else\n    expected\n      (nothing)\n    actual\n      42',
    ]);
  });

  it('finds a block that throws, and says where', async () => {
    const [found, ...others] = await problems(inOrder(page(`${use}\nthrow new RangeError('too far');`, output('42'))));
    expect(others).toEqual([]);
    expect(found).toMatch(/^README\.md:5 the block ended with 1: .*RangeError: too far\s+at <anonymous> \(README\.md:7:7\)/s);
  });

  it('ends a block that does not end by itself', async () => {
    expect(await problems(inOrder(page('setInterval(() => undefined, 1_000);')), 1_000)).toEqual([
      'README.md:5 the block did not end within 1 s, or wrote too much',
    ]);
  });

  it('runs shell blocks in a folder of their own', async () => {
    expect(await problems(inOrder(page('echo one > file\nls', output('file'), 'sh run')))).toEqual([]);
    expect(await problems(inOrder(page('cat missing', '', 'sh run')))).toEqual([expect.stringMatching(/^README\.md:5 the block ended with 1: cat: .*missing/)]);
  });

  it('finds marks by which a block would escape', async () => {
    expect(await problems(inOrder(page(use, '', 'typescript')))).toEqual(['README.md:4 a block marked `typescript`']);
    expect(await problems(inOrder(page(use, '', 'ts runs')))).toEqual(['README.md:4 a block marked `ts runs`']);
  });
});

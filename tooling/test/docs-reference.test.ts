import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeReference } from '../docs/reference.js';
import { linkNodeModules, scratchCopy, type Scratch } from './gates/scratch.js';

const entry = (file: string): object => {
  const [types, main] = [`./dist/${file}.d.ts`, `./dist/${file}.js`];
  return { import: { types, default: main }, require: { types, default: main } };
};

/** A package whose doc comments are in order: one names an error that it does not import. */
function inOrder(): Scratch {
  const copy = scratchCopy(['typedoc.json', 'tsconfig.base.json', 'tsconfig.json']);
  linkNodeModules(copy.root);
  copy.write('examples/reference-server/README.md', '# Server\n');
  copy.write('docs/guide.md', '# Guide\n');
  copy.write('packages/tiny/package.json', JSON.stringify({ name: '@cosmichub/tiny', version: '1.0.0', exports: { '.': entry('index'), './zod': entry('adapters/zod') } }));
  copy.write('packages/tiny/README.md', '# tiny\n');
  copy.write('packages/tiny/src/index.ts', `/** What is thrown. */\nexport class TinyError extends Error {}\nconst SIZES = ['s', 'm'] as const;\n/** A size. */\nexport type Size = (typeof SIZES)[number];\n`);
  copy.write('packages/tiny/src/adapters/zod.ts', `/** Twice. @throws {@link TinyError} never. */\nexport function twice(x: number): number {\n  return 2 * x;\n}\n`);
  return copy;
}

async function problems({ root }: Scratch): Promise<string[]> {
  const { findings } = await writeReference(root);
  return findings.map(({ problem }) => problem);
}

describe('writeReference', { timeout: 60_000 }, () => {
  it('writes a page a subpath, named as users import it, and copies READMEs beside them', async () => {
    const copy = inOrder();
    expect(await problems(copy)).toEqual([]);
    const read = (path: string): string => readFileSync(join(copy.root, 'docs', 'reference', path), 'utf8');
    expect(read('@cosmichub/tiny/zod.md')).toMatch(/^# @cosmichub\/tiny\/zod$[^]*\[TinyError\]\(\.\.\/tiny\.md#tinyerror\)/m);
    expect(read('@cosmichub/tiny.md')).toContain('type Size = "s" | "m";'); // not `(typeof SIZES)[number]`
    expect(read('@cosmichub/tiny/readme.md')).toBe('# tiny\n');
    expect(existsSync(join(copy.root, 'docs', 'guide.md'))).toBe(true); // nothing else in docs/ is touched
  });

  it('links a type whose name is that of another and of a member of it together', async () => {
    const copy = inOrder();
    copy.write('packages/tiny/src/index.ts', 'export interface Sky {\n  /** Opens one. */\n  window(): SkyWindow;\n}\nexport interface SkyWindow {\n  x: number;\n}\nexport class TinyError extends Error {}\n');
    expect(await problems(copy)).toEqual([]);
    const page = readFileSync(join(copy.root, 'docs', 'reference', '@cosmichub', 'tiny.md'), 'utf8');
    expect(page).toContain('[`SkyWindow`](#skywindow)');
  });

  it('finds a link in a comment that leads nowhere, and then writes nothing', async () => {
    const copy = inOrder();
    copy.change('packages/tiny/src/adapters/zod.ts', '{@link TinyError}', '{@link HugeError}');
    expect(await problems(copy)).toEqual(['Failed to resolve link to "HugeError" in comment for @cosmichub/tiny/zod.twice']);
    expect(existsSync(join(copy.root, 'docs', 'reference'))).toBe(false);
  });

  it('finds a type that is shown and not exported', async () => {
    const copy = inOrder();
    copy.change('packages/tiny/src/adapters/zod.ts', '/** Twice.', 'interface Hidden { x: number }\n/** Twice.');
    copy.change('packages/tiny/src/adapters/zod.ts', 'twice(x: number): number {', 'twice({ x }: Hidden): number {');
    expect(await problems(copy)).toEqual([expect.stringMatching(/^Hidden, defined in @cosmichub\/tiny\/src\/adapters\/zod\.ts, is referenced by .* but not included/)]);
  });
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesOf, installTarballs } from '../../gates/consumer-project.js';
import { brandFindings, runtimeFindings } from '../../gates/consumer-runtime.js';
import { consumers } from '../../gates/consumers.js';
import { packPackages, type PackedPackage } from '../../gates/pack.js';
import { typescriptVersions } from '../../gates/typescript-needs.js';
import { scratch } from './scratch.js';
import { tinyPackage } from './tiny-package.js';

type Faults = Readonly<Record<string, (text: string) => string>>;

/** The tarball of the tiny package with faults planted in its files. */
function pack(faults: Faults): Promise<PackedPackage[]> {
  const copy = scratch(tinyPackage);
  for (const [path, plant] of Object.entries(faults))
    copy.write(`packages/tiny/${path}`, plant(tinyPackage[`packages/tiny/${path}`]));
  mkdirSync(join(copy.root, 'tarballs'));
  return packPackages(copy.root, join(copy.root, 'tarballs'));
}

/** Several faults in one package at once: each has its own message, and each TypeScript costs seconds. */
async function problems(faults: Faults, versions: readonly string[]): Promise<string[]> {
  const { findings } = await consumers(
    await pack(faults),
    typescriptVersions.filter(({ version }) => versions.includes(version)),
  );
  return findings.map(({ problem }) => problem);
}

describe('consumers', () => {
  it('passes a package that works for everybody', async () => {
    expect(await problems({}, ['5.0'])).toEqual([]);
  }, 120_000);

  it('finds a core that needs Node, a peer, a newer TypeScript, or globals that are not everywhere', async () => {
    const found = await problems(
      {
        'dist/index.js': (text) =>
          `import { hostname } from 'node:os';\nimport { z } from 'zod';\n${text}export const here = [hostname, z];\n`,
        'dist/index.d.ts': (text) => `${text}export declare const cusps: Float64Array<ArrayBuffer>;\n`,
        'dist/index.d.cts': (text) => `${text}export declare const page: Document;\n`,
      },
      ['5.0', '6.0'],
    );
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^tiny: import fails where no peer is installed: Error \[ERR_MODULE_NOT_FOUND\]: Cannot find package 'zod'/,
        ),
        'tiny: dist/index.js imports node:os, which browsers do not have',
        expect.stringMatching(/^tiny: its bundle holds .*zod.*, which is not ours$/),
        `tiny: TS2315: Type 'Float64Array' is not generic. (TypeScript 5.0 nodenext, 5.0 bundler)`,
        `tiny: TS2304: Cannot find name 'Document'. (TypeScript 5.0 nodenext, 6.0 nodenext)`,
      ]),
    );
  }, 120_000);

  it('finds formats that differ, and an error that the other copy does not know', async () => {
    const packed = await pack({
      'dist/index.cjs': (text) =>
        text
          .replace(`value[brand] === true`, 'value instanceof TinyError')
          .replace('module.exports = {', 'module.exports = { extra: 1,'),
    });
    const { root: project } = scratch();
    await installTarballs(project, packed);
    const core = entriesOf(packed).filter(({ isCore }) => isCore);
    const found = [...(await runtimeFindings(project, core, 'here')), ...(await brandFindings(project, packed))];
    expect(found.map(({ problem }) => problem)).toEqual([
      'tiny: import gives { TINY_ERROR_CODES, TinyError, isTinyError } and require gives { TINY_ERROR_CODES, TinyError, extra, isTinyError }',
      'tiny: isTinyError of the CJS copy does not know an error of the ESM copy',
    ]);
  });
});

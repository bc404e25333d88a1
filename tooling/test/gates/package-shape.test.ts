import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packPackages } from '../../gates/pack.js';
import { packageShape } from '../../gates/package-shape.js';
import { scratch, type Scratch } from './scratch.js';
import { tinyPackage } from './tiny-package.js';

async function problems(planted: (copy: Scratch) => void = () => undefined): Promise<string[]> {
  const copy = scratch(tinyPackage);
  planted(copy);
  mkdirSync(join(copy.root, 'tarballs'));
  const { findings } = await packageShape(await packPackages(copy.root, join(copy.root, 'tarballs')));
  return findings.map(({ problem }) => problem);
}

const manifest = 'packages/tiny/package.json';

describe('package-shape', () => {
  it('passes a package of the family’s shape', async () => {
    expect(await problems()).toEqual([]);
  });

  it('finds types that are not where exports say', async () => {
    expect(await problems((copy) => copy.change(manifest, './dist/index.d.cts', './dist/wrong.d.cts'))).toEqual([
      'tiny: publint: pkg.exports["."].require.types is ./dist/wrong.d.cts but the file does not exist.',
      'tiny: attw: FallbackCondition: ., node16-cjs',
    ]);
  });

  it('finds ESM types offered to CommonJS', async () => {
    const found = await problems((copy) => copy.change(manifest, './dist/index.d.cts', './dist/index.d.ts'));
    expect(found).toContain('tiny: attw: FalseESM: dist/index.d.ts, dist/index.cjs');
  });

  it('finds what is missing from the tarball and what does not belong in it', async () => {
    const found = await problems((copy) => {
      copy.change(manifest, '"CHANGELOG.md"', '"NOTICE",\n    "src"');
      copy.write('packages/tiny/dist/index.test.js', '');
    });
    expect(found).toEqual([
      'tiny: the tarball holds no CHANGELOG.md',
      'tiny: the tarball holds no NOTICE',
      'tiny: the tarball holds dist/index.test.js',
      'tiny: the tarball holds src/adapters/zod.ts',
    ]);
  });

  it('finds a dependency, a required peer, an install script, side effects and a private scope', async () => {
    const found = await problems((copy) => {
      copy.change(
        manifest,
        '"sideEffects": false',
        '"sideEffects": true,\n  "scripts": { "postinstall": "node -e 0" },\n  "dependencies": { "zod": "^4" }',
      );
      copy.change(manifest, '"optional": true', '"optional": false');
      copy.change(manifest, '"access": "public"', '"access": "restricted"');
      copy.change(manifest, '"license": "MIT"', '"license": "AGPL-3.0"');
    });
    expect(found).toEqual(
      expect.arrayContaining([
        'tiny: sideEffects is not false, so bundlers keep what nobody uses',
        'tiny: license is AGPL-3.0, not MIT',
        'tiny: publishConfig.access is not public, and a scoped package would be published as private',
        'tiny: has the install script postinstall',
        'tiny: depends on zod',
        'tiny: its peer zod is not optional',
      ]),
    );
  });

  it('finds exports without ./package.json or without types, and an adapter they do not name', async () => {
    const found = await problems((copy) => {
      copy.change(manifest, '"./package.json": "./package.json"', '"./tiny.json": "./package.json"');
      copy.change(manifest, '"types": "./dist/adapters/zod.d.cts",', '');
      copy.write('packages/tiny/src/adapters/redis.ts', 'export const redis = 1;\n');
    });
    expect(found).toEqual(
      expect.arrayContaining([
        'tiny: exports do not name ./package.json',
        'tiny: exports["./zod"].require lacks types',
        'tiny: an adapter that exports do not name',
      ]),
    );
  });
});

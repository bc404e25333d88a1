import { describe, expect, it } from 'vitest';
import { lockfile } from '../../gates/lockfile.js';
import { scratchCopy, type Scratch } from './scratch.js';

interface Lock {
  packages: Record<string, { resolved?: string; integrity?: string }>;
}

function planted(change: (packages: Lock['packages']) => void): Scratch {
  const copy = scratchCopy(['package-lock.json']);
  copy.edit('package-lock.json', (lock: Lock) => change(lock.packages));
  return copy;
}

const problems = ({ root }: Scratch): string[] => lockfile(root).findings.map(({ problem }) => problem);

describe('lockfile', () => {
  it('passes this lock', () => {
    expect(problems(planted(() => undefined))).toEqual([]);
  });

  it('finds a platform package that npm left out, and says why that happens', () => {
    const copy = planted((packages) => delete packages['node_modules/@rollup/rollup-darwin-arm64']);
    const { findings } = lockfile(copy.root);
    expect(findings).toMatchObject([
      {
        file: 'package-lock.json',
        problem: expect.stringMatching(
          /^node_modules\/rollup [\d.]+ names @rollup\/rollup-darwin-arm64, which is not locked$/,
        ) as string,
      },
    ]);
    expect(findings[0].remedy).toMatch(/overrides.*002-lockfile-overrides/);
    expect(findings[0].line).toBeGreaterThan(1);
  });

  it('finds another registry and missing integrity', () => {
    const copy = planted((packages) => {
      packages['node_modules/hono'].resolved = 'http://mirror.example:8080/npm/hono.tgz';
      packages['node_modules/zod'].resolved = 'https://registry.npmjs.org/zod/-/zod.tgz';
      delete packages['node_modules/zod'].integrity;
    });
    expect(problems(copy)).toEqual([
      'node_modules/hono comes from http://mirror.example:8080',
      'node_modules/zod has no integrity',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { boundaries } from '../../gates/boundaries.js';
import { publishedPackages, rootDir } from '../../workspaces.js';
import { scratch, scratchCopy, type Scratch } from './scratch.js';

/** A copy of the sources of one package beside the others' names, with one file more than it has. */
function planted(path: string, text: string): Scratch {
  const folder = path.split('/')[1];
  const manifests = publishedPackages().map((published) => `packages/${published.folder}/package.json`);
  const copy = scratchCopy([...manifests, `packages/${folder}/src`]);
  copy.write(path, text);
  return copy;
}

function problems({ root }: Scratch, file: string): string[] {
  return boundaries(root)
    .findings.filter((finding) => finding.file === file)
    .map(({ line, problem }) => `${line ?? '-'} ${problem}`);
}

describe('boundaries', () => {
  it('looks at every import of the packages', () => {
    expect(Number.parseInt(boundaries(rootDir).checked)).toBeGreaterThan(100);
  });

  it('passes a peer in an adapter, a topic before, a barrel that exports name, and what tests need', () => {
    const { root } = scratch({
      'packages/privacy/package.json': JSON.stringify({
        name: '@cosmichub/privacy',
        exports: { '.': { import: { default: './dist/index.js' } }, './zod': { import: { default: './dist/adapters/zod.js' } } },
        peerDependencies: { zod: '^4' },
      }),
      'packages/privacy/src/index.ts': `export { redact } from './redaction/redact.js';\n`,
      'packages/privacy/src/errors.ts': `export class PrivacyError extends Error {}\n`,
      'packages/privacy/src/classification/tier.ts': `import '../errors.js';\nexport type Tier = 1;\n`,
      'packages/privacy/src/redaction/redact.ts': `import type { Tier } from '../classification/tier.js';\nexport const redact = (tier: Tier): Tier => tier;\n`,
      'packages/privacy/src/redaction/redact.test.ts': `import { it } from 'vitest';\nimport { tmpdir } from 'node:os';\nimport * as whole from '@cosmichub/privacy';\nit(tmpdir(), () => void whole);\n`,
      'packages/privacy/src/adapters/zod.ts': `import { z } from 'zod';\nimport { redact } from '../redaction/redact.js';\nexport const both = [z, redact];\n`,
    });
    expect(boundaries(root)).toEqual({ checked: '8 imports', findings: [] });
  });

  it('refuses a package that imports another, as a value, a type, a re-export or an import type', () => {
    const file = 'packages/privacy/src/redaction/planted.ts';
    const copy = planted(
      file,
      `import { gcra } from '@cosmichub/security';
import type { RateLimitStore } from '@cosmichub/security';
export { gcra as limit } from '@cosmichub/security/redis';
export type Store = import('@cosmichub/security').RateLimitStore;
export const load = (): Promise<unknown> => import('@cosmichub/ephemeris');
export const used = (store: RateLimitStore): unknown => gcra(store);
`,
    );
    expect(problems(copy, file)).toEqual([
      '1 privacy: imports @cosmichub/security, another package of the family',
      '2 privacy: imports @cosmichub/security, another package of the family',
      '3 privacy: imports @cosmichub/security/redis, another package of the family',
      '4 privacy: imports @cosmichub/security, another package of the family',
      '5 privacy: imports @cosmichub/ephemeris, another package of the family',
    ]);
  });

  it('refuses another package in a test too, and a path into its folder', () => {
    const file = 'packages/privacy/src/redaction/planted.test.ts';
    const copy = planted(file, `import '@cosmichub/security';\nimport '../../../security/src/errors.js';\n`);
    expect(problems(copy, file)).toEqual([
      '1 privacy: imports @cosmichub/security, another package of the family',
      '2 privacy: reaches out of its folder to packages/security/src/errors.js',
    ]);
  });

  it('keeps peers and built-ins of Node in adapters and commands', () => {
    const text = `import { z } from 'zod';\nimport { readFileSync } from 'node:fs';\nimport 'left-pad';\nimport 'fs';\nexport { z, readFileSync };\n`;
    const inTheCore = 'packages/privacy/src/redaction/planted.ts';
    expect(problems(planted(inTheCore, text), inTheCore)).toEqual([
      '1 privacy: imports the peer zod outside adapters/ and cli/',
      '2 privacy: imports node:fs outside adapters/ and cli/',
      '3 privacy: imports left-pad, which is not a declared peer',
      '4 privacy: imports the built-in fs without node:',
    ]);
    const atTheEdge = 'packages/privacy/src/adapters/planted.ts';
    expect(problems(planted(atTheEdge, text), atTheEdge)).toEqual([
      '3 privacy: imports left-pad, which is not a declared peer',
      '4 privacy: imports the built-in fs without node:',
    ]);
  });

  it('lets topics import one way', () => {
    const file = 'packages/ephemeris/src/houses/planted.ts';
    const copy = planted(
      file,
      `import type { NatalChart } from '../charts/natal.js';\nimport '../aspects/aspect.js';\nimport '../math/angle.js';\nexport type Chart = NatalChart;\n`,
    );
    expect(problems(copy, file)).toEqual([
      '1 ephemeris: houses/planted.ts imports charts/natal.ts, but charts comes after houses',
      '2 ephemeris: houses/planted.ts imports aspects/aspect.ts, but houses and aspects stand beside each other',
    ]);
  });

  it('keeps a topic that stands alone alone, and the core away from adapters and contract cases', () => {
    const file = 'packages/security/src/headers/planted.ts';
    const copy = planted(
      file,
      `import '../rate-limit/store.js';\nimport '../adapters/redis.js';\nimport '../testing/rate-limit-store.js';\nimport '../errors.js';\n`,
    );
    expect(problems(copy, file)).toEqual([
      '1 security: headers/planted.ts imports rate-limit/store.ts, but headers stands alone',
      '2 security: headers/planted.ts imports adapters/redis.ts, but adapters comes last: only the command line builds on it',
      '3 security: headers/planted.ts imports testing/rate-limit-store.ts, but testing holds contract cases for users, and nothing builds on them',
    ]);
  });

  it('asks for a place in the order for a new topic', () => {
    const file = 'packages/ephemeris/src/horoscopes/planted.ts';
    expect(problems(planted(file, 'export const x = 1;\n'), file)).toEqual([
      '- ephemeris: its topic has no place in the order of topics',
    ]);
  });

  it('finds a circle of files, also one of types alone', () => {
    const copy = planted('packages/privacy/src/redaction/a.ts', `import type { B } from './b.js';\nexport type A = B;\n`);
    copy.write('packages/privacy/src/redaction/b.ts', `import type { C } from './c.js';\nexport type B = C;\n`);
    copy.write('packages/privacy/src/redaction/c.ts', `import type { A } from './a.js';\nexport type C = A;\n`);
    expect(problems(copy, 'packages/privacy/src/redaction/a.ts')).toEqual([
      '- files import each other in a circle: privacy: redaction/a.ts → privacy: redaction/b.ts → privacy: redaction/c.ts → privacy: redaction/a.ts',
    ]);
  });

  it('allows barrels where users enter, and nowhere else', () => {
    const file = 'packages/privacy/src/redaction/index.ts';
    const copy = planted(file, `export { redact } from './redact.js';\n`);
    copy.write('packages/privacy/src/redaction/planted.ts', `import '../index.js';\nimport '@cosmichub/privacy';\n`);
    expect(problems(copy, file)).toEqual(['1 privacy: holds nothing but re-exports, and exports do not name it']);
    expect(problems(copy, 'packages/privacy/src/redaction/planted.ts')).toEqual([
      '1 privacy: redaction/planted.ts imports index.ts, but index is what users import; inside the package import the file itself',
      '1 privacy: imports the barrel packages/privacy/src/index.ts',
      '2 privacy: imports itself by name (@cosmichub/privacy)',
    ]);
  });
});

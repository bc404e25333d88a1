import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { changesets } from '../../gates/changesets.js';
import { describeWithPrograms } from '../../services/describe.js';
import { scratch, type Scratch } from './scratch.js';

const manifest = (version: string): string => JSON.stringify({ name: '@cosmichub/tiny', version, exports: {} });

function project(version: string): Scratch {
  return scratch({ 'packages/tiny/package.json': manifest(version), 'packages/tiny/src/index.ts': 'export const x = 1;\n' });
}

function git({ root }: Scratch, ...args: string[]): void {
  execFileSync(
    'git',
    [
      '-c',
      'user.name=test',
      '-c',
      'user.email=test@example.org',
      '-c',
      'commit.gpgsign=false',
      '-c',
      'init.defaultBranch=main',
      ...args,
    ],
    { cwd: root, stdio: 'ignore' },
  );
}

/** A package as its last release left it. */
function released(): Scratch {
  const copy = project('0.1.0');
  git(copy, 'init');
  git(copy, 'add', '.');
  git(copy, 'commit', '-m', 'release');
  git(copy, 'tag', '@cosmichub/tiny@0.1.0');
  return copy;
}

const problems = ({ root }: Scratch): string[] => changesets(root).findings.map(({ problem }) => problem);

describeWithPrograms(['git'], 'changesets', () => {
  it('asks for one for a package that was never released', () => {
    const copy = project('0.0.0');
    expect(problems(copy)).toEqual(['tiny: has sources and was never released, and no changeset names it']);
    copy.write('.changeset/first.md', `---\n'@cosmichub/tiny': minor\n---\n\nFirst release.\n`);
    expect(problems(copy)).toEqual([]);
  });

  it('asks for one when sources changed since the last release, committed or not', () => {
    const copy = released();
    expect(problems(copy)).toEqual([]);
    copy.write('packages/tiny/src/index.test.ts', 'export {};\n');
    expect(problems(copy)).toEqual([]);
    copy.write('packages/tiny/src/index.ts', 'export const x = 2;\n');
    copy.write('packages/tiny/src/other.ts', 'export const y = 2;\n');
    expect(problems(copy)).toEqual([
      'tiny: changed since @cosmichub/tiny@0.1.0 (packages/tiny/src/index.ts and 1 more), and no changeset names it',
    ]);
    copy.write('packages/tiny/package.json', manifest('0.2.0'));
    expect(problems(copy)).toEqual([]);
  });

  it.each([
    ['no front matter', 'Fixes things.\n', 'is no changeset: it has no front matter between two lines of ---'],
    [
      'an unknown package',
      `---\n'@cosmichub/tinny': minor\n---\n\nText.\n`,
      'names @cosmichub/tinny, which is no published package',
    ],
    [
      'an unknown bump',
      `---\n'@cosmichub/tiny': big\n---\n\nText.\n`,
      'asks for "big" of @cosmichub/tiny; a bump is major, minor or patch',
    ],
    ['no text', `---\n'@cosmichub/tiny': minor\n---\n`, 'says nothing to the person upgrading'],
    [
      'broken YAML',
      `---\n'@cosmichub/tiny: minor\n---\n\nText.\n`,
      expect.stringMatching(/^its front matter is not YAML: .+ at line \d/) as string,
    ],
  ])('refuses a changeset with %s', (_, text, problem) => {
    const copy = released();
    copy.write('.changeset/planted.md', text);
    expect(problems(copy)).toEqual(expect.arrayContaining([problem]));
  });
});

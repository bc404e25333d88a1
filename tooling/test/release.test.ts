import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { describeRelease, release } from '../commands/release.js';
import { changelogSection, planRelease } from '../release/plan.js';
import { packPublishable } from '../release/publishable.js';
import { describeWithPrograms } from '../services/describe.js';

/** A repository of two packages, of which `first` has a changeset. */
let root = '';

function write(path: string, content: unknown): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

describeWithPrograms(['git'], 'a release', () => {
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'cosmichub-release-test-'));
    write('package.json', { name: 'family', version: '0.0.0', private: true, workspaces: ['packages/*'] });
    write('package-lock.json', { name: 'family', lockfileVersion: 3, packages: {} });
    write('.gitignore', 'dist/\n');
    write('.changeset/config.json', { changelog: '@changesets/cli/changelog', commit: false, access: 'public', baseBranch: 'main' });
    write('.changeset/kind-word.md', "---\n'@family/first': minor\n---\n\nSays good morning.\n");
    for (const [name, version] of [['first', '0.3.1'], ['second', '1.0.0']]) {
      write(`packages/${name}/package.json`, { name: `@family/${name}`, version, exports: {}, files: ['dist', 'CHANGELOG.md'] });
      write(`packages/${name}/CHANGELOG.md`, `# @family/${name}\n\n## ${version}\n\n### Patch Changes\n\n- Old news.\n`);
      write(`packages/${name}/dist/index.js`, 'export const greeting = "good morning";\n');
    }
    const git = (...args: string[]): Buffer => execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], { cwd: root });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'two packages');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  describe('planRelease', () => {
    it('tells version, changelog and tarball of what has a changeset, and changes nothing', async () => {
      const planned = await planRelease(root);
      expect(planned).toHaveLength(1);
      const [first] = planned;
      expect(first).toMatchObject({ name: '@family/first', from: '0.3.1', to: '0.4.0' });
      expect(first.changelog).toMatch(/^### Minor Changes\n\n- [0-9a-f]{7}: Says good morning\.$/);
      expect(first.tarball.filename).toBe('family-first-0.4.0.tgz');
      expect(first.tarball.files.map(({ path }) => path).sort()).toEqual(['CHANGELOG.md', 'dist/index.js', 'package.json']);
      expect(first.tarball.files.find(({ path }) => path === 'dist/index.js')?.bytes).toBe(40);

      const text = describeRelease(first);
      expect(text).toContain('@family/first  0.3.1 → 0.4.0\n');
      expect(text).toContain('      0.0 kB  dist/index.js');

      expect(execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' })).toBe('');
    });
  });

  describe('packPublishable', () => {
    it('packs what the registry does not have, with notes and the list that the publishing job reads', async () => {
      const out = join(root, 'packages', 'first', 'dist', 'tarballs');
      const tags = await packPublishable(root, out, async (name) => name === '@family/first');
      expect(tags).toEqual(['@family/second@1.0.0']);
      expect(readdirSync(out).sort()).toEqual(['family-second-1.0.0.md', 'family-second-1.0.0.tgz', 'releases.txt']);
      expect(readFileSync(join(out, 'releases.txt'), 'utf8')).toBe('family-second-1.0.0.tgz @family/second@1.0.0\n');
      expect(readFileSync(join(out, 'family-second-1.0.0.md'), 'utf8')).toBe('### Patch Changes\n\n- Old news.\n');
      rmSync(out, { recursive: true });
    });
  });
});

describe('changelogSection', () => {
  it('takes the version asked for and no longer one that begins alike', () => {
    const changelog = '# x\n\n## 1.0.10\n\nten\n\n## 1.0.1\n\none\n\n## 1.0.0\n\nnone\n';
    expect(changelogSection(changelog, '1.0.1')).toBe('one');
    expect(changelogSection(changelog, '2.0.0')).toBe('');
  });
});

describe('release', () => {
  it('publishes nothing by itself', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await release([])).toBe(1);
    expect(said.mock.calls.join()).toContain('Nothing is published from here.');
    said.mockRestore();
  });
});

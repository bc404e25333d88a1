import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeWithPrograms } from '../services/describe.js';
import { rootDir } from '../workspaces.js';

const hook = join(rootDir, '.githooks', 'pre-push');
const nobody = '0'.repeat(40);
let root = '';

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function git(...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], { cwd: root, encoding: 'utf8' }).trim();
}

/** A repository whose tools only say what they were asked: `types`, `lint` and `tests` end with the codes given. */
function tools({ types = 0, lint = 0, tests = 0 } = {}): void {
  const tool = (code: number): string => `console.log(process.argv.slice(2).join(' ')); process.exit(${code});`;
  write('node_modules/typescript/bin/tsc', tool(types));
  write('node_modules/eslint/bin/eslint.js', tool(lint));
  write('node_modules/vitest/vitest.mjs', tool(tests));
}

function push(localCommit: string, remoteCommit: string): { code: number | null; said: string } {
  const { status, stderr } = spawnSync(process.execPath, [hook], {
    cwd: root,
    input: `refs/heads/main ${localCommit} refs/heads/main ${remoteCommit}\n`,
    encoding: 'utf8',
  });
  return { code: status, said: stderr };
}

describeWithPrograms(['git'], 'the pre-push hook', () => {
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'cosmichub-pre-push-')));
    git('init', '--quiet', '--initial-branch=main');
    write('.gitignore', 'node_modules\n');
    write('old.ts', '');
    git('add', '.');
    git('commit', '--quiet', '--message', 'one');
    write('new.ts', '');
    write('notes.md', '');
    git('add', '.');
    git('commit', '--quiet', '--message', 'two');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('passes when types, lint and tests pass, and says what each took', () => {
    tools();
    const { code, said } = push(git('rev-parse', 'HEAD'), git('rev-parse', 'HEAD~1'));
    expect(code).toBe(0);
    for (const title of ['types', 'lint', 'tests']) expect(said).toMatch(new RegExp(`^${title}: passed \\(\\d+\\.\\d s\\)$`, 'm'));
  });

  it.each(['types', 'lint', 'tests'])('fails when %s fail, and shows why', (tool) => {
    tools({ [tool]: 1 });
    const { code, said } = push(git('rev-parse', 'HEAD'), git('rev-parse', 'HEAD~1'));
    expect(code).toBe(1);
    expect(said).toContain(`${tool}: failed`);
  });

  it('takes the files that the push brings, and no others', () => {
    tools({ lint: 1 }); // a tool that fails shows its arguments
    const { said } = push(git('rev-parse', 'HEAD'), git('rev-parse', 'HEAD~1'));
    expect(said).toContain('--no-warn-ignored new.ts\n');
  });

  it('compares a new branch with the commit before it', () => {
    tools({ lint: 1 });
    expect(push(git('rev-parse', 'HEAD'), nobody).said).toContain('--no-warn-ignored new.ts\n');
  });

  it('checks types alone when nothing to lint is pushed', () => {
    tools();
    const { code, said } = push(nobody, git('rev-parse', 'HEAD'));
    expect(code).toBe(0);
    expect(said).toMatch(/^types: passed \(\d+\.\d s\)\n$/);
  });
});

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rootDir } from '../../workspaces.js';

function check(...gates: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join('tooling', 'commands', 'check.ts'), ...gates],
    { cwd: rootDir, encoding: 'utf8' },
  );
  return { status, output: stdout + stderr };
}

describe('npm run check', () => {
  it('runs the gates it is asked for, one line each', () => {
    const { status, output } = check('lockfile', 'licences');
    expect(output.trim().split('\n')).toEqual([
      expect.stringMatching(/^licences +ok +\d+\.\d s {2}\d+ packages in production, \d+ for development$/),
      expect.stringMatching(/^lockfile +ok +\d+\.\d s {2}\d+ packages$/),
    ]);
    expect(status).toBe(0);
  });

  it('fails on a name that is no gate, and lists those there are', () => {
    const { status, output } = check('licenses');
    expect(output).toMatch(/^no gate is called licenses; there are boundaries, errors, licences, /);
    expect(status).toBe(1);
  });
});

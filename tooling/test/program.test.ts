import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serviceLines, useLines } from '../commands/services.js';
import { findProgram, installLine, programNames, programVersion, settingFor } from '../services/program.js';
import { recordUse } from '../services/usage.js';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cosmichub-programs-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

/** An executable that answers with the text to whatever it is asked. */
function program(name: string, says: string): string {
  const path = join(dir, name);
  writeFileSync(path, `#!/bin/sh\necho '${says}'\n`);
  chmodSync(path, 0o755);
  return path;
}

describe.skipIf(process.platform === 'win32')('findProgram', () => {
  it('looks on the PATH', () => {
    const path = program('redis-server', 'Redis server v=7.0.15');
    vi.stubEnv('PATH', dir);
    expect(findProgram('redis-server')).toBe(path);
    expect(programVersion('redis-server', path)).toBe('7.0.15');
  });

  it('prefers what a setting names, and does not fall back when that is not there', () => {
    const path = program('my-redis', '');
    vi.stubEnv(settingFor('redis-server'), path);
    expect(settingFor('redis-server')).toBe('COSMICHUB_REDIS_SERVER');
    expect(findProgram('redis-server')).toBe(path);
    vi.stubEnv('COSMICHUB_REDIS_SERVER', join(dir, 'nothing'));
    expect(findProgram('redis-server')).toBeUndefined();
  });

  it('passes over a file that may not be executed', () => {
    chmodSync(program('promtool', ''), 0o644);
    vi.stubEnv('PATH', dir);
    expect(findProgram('promtool')).toBeUndefined();
  });

  it('finds a .jar only where Java is', () => {
    const jar = join(dir, 'emulator.jar');
    writeFileSync(jar, '');
    vi.stubEnv('COSMICHUB_FIRESTORE_EMULATOR', jar);
    vi.stubEnv('PATH', dir);
    vi.stubEnv('JAVA_HOME', undefined);
    expect(findProgram('firestore-emulator')).toBeUndefined();
    program('java', '');
    expect(findProgram('firestore-emulator')).toBe(jar);
  });
});

describe('programVersion', () => {
  it("reads a Go program's version out of the binary", () => {
    const path = join(dir, 'k6');
    writeFileSync(path, Buffer.concat([Buffer.alloc(1_000), Buffer.from('path\tgo.k6.io/k6\nmod\tgo.k6.io/k6\tv1.8.1\th1:abc=\n'), Buffer.alloc(1_000)]));
    expect(programVersion('k6', path)).toBe('1.8.1');
    writeFileSync(path, 'mod\tgo.k6.io/k6\t(devel)\n');
    expect(programVersion('k6', path)).toBe('version unknown');
  });
});

describe('serviceLines', () => {
  it('says of each program where it is or how it is installed', () => {
    vi.stubEnv('COSMICHUB_VALGRIND', join(dir, 'nothing'));
    const lines = serviceLines();
    expect(lines).toHaveLength(2 * programNames.length);
    const at = lines.findIndex((line) => line.startsWith('valgrind '));
    expect(lines[at]).toContain('not installed');
    expect(lines[at + 1]).toContain(installLine('valgrind'));
  });
});

describe('useLines', () => {
  it('adds up what suites have noted', () => {
    const file = join(dir, 'use.jsonl');
    const path = program('valgrind', 'valgrind-3.19.0');
    vi.stubEnv('COSMICHUB_VALGRIND', path);
    vi.stubEnv('COSMICHUB_PROGRAM_USE', file);
    recordUse(['valgrind'], 1.25);
    recordUse(['valgrind', 'k6'], 2);
    const lines = useLines(file);
    if (process.platform !== 'win32') expect(lines.find((line) => line.startsWith('valgrind'))).toMatch(/^valgrind +3\.19\.0 +2 suites, 3\.3 s$/);
    expect(lines.find((line) => line.startsWith('redis-server'))).toMatch(/ took no part$/);
  });

  it('is empty-handed without a file', () => {
    expect(useLines(join(dir, 'nothing')).every((line) => line.endsWith('took no part'))).toBe(true);
  });
});

import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrivacyErrorCode } from '../errors.js';
import { createRootKey } from '../pseudonyms/key-ring.js';
import { createPseudonymizer } from '../pseudonyms/pseudonym.js';
import { addPendingKey, promotePendingKey, retireKeys } from '../pseudonyms/rotation.js';
import { generateRootKey, openFileKeyRing, rotateFileKeyRing } from './node-crypto.js';

const isPosix = process.platform !== 'win32';
const logs = { purpose: 'logs', kind: 'uid', epoch: 'lifetime' };

let directory: string;
let path: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'key-ring-'));
  path = join(directory, 'keys.json');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A refusal of that code, in one line that names the file and matches `remedy`. */
function refusal(code: PrivacyErrorCode, remedy: RegExp): Error {
  const message = expect.stringMatching(new RegExp(`^(?=.*keys\\.json)(?=.*${remedy.source})[^\\n]*$`)) as string;
  return expect.objectContaining({ code, message }) as Error;
}

describe('openFileKeyRing', () => {
  it('makes a file for its owner only, and names the same after a restart', () => {
    const ring = openFileKeyRing(path, { create: true });
    expect(ring.keys).toEqual([{ keyId: ring.fingerprint, state: 'active', sinceMs: expect.any(Number) as number }]);
    if (isPosix) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory)).toEqual(['keys.json']);

    const reopened = openFileKeyRing(path, { create: true, expectedFingerprint: ring.fingerprint });
    expect(reopened.keys).toEqual(ring.keys);
    expect(createPseudonymizer(reopened, logs).pseudonymize('u_1')).toBe(createPseudonymizer(ring, logs).pseudonymize('u_1'));
  });

  it('makes a different key for every file', () => {
    const other = openFileKeyRing(join(directory, 'other.json'), { create: true });
    expect(openFileKeyRing(path, { create: true }).fingerprint).not.toBe(other.fingerprint);
  });

  it('makes the directory', () => {
    const deep = join(directory, 'data', 'privacy', 'keys.json');
    openFileKeyRing(deep, { create: true });
    if (isPosix) expect(statSync(join(directory, 'data')).mode & 0o777).toBe(0o700);
  });

  it('refuses to begin anew where pseudonyms are stored', () => {
    const { fingerprint } = openFileKeyRing(path, { create: true });
    rmSync(path);
    for (const create of [true, false]) {
      expect(() => openFileKeyRing(path, { create, expectedFingerprint: fingerprint })).toThrow(refusal('ERR_PRIVACY_KEY_FILE_MISSING', /restore it from its backup/));
    }
    expect(() => openFileKeyRing(path, { create: false })).toThrow(refusal('ERR_PRIVACY_KEY_FILE_MISSING', /create: true/));
    expect(existsSync(path)).toBe(false);
  });

  it('refuses another ring, and a copy from before a rotation', () => {
    const old = openFileKeyRing(path, { create: true });
    const before = readFileSync(path);
    rotateFileKeyRing(path, (keys) => addPendingKey(keys, generateRootKey('pending', 0)));
    const rotated = rotateFileKeyRing(path, (keys) => promotePendingKey(keys, { nowMs: 1, propagationMs: 0 }));

    // Written down before the rotation: the newer file still holds that key.
    expect(openFileKeyRing(path, { create: false, expectedFingerprint: old.fingerprint }).fingerprint).toBe(rotated.fingerprint);
    writeFileSync(path, before);
    expect(() => openFileKeyRing(path, { create: false, expectedFingerprint: rotated.fingerprint })).toThrow(refusal('ERR_PRIVACY_KEY_FILE_MISMATCH', /newest backup/));
    rmSync(path);
    openFileKeyRing(path, { create: true });
    expect(() => openFileKeyRing(path, { create: true, expectedFingerprint: rotated.fingerprint })).toThrow(refusal('ERR_PRIVACY_KEY_FILE_MISMATCH', /newest backup/));
  });

  it.runIf(isPosix).each([0o640, 0o604, 0o620, 0o601, 0o666])('refuses a file of mode %o', (mode) => {
    openFileKeyRing(path, { create: true });
    chmodSync(path, mode);
    expect(() => openFileKeyRing(path, { create: true })).toThrow(refusal('ERR_PRIVACY_KEY_FILE_UNSAFE', new RegExp(`mode ${mode.toString(8)}.*chmod 600`)));
  });

  it.runIf(isPosix && process.geteuid!() === 0)('refuses a file of another user', () => {
    openFileKeyRing(path, { create: true });
    chownSync(path, 1234, 1234);
    expect(() => openFileKeyRing(path, { create: true })).toThrow(refusal('ERR_PRIVACY_KEY_FILE_UNSAFE', /belongs to user 1234.*chown 0/));
  });

  it.runIf(isPosix)('refuses a symbolic link and a directory', () => {
    openFileKeyRing(join(directory, 'elsewhere.json'), { create: true });
    symlinkSync(join(directory, 'elsewhere.json'), path);
    expect(() => openFileKeyRing(path, { create: true })).toThrow(refusal('ERR_PRIVACY_KEY_FILE_UNSAFE', /symbolic link/));
    rmSync(path);
    mkdirSync(path);
    expect(() => openFileKeyRing(path, { create: true })).toThrow(refusal('ERR_PRIVACY_KEY_FILE_UNSAFE', /not a regular file/));
  });

  it.runIf(isPosix)('refuses a symbolic link that leads nowhere, and does not write through it', () => {
    symlinkSync(join(directory, 'nowhere.json'), path);
    expect(() => openFileKeyRing(path, { create: true })).toThrow(refusal('ERR_PRIVACY_KEY_FILE_UNSAFE', /symbolic link/));
    expect(existsSync(join(directory, 'nowhere.json'))).toBe(false);
  });

  it('says when the directory cannot be written', () => {
    writeFileSync(join(directory, 'file'), '');
    expect(() => openFileKeyRing(join(directory, 'file', 'keys.json'), { create: true })).toThrow(refusal('ERR_PRIVACY_KEY_FILE_ACCESS', /ENOTDIR/));
  });

  it('refuses a file that was cut short anywhere, or in which any character is another', () => {
    openFileKeyRing(path, { create: true });
    // A secret that ends in A: of its last character two bits say nothing, and A and B differ in one of these.
    const secret = Uint8Array.from({ length: 32 }, (_, i) => 16 * (i + 1));
    secret.set([1, 2, 3, 4, 5, 6, 7, 8]);
    rotateFileKeyRing(path, () => [createRootKey(secret, 'active', 0)]);
    const whole = readFileSync(path, 'utf8');
    expect(whole).toMatch(/A"/);
    const damage = refusal('ERR_PRIVACY_KEY_FILE_DAMAGED', /restore it from its backup/);
    const isBlank = (index: number): boolean => /\s/.test(whole[index]);
    for (let end = 0; end < whole.trimEnd().length; end += 1) {
      writeFileSync(path, whole.slice(0, end));
      expect(() => openFileKeyRing(path, { create: true })).toThrow(damage);
    }
    for (let i = 0; i < whole.length; i += 1) {
      if (isBlank(i)) continue;
      writeFileSync(path, whole.slice(0, i) + (whole[i] === 'A' ? 'B' : 'A') + whole.slice(i + 1));
      expect(() => openFileKeyRing(path, { create: true })).toThrow(damage);
    }
  });

  it.each([
    ['nothing', ''],
    ['another format', '{"format":"cosmichub-key-ring/2"}'],
    ['null', 'null'],
    ['a list', '[]'],
    ['keys that are none', '{"format":"cosmichub-key-ring/1","keys":[null],"mac":""}'],
    ['no keys', '{"format":"cosmichub-key-ring/1","keys":[],"mac":""}'],
    ['two megabytes', ' '.repeat(2_000_000)],
  ])('refuses a file that holds %s', (_, text) => {
    writeFileSync(path, text, { mode: 0o600 });
    expect(() => openFileKeyRing(path, { create: true })).toThrow(refusal('ERR_PRIVACY_KEY_FILE_DAMAGED', /restore it from its backup/));
  });

  it('refuses members it does not know', () => {
    openFileKeyRing(path, { create: true });
    const document = JSON.parse(readFileSync(path, 'utf8')) as { keys: object[] };
    for (const changed of [{ ...document, note: 'x' }, { ...document, keys: document.keys.map((key) => ({ ...key, note: 'x' })) }]) {
      writeFileSync(path, JSON.stringify(changed));
      expect(() => openFileKeyRing(path, { create: true })).toThrow(refusal('ERR_PRIVACY_KEY_FILE_DAMAGED', /members/));
    }
  });

  it('never shows key material in an error', () => {
    openFileKeyRing(path, { create: true });
    const whole = readFileSync(path, 'utf8');
    const { secret } = (JSON.parse(whole) as { keys: [{ secret: string }] }).keys[0];
    writeFileSync(path, whole.replace('"keys"', 'keys'));
    try {
      openFileKeyRing(path, { create: true });
      expect.unreachable();
    } catch (error) {
      const { message, stack, cause } = error as Error;
      expect(message + String(stack) + String(cause)).not.toContain(secret.slice(0, 8));
    }
  });

  it('gives one key to processes that start together', async () => {
    const script = `
      import { openFileKeyRing } from ${JSON.stringify(pathToFileURL(fileURLToPath(new URL('./node-crypto.ts', import.meta.url))).href)};
      console.log(openFileKeyRing(${JSON.stringify(path)}, { create: true }).fingerprint);
    `;
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const run = (): Promise<string> =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, ['--import', tsx, '--input-type=module', '-e', script]);
        let output = '';
        child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
        child.on('error', reject);
        child.on('close', () => resolve(output.trim()));
      });
    const fingerprints = await Promise.all([run(), run(), run(), run()]);
    expect(new Set(fingerprints)).toEqual(new Set([openFileKeyRing(path, { create: false }).fingerprint]));
    expect(readdirSync(directory)).toEqual(['keys.json']);
  });
});

describe('rotateFileKeyRing', () => {
  it('finds old names through a rotation, until the old secret is gone from the file', () => {
    const old = createPseudonymizer(openFileKeyRing(path, { create: true }), logs).pseudonymize('u_1');
    rotateFileKeyRing(path, (keys) => addPendingKey(keys, generateRootKey('pending', 0)));
    rotateFileKeyRing(path, (keys) => promotePendingKey(keys, { nowMs: 10, propagationMs: 10 }));
    const during = createPseudonymizer(openFileKeyRing(path, { create: false }), logs);
    expect(during.pseudonymize('u_1')).not.toBe(old);
    expect(during.matches('u_1', old)).toBe(true);

    rotateFileKeyRing(path, (keys) => retireKeys(keys, { nowMs: 20, overlapMs: 10 }));
    expect(createPseudonymizer(openFileKeyRing(path, { create: false }), logs).matches('u_1', old)).toBe(false);
    expect((JSON.parse(readFileSync(path, 'utf8')) as { keys: { secret: string | null }[] }).keys[0].secret).toBeNull();
    if (isPosix) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory)).toEqual(['keys.json']);
  });

  it('leaves the file as it was when the step is refused', () => {
    openFileKeyRing(path, { create: true });
    const before = readFileSync(path, 'utf8');
    expect(() => rotateFileKeyRing(path, (keys) => promotePendingKey(keys, { nowMs: 1, propagationMs: 0 }))).toThrow(expect.objectContaining({ code: 'ERR_PRIVACY_ROTATION' }));
    expect(() => rotateFileKeyRing(path, () => [])).toThrow(expect.objectContaining({ code: 'ERR_PRIVACY_KEY_RING' }));
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(directory)).toEqual(['keys.json']);
  });

  it('waits its turn', () => {
    openFileKeyRing(path, { create: true });
    rotateFileKeyRing(path, (keys) => {
      expect(() => rotateFileKeyRing(path, (others) => others)).toThrow(refusal('ERR_PRIVACY_KEY_FILE_LOCKED', /delete .*keys\.json\.lock/));
      return keys;
    });
    rotateFileKeyRing(path, (keys) => keys);
  });

  it('makes no file where there is none', () => {
    expect(() => rotateFileKeyRing(path, (keys) => keys)).toThrow(refusal('ERR_PRIVACY_KEY_FILE_MISSING', /restore/));
    expect(readdirSync(directory)).toEqual([]);
  });
});

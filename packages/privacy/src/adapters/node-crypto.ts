import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { closeSync, constants, fstatSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PrivacyError, isPrivacyError } from '../errors.js';
import type { PrivacyErrorCode } from '../errors.js';
import { createKeyRing, createRootKey } from '../pseudonyms/key-ring.js';
import type { KeyRing, KeyState, RootKey } from '../pseudonyms/key-ring.js';

/** A new root key of 32 random bytes. */
export function generateRootKey(state: 'pending' | 'active', sinceMs: number): RootKey {
  return createRootKey(randomBytes(32), state, sinceMs);
}

export interface OpenFileKeyRingOptions {
  /** Whether to make the file, with one active key, when there is none. Never done where `expectedFingerprint` says there was one. */
  readonly create: boolean;
  /** {@link KeyRing.fingerprint} as kept in the database beside the pseudonyms, if it has one. */
  readonly expectedFingerprint?: string | undefined;
}

/**
 * Opens a key ring kept in a file that only its owner may read (0600). Synchronous: for the start of a program.
 *
 * When the database has no fingerprint yet, open with `create: true` and store the ring's; from then on pass it, and store the
 * ring's again whenever it has changed. A lost file, or an old copy of it, is then noticed before it names anybody.
 *
 * Outside POSIX the rights of a file are not looked at.
 *
 * @throws {@link PrivacyError} `ERR_PRIVACY_KEY_FILE_MISSING`, `…_UNSAFE`, `…_DAMAGED`, `…_MISMATCH` or `…_ACCESS`; each message is
 * one line that says what to do.
 */
export function openFileKeyRing(path: string, { create, expectedFingerprint }: OpenFileKeyRingOptions): KeyRing {
  let text = readKeyFile(path);
  if (text === null) {
    if (expectedFingerprint !== undefined) {
      throw fileError('ERR_PRIVACY_KEY_FILE_MISSING', path, `is gone, but pseudonyms made with its key ${expectedFingerprint} are stored: restore it from its backup`);
    }
    if (!create) throw fileError('ERR_PRIVACY_KEY_FILE_MISSING', path, 'does not exist: restore it from its backup, or open it with create: true to begin with a new key');
    createKeyFile(path, [generateRootKey('active', Date.now())]);
    text = readKeyFile(path) ?? '';
  }

  const ring = createKeyRing(parseKeys(path, text));
  if (expectedFingerprint !== undefined && !ring.keys.some(({ keyId }) => keyId === expectedFingerprint)) {
    throw fileError('ERR_PRIVACY_KEY_FILE_MISMATCH', path, `does not hold the key ${expectedFingerprint} that stored pseudonyms were made with: restore its newest backup`);
  }
  return ring;
}

/**
 * Changes the file by a step of a rotation, such as {@link addPendingKey}: atomically, one process at a time.
 *
 * @throws {@link PrivacyError} as {@link openFileKeyRing} and the step do; `ERR_PRIVACY_KEY_FILE_LOCKED` while another process does so.
 */
export function rotateFileKeyRing(path: string, step: (keys: readonly RootKey[]) => readonly RootKey[]): KeyRing {
  const lock = `${path}.lock`;
  try {
    writeDurably(lock, `${process.pid}\n`);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') throw fileError('ERR_PRIVACY_KEY_FILE_LOCKED', path, `is being changed by another process: wait, or delete ${lock} if none is running`, cause);
    throw accessError(lock, cause);
  }
  try {
    const text = readKeyFile(path);
    if (text === null) throw fileError('ERR_PRIVACY_KEY_FILE_MISSING', path, 'does not exist: restore it from its backup');
    const keys = step(parseKeys(path, text));
    const ring = createKeyRing(keys);
    atomically(path, (temporary) => {
      writeDurably(temporary, format(keys));
      renameSync(temporary, path);
    });
    return ring;
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The file's text, or null when there is none. Looks at the open file, so that it cannot be exchanged between look and read. */
function readKeyFile(path: string): string | null {
  const isPosix = process.platform !== 'win32';
  let descriptor: number;
  try {
    // Not blocking, since to open a pipe would wait for its other end.
    descriptor = openSync(path, constants.O_RDONLY | (isPosix ? constants.O_NOFOLLOW | constants.O_NONBLOCK : 0));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    if (codeOf(cause) === 'ELOOP') throw fileError('ERR_PRIVACY_KEY_FILE_UNSAFE', path, 'is a symbolic link: put the file itself there', cause);
    throw accessError(path, cause);
  }
  try {
    const { mode, uid, size } = fstatSync(descriptor);
    if ((mode & constants.S_IFMT) !== constants.S_IFREG) throw fileError('ERR_PRIVACY_KEY_FILE_UNSAFE', path, 'is not a regular file: name another path, or move it away');
    if (isPosix && (mode & 0o077) !== 0) {
      throw fileError('ERR_PRIVACY_KEY_FILE_UNSAFE', path, `can be used by others (mode ${(mode & 0o777).toString(8)}): run chmod 600 '${path}'`);
    }
    if (isPosix && uid !== process.geteuid!()) throw fileError('ERR_PRIVACY_KEY_FILE_UNSAFE', path, `belongs to user ${uid}, not to ${process.geteuid!()}, who runs this: run chown ${process.geteuid!()} '${path}'`);
    if (size > 1_000_000) throw damaged(path, `has ${size} bytes`);
    return readFileSync(descriptor, 'utf8');
  } catch (cause) {
    throw isPrivacyError(cause) ? cause : accessError(path, cause);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes the file unless there is one: of two processes that start together, one makes it and both read that. */
function createKeyFile(path: string, keys: readonly RootKey[]): void {
  atomically(path, (temporary) => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeDurably(temporary, format(keys));
    try {
      linkSync(temporary, path); // unlike a rename it never replaces a file, and unlike a write it is never seen half done
    } catch (cause) {
      if (codeOf(cause) === 'EEXIST') return;
      throw fileError('ERR_PRIVACY_KEY_FILE_ACCESS', path, `cannot be made (${codeOf(cause)}): put it on a file system that has hard links`, cause);
    }
  });
}

/** Gives `change` a name beside `path` to write to, removes what is left there, and makes the directory's entries durable. */
function atomically(path: string, change: (temporary: string) => void): void {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    try {
      change(temporary);
    } finally {
      rmSync(temporary, { force: true });
    }
    if (process.platform === 'win32') return; // has no handle of a directory to flush
    const directory = openSync(dirname(path), constants.O_RDONLY);
    try {
      fsyncSync(directory);
    } finally {
      closeSync(directory);
    }
  } catch (cause) {
    throw isPrivacyError(cause) ? cause : accessError(path, cause);
  }
}

/** A new file, on disk when this returns. */
function writeDurably(path: string, text: string): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const FORMAT = 'cosmichub-key-ring/1';

function format(keys: readonly RootKey[]): string {
  const lines = keys.map(({ keyId, state, sinceMs, secret }) => ({ keyId, state, sinceMs, secret: secret && Buffer.from(secret).toString('base64url') }));
  return `${JSON.stringify({ format: FORMAT, keys: lines, mac: macOf(keys) }, null, 2)}\n`;
}

/** Notices a slip of the hand or the disk; it cannot notice somebody who holds the keys, and need not. */
function macOf(keys: readonly RootKey[]): string {
  const ring = createKeyRing(keys);
  const body = JSON.stringify(ring.keys.map(({ keyId, state, sinceMs }) => [keyId, state, sinceMs]));
  return createHmac('sha256', ring.derive(ring.fingerprint, ['file'], 32)!).update(body).digest('base64url');
}

function parseKeys(path: string, text: string): RootKey[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw damaged(path, 'is not JSON'); // the parser's own message would quote the file
  }
  const { format: version, keys: entries, mac, ...others } = membersOf(document);
  if (version !== FORMAT) throw damaged(path, `is not in the format ${FORMAT}`);
  if (!Array.isArray(entries) || typeof mac !== 'string' || Object.keys(others).length > 0) throw damaged(path, 'does not have the members of its format');

  const keys = entries.map((entry): RootKey => {
    const { keyId, state, sinceMs, secret, ...more } = membersOf(entry);
    const isKey = typeof keyId === 'string' && typeof state === 'string' && typeof sinceMs === 'number' && (secret === null || typeof secret === 'string');
    if (!isKey || Object.keys(more).length > 0) throw damaged(path, 'does not have the members of its format');
    const bytes = secret === null ? null : Buffer.from(secret, 'base64url');
    // Node reads over strange characters, and over the two bits that the last one has to spare.
    if (bytes !== null && bytes.toString('base64url') !== secret) throw damaged(path, 'holds a secret that is not base64url');
    return { keyId, state: state as KeyState, sinceMs, secret: bytes && Uint8Array.from(bytes) };
  });
  let expected: Buffer;
  try {
    expected = Buffer.from(macOf(keys));
  } catch (cause) {
    throw damaged(path, 'breaks the rules of a key ring', cause);
  }
  const found = Buffer.from(mac);
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) throw damaged(path, 'does not match its checksum');
  return keys;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function fileError(code: PrivacyErrorCode, path: string, message: string, cause?: unknown): PrivacyError {
  return new PrivacyError(code, `the key file ${path} ${message}`, cause === undefined ? undefined : { cause });
}

function damaged(path: string, what: string, cause?: unknown): PrivacyError {
  return fileError('ERR_PRIVACY_KEY_FILE_DAMAGED', path, `${what}: restore it from its backup`, cause);
}

function accessError(path: string, cause: unknown): PrivacyError {
  const reason = codeOf(cause) ?? 'an unknown reason';
  return fileError('ERR_PRIVACY_KEY_FILE_ACCESS', path, `cannot be read or written (${reason}): let the user who runs this read and write ${dirname(path)}`, cause);
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}

import { PrivacyError } from '../errors.js';
import { base32 } from './encoding.js';
import { hkdf } from './hkdf.js';

/**
 * Life of a root key:
 *
 * - `pending`: known to every process, used by none yet;
 * - `active`: makes all new pseudonyms; exactly one key is;
 * - `retiring`: makes none, but is still searched for, so that rows named under it are found;
 * - `retired`: its secret is destroyed, and what was named under it can never be linked again.
 */
export type KeyState = 'pending' | 'active' | 'retiring' | 'retired';

/** What may be known of a root key by anybody. */
export interface KeyInfo {
  /** Derived from the secret, of which it reveals nothing: 16 of `a-z 2-7`. */
  readonly keyId: string;
  readonly state: KeyState;
  /** When it entered its present state, milliseconds since the Unix epoch. */
  readonly sinceMs: number;
}

/** A root key, from which the keys of all contexts are derived. */
export interface RootKey extends KeyInfo {
  /** 32 random bytes; null once retired. */
  readonly secret: Uint8Array | null;
}

/** Root keys in the order they were made, one of them active. Immutable: a rotation makes a new ring. Shows no secret when printed. */
export interface KeyRing {
  readonly keys: readonly KeyInfo[];
  /**
   * Id of the active key. Keep it beside the pseudonyms, and give it back when the ring is opened again: a ring that does not
   * hold that key (lost and made anew, or restored from before a rotation) is then refused.
   */
  readonly fingerprint: string;
  /**
   * A key for one use, derived from the root key of that id; null when the ring has none or it is retired.
   *
   * @param labels - What it is for. NUL, which stands between them, is in none.
   * @throws {@link PrivacyError} `ERR_PRIVACY_ARGUMENT` for a label that holds a NUL.
   */
  derive(keyId: string, labels: readonly string[], lengthBytes: number): Uint8Array | null;
}

const MAX_KEYS = 1000;
const SECRET_BYTES = 32;
const KEY_ID_BYTES = 10;
// Of 32 random bytes fewer than 16 differ once in 2e15 keys; of text, counters and constants most do.
const MIN_DISTINCT_BYTES = 16;

/**
 * A root key of the given secret.
 *
 * @param secret - 32 bytes from a cryptographic random generator.
 * @param sinceMs - The present, milliseconds since the Unix epoch.
 * @throws {@link PrivacyError} `ERR_PRIVACY_KEY` for any other length, or bytes too regular to be random.
 */
export function createRootKey(secret: Uint8Array, state: 'pending' | 'active', sinceMs: number): RootKey {
  checkSecret(secret);
  checkTime(sinceMs);
  return { keyId: keyIdOf(secret), state, sinceMs, secret: Uint8Array.from(secret) };
}

/**
 * A key ring of checked keys.
 *
 * @throws {@link PrivacyError} `ERR_PRIVACY_KEY_RING` without exactly one active key, at more than one pending one, for a key twice, an
 * id that is not its secret's, or a secret where there should be none; `ERR_PRIVACY_KEY` for one that is not 32 random bytes.
 */
export function createKeyRing(keys: readonly RootKey[]): KeyRing {
  const isList: boolean = Array.isArray(keys); // apart, so that the check leaves the type of `keys` alone
  if (!isList || keys.length > MAX_KEYS) throw ringError(`keys: expected a list of at most ${MAX_KEYS}`);
  const secrets = new Map<string, Uint8Array>();
  const ids = new Set<string>();
  const count = { pending: 0, active: 0, retiring: 0, retired: 0 };
  let fingerprint = '';

  for (const { keyId, state, sinceMs, secret } of keys) {
    if (!Object.hasOwn(count, state)) throw ringError('keys: expected each state to be pending, active, retiring or retired');
    checkTime(sinceMs);
    if (ids.has(keyId)) throw ringError(`keys: expected each key once, got ${keyId} twice`);
    ids.add(keyId);
    count[state] += 1;
    if (state === 'active') fingerprint = keyId;
    if (state === 'retired') {
      if (secret !== null) throw ringError(`keys: expected no secret of the retired key ${keyId}`);
      continue;
    }
    checkSecret(secret);
    if (keyIdOf(secret) !== keyId) throw ringError(`keys: expected the id of the secret, got ${keyId}`);
    secrets.set(keyId, Uint8Array.from(secret));
  }
  if (count.active !== 1) throw ringError(`keys: expected one active key, got ${count.active}`);
  if (count.pending > 1) throw ringError(`keys: expected at most one pending key, got ${count.pending}`);

  return Object.freeze({
    keys: Object.freeze(keys.map(({ keyId, state, sinceMs }) => Object.freeze({ keyId, state, sinceMs }))),
    fingerprint,
    derive(keyId: string, labels: readonly string[], lengthBytes: number) {
      if (labels.some((label) => label.includes('\0'))) throw new PrivacyError('ERR_PRIVACY_ARGUMENT', 'labels: expected text without NUL');
      const secret = secrets.get(keyId);
      return secret === undefined ? null : derive(secret, labels, lengthBytes);
    },
  });
}

/** HKDF whose info is `cosmichub/privacy/v1` and the labels, NUL between them. */
function derive(secret: Uint8Array, labels: readonly string[], lengthBytes: number): Uint8Array {
  const encoder = new TextEncoder();
  return hkdf(secret, encoder.encode('cosmichub-pseudonym'), encoder.encode(['cosmichub/privacy/v1', ...labels].join('\0')), lengthBytes);
}

/** One label, where a context has three and its key id four: no derivation meets another. */
function keyIdOf(secret: Uint8Array): string {
  return base32(derive(secret, ['root'], KEY_ID_BYTES));
}

function checkSecret(secret: unknown): asserts secret is Uint8Array {
  if (!(secret instanceof Uint8Array) || secret.length !== SECRET_BYTES) throw new PrivacyError('ERR_PRIVACY_KEY', `secret: expected ${SECRET_BYTES} bytes`);
  if (new Set(secret).size < MIN_DISTINCT_BYTES) throw new PrivacyError('ERR_PRIVACY_KEY', 'secret: expected random bytes, got a pattern');
}

function checkTime(sinceMs: unknown): void {
  if (!Number.isFinite(sinceMs)) throw new PrivacyError('ERR_PRIVACY_ARGUMENT', 'sinceMs: expected milliseconds since the Unix epoch');
}

function ringError(message: string): PrivacyError {
  return new PrivacyError('ERR_PRIVACY_KEY_RING', message);
}

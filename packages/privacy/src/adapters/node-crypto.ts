import type { HmacProvider } from '../pseudonyms/hmac.js';
import type { KeyRing, RootKey } from '../pseudonyms/key-ring.js';

/** {@link HmacProvider} of node:crypto. Holds a KeyObject: with a Buffer as key, Node 24 takes seven times as long. */
export declare const hmacSha256: HmacProvider;

/** A new root key of 32 random bytes. */
export declare function generateRootKey(state: 'pending' | 'active', sinceMs: number): RootKey;

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
 * ring's again whenever it has changed.
 *
 * @throws {@link PrivacyError} `ERR_PRIVACY_KEY_FILE_MISSING`, `…_UNSAFE`, `…_DAMAGED`, `…_MISMATCH` or `…_ACCESS`; each message is
 * one line that says what to do.
 */
export declare function openFileKeyRing(path: string, options: OpenFileKeyRingOptions): KeyRing;

/**
 * Changes the file by a step of a rotation, atomically, one process at a time.
 *
 * @throws {@link PrivacyError} as {@link openFileKeyRing} and the step do; `ERR_PRIVACY_KEY_FILE_LOCKED` while another process does so.
 */
export declare function rotateFileKeyRing(path: string, step: (keys: readonly RootKey[]) => readonly RootKey[]): KeyRing;

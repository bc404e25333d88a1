import type { HmacProvider } from './hmac.js';

/**
 * Life of a root key:
 *
 * - `pending`: known to every process, used by none yet;
 * - `active`: makes all new pseudonyms; exactly one key is;
 * - `retiring`: makes none, but is still searched for, so that rows named under it are found;
 * - `retired`: its secret is destroyed, and what was named under it can never be linked again.
 */
export type KeyState = 'pending' | 'active' | 'retiring' | 'retired';

/** A root key, from which the keys of all contexts are derived. */
export interface RootKey {
  /** Derived from the secret, of which it reveals nothing: 16 of `a-z 2-7`. */
  readonly keyId: string;
  readonly state: KeyState;
  /** 32 random bytes; null once retired. */
  readonly secret: Uint8Array | null;
  /** When it entered its present state, milliseconds since the Unix epoch. */
  readonly sinceMs: number;
}

/** Root keys in the order they were made, one of them active. Immutable: a rotation makes a new ring. */
export interface KeyRing {
  readonly keys: readonly RootKey[];
  /**
   * Id of the active key. Keep it beside the pseudonyms, and give it back when the ring is opened again: a ring that does not
   * hold that key (lost and made anew, or restored from before a rotation) is then refused.
   */
  readonly fingerprint: string;
  readonly hmac: HmacProvider;
}

/**
 * A key ring of checked keys.
 *
 * @throws {@link PrivacyError} `ERR_PRIVACY_KEY_RING` without exactly one active key, at more than one pending one, or for an id
 * that is not its secret's; `ERR_PRIVACY_KEY` for a secret that is not 32 random bytes.
 */
export declare function createKeyRing(keys: readonly RootKey[], hmac: HmacProvider): KeyRing;

/**
 * A root key of the given secret.
 *
 * @param secret - 32 bytes from a cryptographic random generator.
 * @throws {@link PrivacyError} `ERR_PRIVACY_KEY` for any other length, or bytes too regular to be random.
 */
export declare function createRootKey(secret: Uint8Array, state: 'pending' | 'active', sinceMs: number, hmac: HmacProvider): RootKey;

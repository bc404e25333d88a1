import type { KeyRing } from './key-ring.js';

/**
 * The domain within which one identifier has one pseudonym. Pseudonyms of different contexts cannot be linked without the keys,
 * so give each use its own purpose: what leaks from the logs then says nothing about the analytics.
 */
export interface PseudonymContext {
  /** What the pseudonym is for, such as `logs` or `analytics`: 1 to 32 of `a-z 0-9 -`. */
  readonly purpose: string;
  /** What kind of identifier it stands for, such as `uid` or `email`: 1 to 32 of `a-z 0-9 -`. */
  readonly kind: string;
  /**
   * For how long it stays the same: 1 to 32 of `A-Z a-z 0-9 -`. A label that the caller changes, such as `2026Q4`, cuts the link
   * between periods; a fixed one, such as `lifetime`, keeps it for as long as the root key lives.
   */
  readonly epoch: string;
}

/** Names identifiers of one context. Deterministic; holds derived keys only. */
export interface Pseudonymizer {
  /**
   * Pseudonym of an identifier under the active key: `p1.<key id, 5 of a-z 2-7>.<22 of base64url>`, 31 characters that are legal
   * in URLs, labels and Firestore ids.
   *
   * @param id - 1 to 1000 UTF-16 units, not only white space, compared byte for byte: normalise before (case, NFC) what people type.
   * @throws {@link PrivacyError} `ERR_PRIVACY_IDENTIFIER`, without the identifier in its message.
   */
  pseudonymize(id: string): string;
  /** Every pseudonym under which the identifier may be stored: of the active key first, then of the retiring ones, newest first. */
  candidates(id: string): readonly string[];
  /** Whether `pseudonym` is one of the {@link candidates} of `id`; takes the same time whichever characters differ. */
  matches(id: string, pseudonym: string): boolean;
}

/**
 * Derives the keys of a context, once; make it when the program starts.
 *
 * key = HKDF-SHA-256(root, salt `cosmichub-pseudonym`, info `cosmichub/privacy/v1` NUL purpose NUL epoch NUL kind, 32 bytes);
 * pseudonym = the first 16 bytes of HMAC-SHA-256(key, UTF-8 of the identifier), in base64url.
 *
 * @throws {@link PrivacyError} `ERR_PRIVACY_ARGUMENT` for a part of the context outside its alphabet.
 */
export declare function createPseudonymizer(keyRing: KeyRing, context: PseudonymContext): Pseudonymizer;

import { PrivacyError } from '../errors.js';
import { base32, base64url } from './encoding.js';
import { hmacSha256 } from './hmac.js';
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

/** Names identifiers of one context. Deterministic; holds derived keys only. Its functions may be passed on alone. */
export interface Pseudonymizer {
  /**
   * Pseudonym of an identifier under the active key: `p1.<key id, 5 of a-z 2-7>.<22 of base64url>`, 31 characters that are legal
   * in URLs, labels and Firestore ids.
   *
   * @param id - 1 to 1000 UTF-16 units, not only white space, compared byte for byte: normalise before (case, NFC) what people type.
   * @throws {@link PrivacyError} `ERR_PRIVACY_IDENTIFIER`, without the identifier in its message.
   */
  readonly pseudonymize: (id: string) => string;
  /**
   * Every pseudonym under which the identifier may be stored: of the active key first, then of the retiring ones, newest first.
   *
   * @throws {@link PrivacyError} as {@link pseudonymize}.
   */
  readonly candidates: (id: string) => readonly string[];
  /**
   * Whether `pseudonym` is one of the {@link candidates} of `id`; takes the same time whichever characters differ.
   *
   * @throws {@link PrivacyError} as {@link pseudonymize}.
   */
  readonly matches: (id: string, pseudonym: string) => boolean;
}

const BODY_BYTES = 16; // two of a thousand million identifiers meet once in 7e20
const MAX_ID_LENGTH = 1000;
const UTF8_BYTES_PER_UNIT = 3; // at most: what takes four is a pair

/**
 * Derives the keys of a context, once; make it when the program starts, and again with the ring of a rotation.
 *
 * key = HKDF-SHA-256(root, salt `cosmichub-pseudonym`, info `cosmichub/privacy/v1` NUL purpose NUL epoch NUL kind, 32 bytes);
 * key id = base32 of HKDF-SHA-256(root, same salt, info NUL `kid`, 3 bytes);
 * pseudonym = `p1.` key id `.` base64url of the first 16 bytes of HMAC-SHA-256(key, UTF-8 of the identifier).
 *
 * @throws {@link PrivacyError} `ERR_PRIVACY_ARGUMENT` for a part of the context outside its alphabet.
 */
export function createPseudonymizer(keyRing: KeyRing, { purpose, kind, epoch }: PseudonymContext): Pseudonymizer {
  checkPart('purpose', purpose, /^[a-z0-9-]{1,32}$/, 'a-z 0-9 -');
  checkPart('kind', kind, /^[a-z0-9-]{1,32}$/, 'a-z 0-9 -');
  checkPart('epoch', epoch, /^[A-Za-z0-9-]{1,32}$/, 'A-Z a-z 0-9 -');

  const labels = [purpose, epoch, kind];
  const encoder = new TextEncoder();
  const idBytes = new Uint8Array(MAX_ID_LENGTH * UTF8_BYTES_PER_UNIT); // of the id being named: made once, since every call is over before the next
  const namerOf = (keyId: string): ((byteCount: number) => string) => {
    const prefix = `p1.${base32(keyRing.derive(keyId, [...labels, 'kid'], 3)!)}.`;
    const key = keyRing.derive(keyId, labels, 32)!;
    const hmac = hmacSha256(key);
    key.fill(0);
    return (byteCount) => prefix + base64url(hmac(idBytes, byteCount), BODY_BYTES);
  };
  const retiring = keyRing.keys.filter(({ state }) => state === 'retiring').reverse();
  const namers = [keyRing.fingerprint, ...retiring.map(({ keyId }) => keyId)].map(namerOf);

  /** Puts the checked identifier into `idBytes`, and tells how many it takes. */
  const readIdentifier = (id: string): number => {
    checkIdentifier(id);
    return encoder.encodeInto(id, idBytes).written;
  };
  const candidates = (id: string): string[] => {
    const byteCount = readIdentifier(id);
    return namers.map((name) => name(byteCount));
  };
  return {
    pseudonymize: (id) => namers[0](readIdentifier(id)),
    candidates,
    // Every candidate is compared, whether or not one was found.
    matches: (id, pseudonym) => candidates(id).reduce((found, candidate) => isSameText(candidate, pseudonym) || found, false),
  };
}

function checkPart(name: string, value: unknown, pattern: RegExp, alphabet: string): void {
  if (typeof value !== 'string' || !pattern.test(value)) throw new PrivacyError('ERR_PRIVACY_ARGUMENT', `${name}: expected 1 to 32 of ${alphabet}`);
}

function checkIdentifier(id: unknown): void {
  if (typeof id !== 'string') throw identifierError(`text, got ${typeof id}`);
  if (id.length > MAX_ID_LENGTH) throw identifierError(`at most ${MAX_ID_LENGTH} characters, got ${id.length}`);
  if (id.trim() === '') throw identifierError('more than white space');
  // UTF-8 has no lone surrogates: every one of them would get the name of U+FFFD.
  if (/\p{Surrogate}/u.test(id)) throw identifierError('well-formed text, got a lone surrogate');
}

function identifierError(expected: string): PrivacyError {
  return new PrivacyError('ERR_PRIVACY_IDENTIFIER', `id: expected ${expected}`);
}

/** Equal texts, in a time that depends on their lengths alone. */
function isSameText(a: string, b: unknown): boolean {
  if (typeof b !== 'string' || a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i += 1) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}

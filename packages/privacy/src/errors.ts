/** Every code a {@link PrivacyError} can carry. */
export const PRIVACY_ERROR_CODES = [
  /** Cause: an argument has the wrong type or lies outside its range. Remedy: pass what the message names. */
  'ERR_PRIVACY_ARGUMENT',
  /** Cause: an identifier is empty, too long or not well-formed text, so that it has no pseudonym. Remedy: refuse the input it came from. */
  'ERR_PRIVACY_IDENTIFIER',
  /** Cause: a root key is not 32 bytes of randomness. Remedy: make it with a cryptographic random generator. */
  'ERR_PRIVACY_KEY',
  /** Cause: a key ring breaks its rules, such as exactly one active key. Remedy: mend what the message names. */
  'ERR_PRIVACY_KEY_RING',
  /** Cause: a step of a key rotation comes out of order or too early. Remedy: wait until the time in the message, or take the steps in order. */
  'ERR_PRIVACY_ROTATION',
  /** Cause: a key file that should exist does not. Remedy: restore it from its backup; a new one would cut every stored pseudonym off. */
  'ERR_PRIVACY_KEY_FILE_MISSING',
  /** Cause: a key file can be read by others than its owner, belongs to somebody else, or is not a regular file. Remedy: run the command in the message. */
  'ERR_PRIVACY_KEY_FILE_UNSAFE',
  /** Cause: a key file is cut short, was edited or cannot be understood. Remedy: restore it from its backup. */
  'ERR_PRIVACY_KEY_FILE_DAMAGED',
  /** Cause: a key file is whole, but is not the one the stored pseudonyms were made with, or an older copy of it. Remedy: restore the newest one. */
  'ERR_PRIVACY_KEY_FILE_MISMATCH',
  /** Cause: another process is changing the key file, or died while doing so. Remedy: wait; if no process runs, delete the lock file the message names. */
  'ERR_PRIVACY_KEY_FILE_LOCKED',
  /** Cause: the file system refused to read or write a key file. Remedy: look at the error's `cause`, and give the process rights to the directory. */
  'ERR_PRIVACY_KEY_FILE_ACCESS',
  /** Cause: a classification leaves fields untagged, or asks for what cannot be done. Remedy: tag every field the message names. */
  'ERR_PRIVACY_CLASSIFICATION',
] as const;

export type PrivacyErrorCode = (typeof PRIVACY_ERROR_CODES)[number];

// A symbol from the global registry, so that the ESM and CJS copies of this class recognise each other's errors.
const brand = Symbol.for('@cosmichub/privacy/error');

/** Everything this package throws on purpose. Switch on `code`. Messages never hold personal data or key material. */
export class PrivacyError extends Error {
  readonly code: PrivacyErrorCode;

  constructor(code: PrivacyErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'PrivacyError';
    this.code = code;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Whether `value` is a {@link PrivacyError}, from whichever copy of this package. */
export function isPrivacyError(value: unknown): value is PrivacyError {
  return typeof value === 'object' && value !== null && brand in value;
}

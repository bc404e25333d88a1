/** Every code this package throws on purpose. */
export const SECURITY_ERROR_CODES = [
  /** Cause: an argument is outside its documented range or of the wrong shape. Remedy: pass a value in the range that the message names. */
  'ERR_SECURITY_ARGUMENT',
  /** Cause: a rate limit policy cannot be kept as defined, or two policies of one limiter share a name. Remedy: correct the quota, window, burst or name that the message names. */
  'ERR_SECURITY_POLICY',
  /** Cause: a request names a policy that the limiter was not given. Remedy: add the policy to `createRateLimiter({ policies })`. */
  'ERR_SECURITY_UNKNOWN_POLICY',
  /** Cause: a header directive or source is unknown, contradictory or could break out of its header. Remedy: use the names and sources that the message lists; nothing taken from a request belongs in a header definition. */
  'ERR_SECURITY_HEADER',
  /** Cause: a trusted proxy is neither an IP address nor a CIDR block. Remedy: write it as `10.0.0.0/8`, `2001:db8::/32` or a single address. */
  'ERR_SECURITY_TRUSTED_PROXY',
  /** Cause: the shared rate limit store did not answer within its deadline. Remedy: none in the request, which was decided by its policy's `onStoreError`; look at the store and its network. */
  'ERR_SECURITY_STORE_TIMEOUT',
  /** Cause: the shared rate limit store answered with an error or with something that is no answer. Remedy: read the error's `cause`. */
  'ERR_SECURITY_STORE',
] as const;

/** A code of {@link SecurityError}. */
export type SecurityErrorCode = (typeof SECURITY_ERROR_CODES)[number];

const brand = Symbol.for('@cosmichub/security/SecurityError');

/** Everything this package throws on purpose. Switch on `code`; messages may change. */
export class SecurityError extends Error {
  override readonly name = 'SecurityError';
  readonly code: SecurityErrorCode;

  constructor(code: SecurityErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Whether a value is a {@link SecurityError}, also one thrown by another copy of this package (ESM beside CommonJS). */
export function isSecurityError(value: unknown): value is SecurityError {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[brand] === true;
}

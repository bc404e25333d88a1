import { SecurityError } from '../errors.js';

export interface StrictTransportSecurityOptions {
  /**
   * How long browsers refuse plain HTTP, seconds, 0 (forget) to 2 147 483 647.
   * @default 63072000
   */
  readonly maxAgeSeconds?: number;
  /** @default true */
  readonly includeSubDomains?: boolean;
  /**
   * Ask to be built into browsers; needs a year and all subdomains, and takes months to undo.
   * @default false
   */
  readonly preload?: boolean;
}

/** A year: what hstspreload.org asks for. */
const PRELOAD_SECONDS = 31_536_000;

/**
 * The value of a Strict-Transport-Security header. Send it over https only: RFC 6797 section 7.2 forbids it elsewhere.
 *
 * @throws {@link SecurityError} `ERR_SECURITY_HEADER` for a bad age, or `preload` without what preloading needs.
 */
export function strictTransportSecurity({
  maxAgeSeconds = 63_072_000,
  includeSubDomains = true,
  preload = false,
}: StrictTransportSecurityOptions = {}): string {
  if (!Number.isInteger(maxAgeSeconds) || maxAgeSeconds < 0 || maxAgeSeconds > 2 ** 31 - 1) {
    throw new SecurityError('ERR_SECURITY_HEADER', `maxAgeSeconds: expected an integer from 0 to ${2 ** 31 - 1}, got ${String(maxAgeSeconds)}`);
  }
  if (preload && (maxAgeSeconds < PRELOAD_SECONDS || !includeSubDomains)) {
    throw new SecurityError('ERR_SECURITY_HEADER', `preload: expected includeSubDomains and maxAgeSeconds of at least ${PRELOAD_SECONDS}`);
  }
  return `max-age=${maxAgeSeconds}${includeSubDomains ? '; includeSubDomains' : ''}${preload ? '; preload' : ''}`;
}

import { SecurityError } from '../errors.js';
import { contentSecurityPolicy, type CspDirectives } from './content-security-policy.js';
import { permissionsPolicy, type PermissionsPolicyDirectives } from './permissions-policy.js';
import { strictTransportSecurity, type StrictTransportSecurityOptions } from './strict-transport-security.js';

/** One response header. */
export type SecureHeader = readonly [name: string, value: string];

/**
 * - `api`: answers that are data and never a page: nothing may load, frame or submit.
 * - `web`: a page whose scripts, styles, images, fonts and requests come from its own origin, with no inline script or style.
 */
export type SecureHeadersPreset = 'api' | 'web';

export interface SecureHeadersOptions {
  readonly preset: SecureHeadersPreset;
  /** Directives that replace the preset's of the same name; `undefined` removes one. `false` leaves the header out. */
  readonly contentSecurityPolicy?: CspDirectives | false;
  /** Send the policy as Content-Security-Policy-Report-Only: violations are reported, nothing is blocked. @default false */
  readonly reportOnly?: boolean;
  /** `false` leaves the header out, as over plain http. @default {} */
  readonly strictTransportSecurity?: StrictTransportSecurityOptions | false;
  /** Features that replace the preset's of the same name. `false` leaves the header out. */
  readonly permissionsPolicy?: PermissionsPolicyDirectives | false;
}

/**
 * Response headers that close what browsers leave open by default. Work it out once, send it with every response.
 *
 * Covers the OWASP Secure Headers Project's list; left to the caller are Cache-Control and Clear-Site-Data, which depend on the
 * answer, and removing `Server` and `X-Powered-By`.
 *
 * @throws {@link SecurityError} `ERR_SECURITY_HEADER` when a part cannot be encoded, `ERR_SECURITY_ARGUMENT` for an unknown preset.
 */
export function secureHeaders(options: SecureHeadersPreset | SecureHeadersOptions): readonly SecureHeader[] {
  const given: SecureHeadersOptions = typeof options === 'string' ? { preset: options } : options;
  const { preset, reportOnly = false } = given;
  if (preset !== 'api' && preset !== 'web') {
    throw new SecurityError('ERR_SECURITY_ARGUMENT', `preset: expected "api" or "web", got ${JSON.stringify(String(preset).slice(0, 40))}`);
  }
  const headers: SecureHeader[] = [];
  if (given.contentSecurityPolicy !== false) {
    const directives = { ...PRESET_DIRECTIVES[preset], ...given.contentSecurityPolicy };
    headers.push([`Content-Security-Policy${reportOnly ? '-Report-Only' : ''}`, contentSecurityPolicy(directives)]);
  }
  if (given.strictTransportSecurity !== false) {
    headers.push(['Strict-Transport-Security', strictTransportSecurity(given.strictTransportSecurity)]);
  }
  if (given.permissionsPolicy !== false) {
    headers.push(['Permissions-Policy', permissionsPolicy({ ...DENIED_FEATURES, ...given.permissionsPolicy })]);
  }
  return Object.freeze([...headers, ...COMMON]);
}

const PRESET_DIRECTIVES: Record<SecureHeadersPreset, CspDirectives> = {
  api: {
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
  web: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
  },
};

/** Features of the OWASP Secure Headers Project's recommendation that browsers still know; a chart needs none of them. */
const DENIED_FEATURES: PermissionsPolicyDirectives = Object.fromEntries(
  [
    'accelerometer', 'autoplay', 'camera', 'clipboard-read', 'clipboard-write', 'cross-origin-isolated', 'display-capture', 'encrypted-media',
    'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'keyboard-map', 'magnetometer', 'microphone', 'midi',
    'payment', 'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'sync-xhr', 'unload', 'usb', 'web-share',
    'xr-spatial-tracking',
  ].map((feature) => [feature, 'none'] as const),
);

const COMMON: readonly SecureHeader[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Origin-Agent-Cluster', '?1'],
  ['X-DNS-Prefetch-Control', 'off'],
  ['X-Permitted-Cross-Domain-Policies', 'none'],
];

import { SecurityError } from '../errors.js';

/** Who may use a browser feature: nobody, everybody, or the listed ones (`self` and origins). */
export type PermissionsAllowlist = 'none' | '*' | readonly ('self' | `https://${string}`)[];

/** Features by name, such as `geolocation`. */
export type PermissionsPolicyDirectives = Readonly<Record<string, PermissionsAllowlist>>;

const FEATURE = /^[a-z][a-z0-9-]{0,63}$/;
const ORIGIN = /^https:\/\/(?:\*\.)?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,16}(?::\d{1,5})?$/;

/**
 * The value of a Permissions-Policy header, a structured dictionary (RFC 9651): `camera=(), geolocation=(self "https://maps.example")`.
 *
 * Feature names are not checked against a list, since browsers add some every year and ignore those they do not know.
 *
 * @throws {@link SecurityError} `ERR_SECURITY_HEADER` for a name or origin that is none.
 */
export function permissionsPolicy(directives: PermissionsPolicyDirectives): string {
  return Object.entries(directives)
    .map(([feature, allowlist]) => {
      if (!FEATURE.test(feature)) throw new SecurityError('ERR_SECURITY_HEADER', `directives: expected a feature name, got ${JSON.stringify(feature.slice(0, 80))}`);
      return `${feature}=${encode(feature, allowlist)}`;
    })
    .join(', ');
}

function encode(feature: string, allowlist: PermissionsAllowlist): string {
  if (allowlist === 'none') return '()';
  if (allowlist === '*') return '*';
  if (!Array.isArray(allowlist)) throw new SecurityError('ERR_SECURITY_HEADER', `${feature}: expected "none", "*" or a list`);
  const items = (allowlist as readonly string[]).map((item) => {
    if (item === 'self') return 'self';
    if (typeof item !== 'string' || !ORIGIN.test(item)) throw new SecurityError('ERR_SECURITY_HEADER', `${feature}: expected "self" or an https origin, got ${JSON.stringify(String(item).slice(0, 80))}`);
    return `"${item}"`;
  });
  return `(${items.join(' ')})`;
}

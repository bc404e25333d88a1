import { SecurityError } from '../errors.js';

/** Directives that take a list of sources. */
const SOURCE_DIRECTIVES = [
  'default-src', 'script-src', 'script-src-elem', 'script-src-attr', 'style-src', 'style-src-elem', 'style-src-attr', 'img-src', 'font-src',
  'connect-src', 'media-src', 'object-src', 'manifest-src', 'worker-src', 'child-src', 'frame-src', 'base-uri', 'form-action', 'frame-ancestors',
] as const;

/** Keyword sources, in the quotes that the grammar asks for. */
const KEYWORDS = [
  "'self'", "'none'", "'strict-dynamic'", "'report-sample'", "'wasm-unsafe-eval'", "'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'",
] as const;

export type CspSourceDirective = (typeof SOURCE_DIRECTIVES)[number];
export type CspKeyword = (typeof KEYWORDS)[number];
export type CspHash = `'sha256-${string}'` | `'sha384-${string}'` | `'sha512-${string}'`;
/** A scheme (`data:`) or a host, with scheme, wildcard label, port and path where wanted (`https://*.example.org:8443/img/`). */
export type CspHost = `${string}:` | `${string}.${string}` | `${string}://${string}` | `localhost${string}`;
export type CspSource = CspKeyword | CspHash | CspHost;

/** A Content-Security-Policy by directive. */
export type CspDirectives = {
  readonly [Directive in CspSourceDirective]?: readonly CspSource[];
} & {
  readonly 'require-trusted-types-for'?: readonly ["'script'"];
  /** Names of Trusted Types policies, or `'none'`. */
  readonly 'trusted-types'?: readonly string[];
  readonly 'upgrade-insecure-requests'?: true;
  /** Name of an endpoint of the Reporting-Endpoints header. */
  readonly 'report-to'?: string;
  /** URLs or absolute paths that receive reports from browsers without `report-to`. */
  readonly 'report-uri'?: readonly string[];
};

export interface CspOptions {
  /**
   * Accept `'unsafe-inline'` and `'unsafe-eval'`, which undo most of what a policy is for.
   * @default false
   */
  readonly dangerouslyAllowUnsafe?: boolean;
}

/**
 * The value of a Content-Security-Policy header.
 *
 * Everything is checked here, at definition, so that nothing can break out of its directive or the header: unknown directives,
 * sources that are neither keyword, hash, scheme nor host, `'none'` beside other sources, and anything with a space, comma,
 * semicolon, quote or control character are refused.
 *
 * Source: W3C Content Security Policy Level 3, sections 2.3 and 6; Trusted Types.
 *
 * @throws {@link SecurityError} `ERR_SECURITY_HEADER` naming the directive and the source.
 */
export function contentSecurityPolicy(directives: CspDirectives, { dangerouslyAllowUnsafe = false }: CspOptions = {}): string {
  const parts = Object.entries(directives as Record<string, unknown>)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => directive(name, value, dangerouslyAllowUnsafe));
  if (parts.length === 0) throw new SecurityError('ERR_SECURITY_HEADER', 'directives: expected at least one');
  return parts.join('; ');
}

const HASH = /^'sha(?:256|384|512)-[A-Za-z0-9+/_-]{43,88}={0,2}'$/;
const SCHEME = /^[a-z][a-z0-9+.-]{0,31}:$/;
const HOST = /^(?:[a-z][a-z0-9+.-]{0,31}:\/\/)?(?:\*|(?:\*\.)?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,16})(?::(?:\d{1,5}|\*))?(?:\/[A-Za-z0-9\-._~!$&'()*+=:@%/]{0,512})?$/;
const TOKEN = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const TRUSTED_TYPES_NAME = /^[A-Za-z0-9\-#=_/@.%]{1,64}$/;
const REPORT_URI = /^(?:https?:\/\/[A-Za-z0-9.-]{1,253}(?::\d{1,5})?)?\/[A-Za-z0-9\-._~!$&'()*+=:@%/?]{0,512}$/;
const UNSAFE = new Set<string>(["'unsafe-inline'", "'unsafe-eval'"]);

function directive(name: string, value: unknown, allowUnsafe: boolean): string {
  if ((SOURCE_DIRECTIVES as readonly string[]).includes(name)) return list(name, value, (source) => checkSource(name, source, allowUnsafe));
  switch (name) {
    case 'require-trusted-types-for':
      return list(name, value, (sink) => sink === "'script'");
    case 'trusted-types':
      return list(name, value, (policy) => policy === "'none'" || policy === "'allow-duplicates'" || TRUSTED_TYPES_NAME.test(policy));
    case 'report-uri':
      return list(name, value, (uri) => REPORT_URI.test(uri));
    case 'report-to':
      if (typeof value !== 'string' || !TOKEN.test(value)) throw refused(name, value, 'the name of a reporting endpoint');
      return `${name} ${value}`;
    case 'upgrade-insecure-requests':
      if (value !== true) throw refused(name, value, 'true');
      return name;
    default:
      throw new SecurityError('ERR_SECURITY_HEADER', `directives: expected a directive of CSP level 3, got ${quote(name)}`);
  }
}

function list(name: string, value: unknown, accepts: (item: string) => boolean): string {
  if (!Array.isArray(value) || value.length === 0 || value.length > 128) throw refused(name, value, 'a list of 1 to 128');
  const items = value as unknown[];
  for (const item of items) {
    if (typeof item !== 'string' || !accepts(item)) throw refused(name, item, 'a keyword, hash, scheme or host of the grammar');
  }
  if (items.length > 1 && items.includes("'none'")) throw refused(name, "'none'", "'none' alone");
  return `${name} ${items.join(' ')}`;
}

function checkSource(name: string, source: string, allowUnsafe: boolean): boolean {
  if (UNSAFE.has(source) && !allowUnsafe) throw refused(name, source, 'no unsafe source without dangerouslyAllowUnsafe');
  return (KEYWORDS as readonly string[]).includes(source) || HASH.test(source) || SCHEME.test(source) || HOST.test(source);
}

function refused(name: string, value: unknown, expected: string): SecurityError {
  return new SecurityError('ERR_SECURITY_HEADER', `${name}: expected ${expected}, got ${quote(value)}`);
}

function quote(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : Array.isArray(value) ? `a list of ${value.length}` : typeof value;
}

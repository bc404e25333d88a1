import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, type CspDirectives } from './content-security-policy.js';

describe('contentSecurityPolicy', () => {
  it('writes directives in the order given', () => {
    expect(
      contentSecurityPolicy({
        'default-src': ["'none'"],
        'script-src': ["'self'", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
        'img-src': ["'self'", 'data:', 'https://*.tiles.example.org:8443/map/', 'https:', '*.example.com', '*'] as CspDirectives['img-src'],
        'connect-src': ['wss://live.example.org', 'localhost:3000'],
        'require-trusted-types-for': ["'script'"],
        'trusted-types': ["'none'"],
        'upgrade-insecure-requests': true,
        'report-to': 'csp',
        'report-uri': ['/csp-report', 'https://reports.example.org/csp'],
      }),
    ).toBe(
      "default-src 'none'; script-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; " +
        "img-src 'self' data: https://*.tiles.example.org:8443/map/ https: *.example.com *; connect-src wss://live.example.org localhost:3000; " +
        "require-trusted-types-for 'script'; trusted-types 'none'; upgrade-insecure-requests; report-to csp; report-uri /csp-report https://reports.example.org/csp",
    );
  });

  it('leaves out undefined directives', () => {
    expect(contentSecurityPolicy({ 'default-src': ["'none'"], 'img-src': undefined })).toBe("default-src 'none'");
  });

  it.each([
    ['semicolon', "'self'; script-src *"], ['comma', "'self', default-src *"], ['space', "'self' *"], ['tab', "'self'\t*"], ['line break', "'self'\r\nSet-Cookie: a=b"],
    ['NUL', 'example.org\0'], ['line separator', 'example.org\u2028'], ['quote', "example.org'"], ['double quote', '"self"'], ['an unquoted keyword with a dot', 'self .'], ['empty', ''],
    ['a nonce, which would be the same for every response', "'nonce-abc'"], ['a short hash', "'sha256-abc'"], ['a hash of another algorithm', `'md5-${'a'.repeat(44)}'`], ['a path with a semicolon', 'https://example.org/a;b'],
    ['a query', 'https://example.org/?a'], ['credentials', 'https://user@example.org'], ['a wildcard in the middle', 'https://a.*.example.org'], ['a port of six digits', 'https://example.org:123456'],
    ['upper-case keyword', "'SELF'"], ['no string', 7],
  ])('refuses a source with %s', (_, source) => {
    expect(() => contentSecurityPolicy({ 'default-src': ["'self'"], 'script-src': [source as "'self'"] })).toThrow(
      expect.objectContaining({ code: 'ERR_SECURITY_HEADER', message: expect.stringMatching(/^script-src: expected /) as string }),
    );
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['unknown directives', { 'scirpt-src': ["'self'"] }, /expected a directive of CSP level 3, got "scirpt-src"/],
    ['directives that browsers dropped', { 'block-all-mixed-content': true }, /directive/],
    ['prototype names', { constructor: ["'self'"] }, /directive/],
    ['a directive that breaks out', { "default-src *; x": ["'self'"] }, /directive/],
    ["'none' beside others", { 'script-src': ["'none'", "'self'"] }, /'none' alone/],
    ['an empty list', { 'script-src': [] }, /a list of 1 to 128/],
    ['a text for a list', { 'script-src': "'self'" }, /a list of 1 to 128/],
    ['no directives', {}, /at least one/],
    ['an endpoint that breaks out', { 'report-to': 'a; b' }, /report-to: expected the name/],
    ['a report URI that breaks out', { 'report-uri': ['/a b'] }, /report-uri: expected/],
    ['false for a flag', { 'upgrade-insecure-requests': false }, /expected true/],
    ['an unknown sink', { 'require-trusted-types-for': ["'style'"] }, /require-trusted-types-for/],
  ])('refuses %s', (_, directives, message) => {
    expect(() => contentSecurityPolicy(directives as CspDirectives)).toThrow(
      expect.objectContaining({ code: 'ERR_SECURITY_HEADER', message: expect.stringMatching(message) as string }),
    );
  });

  it("refuses 'unsafe-inline' and 'unsafe-eval' unless told that it is dangerous", () => {
    const directives: CspDirectives = { 'style-src': ["'self'", "'unsafe-inline'"] };
    expect(() => contentSecurityPolicy(directives)).toThrow(/without dangerouslyAllowUnsafe/);
    expect(contentSecurityPolicy(directives, { dangerouslyAllowUnsafe: true })).toBe("style-src 'self' 'unsafe-inline'");
  });

  it('lets no source out of its place, whatever it is', () => {
    const source = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: fc.constantFrom(...";, \t\r\n'\"*:/.-a=1%?#@".split('')), maxLength: 12 }));
    fc.assert(
      fc.property(source, (text) => {
        let value: string;
        try {
          value = contentSecurityPolicy({ 'img-src': ["'self'", text as 'a.b'] }, { dangerouslyAllowUnsafe: true });
        } catch (error) {
          expect(error).toMatchObject({ code: 'ERR_SECURITY_HEADER' });
          return;
        }
        expect(value).toMatch(/^img-src 'self' [!-~]+$/);
        expect(value).not.toMatch(/[;,"]/);
      }),
      { numRuns: 3000 },
    );
  });

  it('answers hostile sources at once', () => {
    for (const text of ['a.'.repeat(1e5), '*.'.repeat(1e5), `https://${'a-'.repeat(1e5)}`, `'sha256-${'a'.repeat(1e5)}`, `/${'%'.repeat(1e5)}`]) {
      expect(() => contentSecurityPolicy({ 'img-src': [text as 'a.b'] })).toThrow(/img-src/);
    }
  }, 500);
});

import { describe, expect, it } from 'vitest';
import owasp from '../../test/reference/owasp-secure-headers/values.json' with { type: 'json' };
import { secureHeaders, type SecureHeadersOptions, type SecureHeadersPreset } from './secure-headers.js';

const valueOf = (options: SecureHeadersPreset | SecureHeadersOptions, name: string): string | undefined =>
  secureHeaders(options).find(([candidate]) => candidate === name)?.[1];

describe('secureHeaders', () => {
  it.each(['api', 'web'] as const)("%s sends every header of OWASP's list but those that depend on the answer", (preset) => {
    const names = new Set(secureHeaders(preset).map(([name]) => name.toLowerCase()));
    const dependent = ['cache-control', 'clear-site-data'];
    expect(owasp.headers.map(({ name }) => name.toLowerCase()).filter((name) => !names.has(name))).toEqual(dependent);
  });

  it.each(['Cross-Origin-Embedder-Policy', 'Cross-Origin-Opener-Policy', 'Cross-Origin-Resource-Policy', 'Referrer-Policy', 'X-Content-Type-Options', 'X-Frame-Options', 'X-Permitted-Cross-Domain-Policies'])(
    "has OWASP's value for %s", (name) => {
      expect(valueOf('web', name)!.toLowerCase()).toBe(owasp.headers.find((header) => header.name === name)!.value);
    },
  );

  it("denies every feature of OWASP's Permissions-Policy that browsers still know", () => {
    const features = (value: string): string[] => value.split(', ').map((item) => item.split('=')[0]).sort();
    const known = features(owasp.headers.find(({ name }) => name === 'Permissions-Policy')!.value).filter((feature) => feature !== 'interest-cohort'); // withdrawn
    expect(features(valueOf('web', 'Permissions-Policy')!)).toEqual(known);
    expect(valueOf('web', 'Permissions-Policy')).toMatch(/^(?:[a-z-]+=\(\)(?:, |$))+$/);
  });

  it('lets an answer of data do nothing', () => {
    expect(valueOf('api', 'Content-Security-Policy')).toBe("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  });

  it('lets a page load from its own origin, and run nothing inline', () => {
    const policy = valueOf('web', 'Content-Security-Policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  });

  it('replaces directives by name, and removes those that are undefined', () => {
    const policy = valueOf({ preset: 'web', contentSecurityPolicy: { 'img-src': ["'self'", 'data:'], 'require-trusted-types-for': undefined, 'report-uri': ['/csp-report'] } }, 'Content-Security-Policy');
    expect(policy).toContain("img-src 'self' data:;");
    expect(policy).toContain('report-uri /csp-report');
    expect(policy).not.toContain('require-trusted-types-for');
  });

  it('sends the policy for report only when asked to', () => {
    const options = { preset: 'web', reportOnly: true } as const;
    expect(valueOf(options, 'Content-Security-Policy')).toBeUndefined();
    expect(valueOf(options, 'Content-Security-Policy-Report-Only')).toContain("script-src 'self'");
  });

  it('leaves headers out', () => {
    const names = secureHeaders({ preset: 'api', contentSecurityPolicy: false, strictTransportSecurity: false, permissionsPolicy: false }).map(([name]) => name);
    expect(names).not.toContain('Content-Security-Policy');
    expect(names).not.toContain('Strict-Transport-Security');
    expect(names).not.toContain('Permissions-Policy');
    expect(names).toContain('X-Content-Type-Options');
  });

  it('opens one feature without closing the others', () => {
    const value = valueOf({ preset: 'web', permissionsPolicy: { geolocation: ['self'] } }, 'Permissions-Policy');
    expect(value).toContain('geolocation=(self)');
    expect(value).toContain('camera=()');
  });

  it('refuses an unknown preset', () => {
    expect(() => secureHeaders('strict' as 'web')).toThrow(expect.objectContaining({ code: 'ERR_SECURITY_ARGUMENT', message: 'preset: expected "api" or "web", got "strict"' }));
  });

  it('names each header once, in bytes that a header may hold', () => {
    const headers = secureHeaders('web');
    expect(new Set(headers.map(([name]) => name.toLowerCase())).size).toBe(headers.length);
    for (const [name, value] of headers) expect(() => new Headers([[name, value]])).not.toThrow();
  });
});

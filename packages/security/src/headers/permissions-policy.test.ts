import { describe, expect, it } from 'vitest';
import { permissionsPolicy, type PermissionsPolicyDirectives } from './permissions-policy.js';

describe('permissionsPolicy', () => {
  it('writes the dictionary of the W3C Permissions Policy', () => {
    expect(permissionsPolicy({ camera: 'none', fullscreen: '*', geolocation: ['self', 'https://maps.example.org:8443'], midi: [] })).toBe(
      'camera=(), fullscreen=*, geolocation=(self "https://maps.example.org:8443"), midi=()',
    );
  });

  it.each<Record<string, unknown>>([
    { 'camera=*, usb': 'none' }, { Camera: 'none' }, { camera: 'self' }, { camera: ['https://a.example" *'] }, { camera: ['http://a.example'] },
    { camera: ['https://a.example/path'] }, { camera: ['https://a.example\r\n'] },
  ])('refuses %j', (directives) => {
    expect(() => permissionsPolicy(directives as PermissionsPolicyDirectives)).toThrow(expect.objectContaining({ code: 'ERR_SECURITY_HEADER' }));
  });
});

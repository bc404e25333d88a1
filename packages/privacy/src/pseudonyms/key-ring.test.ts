import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { generateRootKey } from '../adapters/node-crypto.js';
import { createKeyRing, createRootKey } from './key-ring.js';
import type { RootKey } from './key-ring.js';

const active = generateRootKey('active', 1);
const pending = generateRootKey('pending', 2);
const retired: RootKey = { ...generateRootKey('active', 0), state: 'retired', secret: null };

describe('createRootKey', () => {
  it('names a key by its secret', () => {
    const secret = Uint8Array.from({ length: 32 }, (_, i) => i);
    const key = createRootKey(secret, 'active', 5);
    expect(key).toEqual({ keyId: expect.stringMatching(/^[a-z2-7]{16}$/) as string, state: 'active', sinceMs: 5, secret });
    expect(createRootKey(secret, 'pending', 6).keyId).toBe(key.keyId);
    expect(active.keyId).not.toBe(key.keyId);
  });

  it.each([
    ['too short', new Uint8Array(31)],
    ['all zero', new Uint8Array(32)],
    ['a repeated word', new TextEncoder().encode('secretsecretsecretsecretsecretse')],
    ['text', 'x'.repeat(32) as unknown as Uint8Array],
  ])('refuses a secret that is %s', (_, secret) => {
    expect(() => createRootKey(secret, 'active', 0)).toThrow(expect.objectContaining({ code: 'ERR_PRIVACY_KEY' }));
  });

  it('passes what a random generator makes', () => {
    for (let i = 0; i < 2_000; i += 1) expect(generateRootKey('active', 0).secret).toHaveLength(32);
  });
});

describe('createKeyRing', () => {
  it('knows its keys and its active one', () => {
    const ring = createKeyRing([retired, active, pending]);
    expect(ring.fingerprint).toBe(active.keyId);
    expect(ring.keys.map(({ state }) => state)).toEqual(['retired', 'active', 'pending']);
    expect(ring.derive(retired.keyId, ['file'], 32)).toBeNull();
    expect(ring.derive('nobody', ['file'], 32)).toBeNull();
    expect(() => ring.derive(active.keyId, ['logs\0lifetime'], 32)).toThrow(expect.objectContaining({ code: 'ERR_PRIVACY_ARGUMENT' }));
  });

  it('shows no secret when printed', () => {
    const ring = createKeyRing([active]);
    const shown = inspect(ring, { depth: 9, showHidden: true }) + JSON.stringify(ring);
    expect(shown).not.toContain(Buffer.from(active.secret!).toString('base64url'));
    expect(shown).not.toContain(active.secret!.slice(0, 4).join(', '));
    expect(JSON.stringify(ring)).not.toContain('secret');
  });

  it('keeps its secrets when the caller’s copy changes', () => {
    const key = { ...active, secret: Uint8Array.from(active.secret!) };
    const ring = createKeyRing([key]);
    const before = ring.derive(key.keyId, ['file'], 32);
    key.secret.fill(0);
    expect(ring.derive(key.keyId, ['file'], 32)).toEqual(before);
  });

  it.each<[string, readonly RootKey[], string]>([
    ['no keys', [], 'ERR_PRIVACY_KEY_RING'],
    ['no active key', [pending], 'ERR_PRIVACY_KEY_RING'],
    ['two active keys', [active, generateRootKey('active', 0)], 'ERR_PRIVACY_KEY_RING'],
    ['two pending keys', [active, pending, generateRootKey('pending', 0)], 'ERR_PRIVACY_KEY_RING'],
    ['a key twice', [active, { ...active, state: 'retiring' }], 'ERR_PRIVACY_KEY_RING'],
    ['an id that is not the secret’s', [{ ...active, keyId: pending.keyId }], 'ERR_PRIVACY_KEY_RING'],
    ['a retired key with its secret', [active, { ...retired, secret: new Uint8Array(32) }], 'ERR_PRIVACY_KEY_RING'],
    ['an unknown state', [active, { ...pending, state: 'lost' as 'pending' }], 'ERR_PRIVACY_KEY_RING'],
    ['an active key without its secret', [{ ...active, secret: null }], 'ERR_PRIVACY_KEY'],
    ['a time that is none', [{ ...active, sinceMs: NaN }], 'ERR_PRIVACY_ARGUMENT'],
  ])('refuses %s', (_, keys, code) => {
    expect(() => createKeyRing(keys)).toThrow(expect.objectContaining({ code }));
  });
});

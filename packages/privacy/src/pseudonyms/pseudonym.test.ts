import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '../../test/reference/pseudonym/values.json' with { type: 'json' };
import { generateRootKey } from '../adapters/node-crypto.js';
import { createKeyRing, createRootKey } from './key-ring.js';
import type { RootKey } from './key-ring.js';
import { createPseudonymizer } from './pseudonym.js';
import type { PseudonymContext } from './pseudonym.js';

const { rootHex, vectors } = reference['pseudonyms/pseudonym'];
const ring = createKeyRing([createRootKey(Uint8Array.from(Buffer.from(rootHex, 'hex')), 'active', 0)]);
const logs: PseudonymContext = { purpose: 'logs', kind: 'uid', epoch: 'lifetime' };

describe('createPseudonymizer', () => {
  it.each(vectors)('names $normalizedId $pseudonym for $purpose', ({ purpose, epoch, kind, normalizedId, derivedKey, pseudonym }) => {
    expect(Buffer.from(ring.derive(ring.fingerprint, [purpose, epoch, kind], 32)!).toString('hex')).toBe(derivedKey);
    expect(createPseudonymizer(ring, { purpose, epoch, kind }).pseudonymize(normalizedId)).toBe(pseudonym);
  });

  it('tags any identifier as OpenSSL does, one after the other', () => {
    const { pseudonymize, candidates } = createPseudonymizer(ring, logs);
    const key = ring.derive(ring.fingerprint, ['logs', 'lifetime', 'uid'], 32)!;
    const units = [fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0x10000, max: 0x10ffff })];
    const identifier = fc
      .oneof(...units.map((unit) => fc.array(unit, { minLength: 1, maxLength: 300 })), fc.array(fc.oneof(...units), { minLength: 1, maxLength: 500 }))
      .map((points) => String.fromCodePoint(...points))
      .filter((id) => id.trim() !== '');
    fc.assert(
      fc.property(identifier, (id) => {
        const body = createHmac('sha256', key).update(id).digest().subarray(0, 16).toString('base64url');
        return pseudonymize(id).slice(9) === body && candidates(id)[0].slice(9) === body;
      }),
      { numRuns: 20_000 },
    );
  }, 60_000);

  it('names the longest identifiers, of one to four bytes a character', () => {
    const { pseudonymize } = createPseudonymizer(ring, logs);
    const key = ring.derive(ring.fingerprint, ['logs', 'lifetime', 'uid'], 32)!;
    for (const id of ['a'.repeat(1000), 'é'.repeat(1000), '語'.repeat(1000), '😀'.repeat(500), 'a']) {
      expect(pseudonymize(id).slice(9)).toBe(createHmac('sha256', key).update(id).digest().subarray(0, 16).toString('base64url'));
    }
  });

  it('gives one well-formed name to each identifier', () => {
    const { pseudonymize, matches } = createPseudonymizer(ring, logs);
    const identifier = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }).filter((id) => id.trim() !== '');
    fc.assert(
      fc.property(identifier, identifier, (id, other) => {
        const pseudonym = pseudonymize(id);
        expect(pseudonym).toMatch(/^p1\.[a-z2-7]{5}\.[A-Za-z0-9_-]{22}$/);
        expect(pseudonymize(id)).toBe(pseudonym);
        expect(pseudonymize(other) === pseudonym).toBe(other === id);
        expect(matches(id, pseudonym)).toBe(true);
      }),
    );
  });

  it('keeps apart what looks alike', () => {
    const { pseudonymize } = createPseudonymizer(ring, logs);
    const alike = ['josé', 'jose\u0301', 'ﬁ', 'fi', 'admin', 'аdmin', 'Admin', 'admin ', 'admin\0'];
    expect(new Set(alike.map(pseudonymize)).size).toBe(alike.length);
  });

  it('links nothing across purposes, kinds, epochs and roots', () => {
    const contexts = [logs, { ...logs, purpose: 'analytics' }, { ...logs, kind: 'email' }, { ...logs, epoch: '2026Q4' }];
    const rings = [ring, createKeyRing([generateRootKey('active', 0)])];
    const names = rings.flatMap((any) => contexts.map((context) => createPseudonymizer(any, context).pseudonymize('u_1')));
    expect(new Set(names.map((name) => name.slice(3, 8))).size).toBe(8);
    expect(new Set(names.map((name) => name.slice(9))).size).toBe(8);
  });

  it('finds what was named under retiring keys, newest first, and nothing of pending or retired ones', () => {
    const made = [0, 1, 2, 3, 4].map((sinceMs) => generateRootKey('active', sinceMs));
    const nameUnder = (key: RootKey): string => createPseudonymizer(createKeyRing([{ ...key, state: 'active' }]), logs).pseudonymize('u_1');
    const [retired, older, newer, active, pending] = made;
    const rotated = createKeyRing(
      [{ ...retired, state: 'retired', secret: null }, { ...older, state: 'retiring' }, { ...newer, state: 'retiring' }, active, { ...pending, state: 'pending' }],
    );
    const { pseudonymize, candidates, matches } = createPseudonymizer(rotated, logs);
    expect(pseudonymize('u_1')).toBe(nameUnder(active));
    expect(candidates('u_1')).toEqual([active, newer, older].map(nameUnder));
    expect(made.map((key) => matches('u_1', nameUnder(key)))).toEqual([false, true, true, true, false]);
    expect(matches('u_2', nameUnder(active))).toBe(false);
    expect(matches('u_1', nameUnder(active).slice(0, -1))).toBe(false);
    expect(matches('u_1', undefined as unknown as string)).toBe(false);
  });

  it.each<[string, Partial<PseudonymContext>]>([
    ['a NUL', { purpose: 'logs\0lifetime' }],
    ['upper case', { purpose: 'Logs' }],
    ['nothing', { kind: '' }],
    ['a line break at the end', { kind: 'uid\n' }],
    ['33 characters', { epoch: 'e'.repeat(33) }],
    ['no epoch', { epoch: undefined }],
  ])('refuses a context with %s', (_, change) => {
    expect(() => createPseudonymizer(ring, { ...logs, ...change })).toThrow(expect.objectContaining({ code: 'ERR_PRIVACY_ARGUMENT' }));
  });

  it.each([
    ['empty', ''],
    ['white space', ' \u2003\t'],
    ['a number', 42],
    ['undefined', undefined],
    ['a lone high surrogate', 'jane\ud83d'],
    ['a lone low surrogate', '\ude00jane'],
    ['a megabyte', 'jane'.repeat(262_144)],
  ])('refuses an identifier that is %s, without showing it', (_, id) => {
    const { pseudonymize, candidates, matches } = createPseudonymizer(ring, logs);
    for (const call of [pseudonymize, candidates, (any: string) => matches(any, 'p1.aaaaa.a')]) {
      expect(() => call(id as string)).toThrow(expect.objectContaining({ code: 'ERR_PRIVACY_IDENTIFIER', message: expect.not.stringContaining('jane') as string }));
    }
  });
});

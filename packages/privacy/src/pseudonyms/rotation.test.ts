import { describe, expect, it } from 'vitest';
import { generateRootKey } from '../adapters/node-crypto.js';
import { createKeyRing } from './key-ring.js';
import { addPendingKey, promotePendingKey, retireKeys } from './rotation.js';

const DAY_MS = 86_400_000;
const first = generateRootKey('active', 0);
const second = generateRootKey('pending', 10 * DAY_MS);
const refusal = expect.objectContaining({ code: 'ERR_PRIVACY_ROTATION' }) as Error;

describe('a rotation', () => {
  it('goes from one active key to the next, and destroys the first at the end of the overlap', () => {
    const added = addPendingKey([first], second);
    expect(createKeyRing(added).fingerprint).toBe(first.keyId);

    const promoted = promotePendingKey(added, { nowMs: 11 * DAY_MS, propagationMs: DAY_MS });
    expect(promoted).toEqual([{ ...first, state: 'retiring', sinceMs: 11 * DAY_MS }, { ...second, state: 'active', sinceMs: 11 * DAY_MS }]);
    expect(createKeyRing(promoted).fingerprint).toBe(second.keyId);

    expect(retireKeys(promoted, { nowMs: 101 * DAY_MS - 1, overlapMs: 90 * DAY_MS })).toEqual(promoted);
    const retired = retireKeys(promoted, { nowMs: 101 * DAY_MS, overlapMs: 90 * DAY_MS });
    expect(retired).toEqual([{ keyId: first.keyId, state: 'retired', sinceMs: 101 * DAY_MS, secret: null }, promoted[1]]);
    createKeyRing(retired);
    expect(retireKeys(retired, { nowMs: 999 * DAY_MS, overlapMs: 0 })).toEqual(retired);
  });

  it('refuses steps out of order', () => {
    const added = addPendingKey([first], second);
    expect(() => addPendingKey(added, generateRootKey('pending', 0))).toThrow(refusal);
    expect(() => addPendingKey([first], generateRootKey('active', 0))).toThrow(refusal);
    expect(() => promotePendingKey([first], { nowMs: 0, propagationMs: 0 })).toThrow(refusal);
  });

  it('refuses to promote a key before every process knows it, also when the clock went back', () => {
    const added = addPendingKey([first], second);
    expect(() => promotePendingKey(added, { nowMs: 11 * DAY_MS - 1, propagationMs: DAY_MS })).toThrow('1 ms from now');
    expect(() => promotePendingKey(added, { nowMs: 0, propagationMs: 0 })).toThrow(refusal);
  });

  it.each([NaN, -1, Infinity])('refuses a span of %d', (span) => {
    const added = addPendingKey([first], second);
    const argument = expect.objectContaining({ code: 'ERR_PRIVACY_ARGUMENT' }) as Error;
    expect(() => promotePendingKey(added, { nowMs: 11 * DAY_MS, propagationMs: span })).toThrow(argument);
    expect(() => retireKeys(added, { nowMs: 0, overlapMs: span })).toThrow(argument);
  });
});

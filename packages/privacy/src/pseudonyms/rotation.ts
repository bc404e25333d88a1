import { PrivacyError } from '../errors.js';
import type { KeyState, RootKey } from './key-ring.js';

/**
 * First step: a new key that every process should come to know before one of them uses it.
 *
 * @throws {@link PrivacyError} `ERR_PRIVACY_ROTATION` when a key is pending already, or the new one is not.
 */
export function addPendingKey(keys: readonly RootKey[], pending: RootKey): readonly RootKey[] {
  if (pending.state !== 'pending') throw rotationError(`expected a pending key, got one that is ${pending.state}`);
  if (keys.some(({ state }) => state === 'pending')) throw rotationError('a key is pending already: promote it first');
  return [...keys, pending];
}

/**
 * Second step: the pending key becomes active, the active one retiring.
 *
 * @param options - `nowMs`: the present, milliseconds since the Unix epoch. `propagationMs`: how long it takes until all processes
 * have read a changed ring; the key must have been pending for that long.
 * @throws {@link PrivacyError} `ERR_PRIVACY_ROTATION` when no key is pending, or not for long enough.
 */
export function promotePendingKey(keys: readonly RootKey[], { nowMs, propagationMs }: { nowMs: number; propagationMs: number }): readonly RootKey[] {
  checkSpan('nowMs', nowMs);
  checkSpan('propagationMs', propagationMs);
  const pending = keys.find(({ state }) => state === 'pending');
  if (pending === undefined) throw rotationError('no key is pending: add one first');
  const earliestMs = pending.sinceMs + propagationMs;
  if (nowMs < earliestMs) throw rotationError(`the pending key may be promoted ${earliestMs - nowMs} ms from now, when every process knows it`);

  const next: Partial<Record<KeyState, KeyState>> = { pending: 'active', active: 'retiring' };
  return keys.map((key) => (next[key.state] === undefined ? key : { ...key, state: next[key.state]!, sinceMs: nowMs }));
}

/**
 * Last step: the secrets of keys that have been retiring for long enough are destroyed. There is no way back.
 *
 * @param options - `nowMs`: the present, milliseconds since the Unix epoch. `overlapMs`: how far back lookups reach; a key is kept
 * for that long after it stopped naming.
 */
export function retireKeys(keys: readonly RootKey[], { nowMs, overlapMs }: { nowMs: number; overlapMs: number }): readonly RootKey[] {
  checkSpan('nowMs', nowMs);
  checkSpan('overlapMs', overlapMs);
  const isDue = ({ state, sinceMs }: RootKey): boolean => state === 'retiring' && nowMs >= sinceMs + overlapMs;
  return keys.map((key) => (isDue(key) ? { ...key, state: 'retired', sinceMs: nowMs, secret: null } : key));
}

function checkSpan(name: string, ms: unknown): void {
  if (typeof ms !== 'number' || !(ms >= 0 && ms < Infinity)) throw new PrivacyError('ERR_PRIVACY_ARGUMENT', `${name}: expected milliseconds from 0 up, got ${String(ms)}`);
}

function rotationError(message: string): PrivacyError {
  return new PrivacyError('ERR_PRIVACY_ROTATION', message);
}

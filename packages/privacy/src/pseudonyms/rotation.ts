import type { RootKey } from './key-ring.js';

/**
 * First step: a new key that every process should come to know before one of them uses it.
 *
 * @throws {@link PrivacyError} `ERR_PRIVACY_ROTATION` when a key is pending already.
 */
export declare function addPendingKey(keys: readonly RootKey[], pending: RootKey): readonly RootKey[];

/**
 * Second step: the pending key becomes active, the active one retiring.
 *
 * @param propagationMs - How long all processes take to read a changed ring; the key must have been pending for that long.
 * @throws {@link PrivacyError} `ERR_PRIVACY_ROTATION` when no key is pending, or not for long enough.
 */
export declare function promotePendingKey(keys: readonly RootKey[], options: { nowMs: number; propagationMs: number }): readonly RootKey[];

/**
 * Last step: the secrets of keys that have been retiring for long enough are destroyed. There is no way back.
 *
 * @param overlapMs - How far back lookups reach; a key is kept for that long after it stopped naming.
 */
export declare function retireKeys(keys: readonly RootKey[], options: { nowMs: number; overlapMs: number }): readonly RootKey[];

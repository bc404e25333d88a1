import { SecurityError } from '../errors.js';
import { DebtTable } from './debt-table.js';
import { decide } from './decision.js';
import { debtUs } from './gcra.js';
import { type Bits64, halfSipHash } from './half-sip-hash.js';
import type { RateLimitPolicy } from './policy.js';
import type { SyncRateLimitStore } from './store.js';

/** Where a store takes its time from. */
export interface Clock {
  /** Milliseconds since any fixed moment, 0 or more, fractions welcome; best one that never steps, such as `performance.now()`. */
  nowMs(): number;
}

export interface MemoryStoreOptions {
  readonly clock: Clock;
  /**
   * Two secret random unsigned 32-bit integers, fresh in each process: `crypto.getRandomValues(new Uint32Array(2))`.
   * Without them nobody can choose keys that crowd one bucket or share a fingerprint.
   */
  readonly hashSeed: ArrayLike<number>;
  /**
   * Slots of the table, 16 to 16 777 216, rounded up to a power of two; 20 bytes each. Up to half of them hold a key each without
   * any being forgotten.
   * @default 65536
   */
  readonly maxKeys?: number;
}

/** A {@link SyncRateLimitStore} of one process, with figures for its health. */
export interface MemoryStore extends SyncRateLimitStore {
  /** Slots of the table. */
  readonly capacity: number;
  /** Keys forgotten while they still owed something, since the store was made. Each lost at most what it owed, and owed the least. */
  readonly evictions: number;
}

const MAX_KEYS = 2 ** 24;

/**
 * A store for one process, in memory of fixed size. Limits are not shared between processes and start anew with each.
 *
 * @throws {@link SecurityError} `ERR_SECURITY_ARGUMENT` when `maxKeys` or `hashSeed` is out of range.
 */
export function createMemoryStore({ clock, hashSeed, maxKeys = 65_536 }: MemoryStoreOptions): MemoryStore {
  if (!Number.isInteger(maxKeys) || maxKeys < 16 || maxKeys > MAX_KEYS) {
    throw new SecurityError('ERR_SECURITY_ARGUMENT', `maxKeys: expected an integer from 16 to ${MAX_KEYS}, got ${String(maxKeys)}`);
  }
  const seed = seedOf(hashSeed);
  const table = new DebtTable(maxKeys);

  /** A hash key per policy, made of its name, so that no key of one policy can meet one of another. */
  const seeds = new WeakMap<RateLimitPolicy, Bits64>();
  const seedFor = (policy: RateLimitPolicy): Bits64 => {
    let bits = seeds.get(policy);
    if (bits === undefined) {
      bits = { low: 0, high: 0 };
      halfSipHash(seed, policy.name, bits);
      seeds.set(policy, bits);
    }
    return bits;
  };

  // What is known of each limit of the request being decided; the next request writes over it, since a decision is never interrupted.
  const fingerprints: Bits64[] = [];
  const slots: number[] = [];
  const debtsUs: number[] = [];

  return {
    get capacity() {
      return table.capacity;
    },
    get evictions() {
      return table.evictions;
    },
    take(steps) {
      const nowUs = Math.floor(clock.nowMs() * 1000);
      for (let i = 0; i < steps.length; i++) {
        const { policy, key } = steps[i];
        if (i === fingerprints.length) fingerprints.push({ low: 0, high: 0 });
        const fingerprint = fingerprints[i];
        halfSipHash(seedFor(policy), key, fingerprint);
        const slot = table.find(fingerprint);
        const tatUs = table.get(slot);
        const owedUs = debtUs(tatUs, nowUs, policy.toleranceUs);
        // The clock went back, or the policy was tightened: kept, the stored time would refuse the key until the clock is there again.
        if (tatUs > nowUs + policy.toleranceUs) table.set(slot, fingerprint, nowUs + owedUs, policy.toleranceUs, nowUs);
        slots[i] = slot;
        debtsUs[i] = owedUs;
      }
      const decision = decide(steps, debtsUs);
      if (decision.allowed) {
        for (let i = 0; i < steps.length; i++) {
          const { policy, cost } = steps[i];
          if (cost > 0) table.set(slots[i], fingerprints[i], nowUs + debtsUs[i] + cost * policy.intervalUs, policy.toleranceUs, nowUs);
        }
      }
      return decision;
    },
  };
}

function seedOf(hashSeed: ArrayLike<number>): Bits64 {
  const [low, high] = [hashSeed[0], hashSeed[1]];
  const isWord = (word: number | undefined): word is number => word !== undefined && Number.isInteger(word) && word >= 0 && word < 2 ** 32;
  if (!isWord(low) || !isWord(high)) {
    throw new SecurityError('ERR_SECURITY_ARGUMENT', 'hashSeed: expected two unsigned 32-bit integers');
  }
  return { low: low | 0, high: high | 0 };
}

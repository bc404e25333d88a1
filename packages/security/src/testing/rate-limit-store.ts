import type { RateLimitStore } from '../rate-limit/store.js';

/** A store under test and the time it counts. */
export interface RateLimitStoreFixture {
  readonly store: RateLimitStore;
  /** Lets this many milliseconds pass on the store's own clock: moves a fake one, waits on a real one. */
  advance(ms: number): void | Promise<void>;
  /** Part of every key, so that cases that share a server do not meet. */
  readonly keyPrefix: string;
}

/** One case of a contract: it resolves when the store behaves, and throws an Error that says what was expected when not. */
export interface ContractCase {
  readonly name: string;
  run(fixture: RateLimitStoreFixture): Promise<void>;
}

/** What every {@link RateLimitStore} must do; run each case on a fresh fixture, in any test runner. */
export const rateLimitStoreContract: readonly ContractCase[] = [];

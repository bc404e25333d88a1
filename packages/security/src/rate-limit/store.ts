import type { RateLimitDecision } from './decision.js';
import type { RateLimitStep } from './step.js';

/**
 * Keeps one theoretical arrival time per policy and key, and makes a decision over several of them atomic.
 *
 * A refused request is a resolved decision and changes nothing; a store throws or rejects only when it cannot answer.
 * The store owns the clock: one process counts its own time, a shared store counts the server's.
 */
export interface RateLimitStore {
  take(steps: readonly RateLimitStep[]): RateLimitDecision | Promise<RateLimitDecision>;
}

/** A store that answers at once: a promise would cost as much as the decision. */
export interface SyncRateLimitStore extends RateLimitStore {
  take(steps: readonly RateLimitStep[]): RateLimitDecision;
}

/** A store that answers over a network. */
export interface AsyncRateLimitStore extends RateLimitStore {
  take(steps: readonly RateLimitStep[]): Promise<RateLimitDecision>;
}

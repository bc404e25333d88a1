import { gcra } from './gcra.js';
import type { RateLimitPolicy } from './policy.js';
import type { RateLimitStep } from './step.js';

/** How one limit stands after the decision. */
export interface LimitOutcome {
  readonly policy: RateLimitPolicy;
  /** Whether this limit had room; the request passes only when all have. */
  readonly allowed: boolean;
  /** Whole units left now, after spending if the request was allowed. */
  readonly remaining: number;
  /** Time until the whole burst is available again if nothing more is spent, milliseconds. */
  readonly resetMs: number;
  /** Time until the same cost would have room, milliseconds: 0 when it has, Infinity when the cost is above the burst. */
  readonly retryAfterMs: number;
}

/** The answer to one request over all its limits. */
export interface RateLimitDecision {
  readonly allowed: boolean;
  /** Why not: a limit is spent, or the store is down and a limit is `closed` without it. */
  readonly refusedBy: 'quota' | 'outage' | undefined;
  /** The limits, in the order in which they were asked for. */
  readonly limits: readonly LimitOutcome[];
  /** Time until the request could pass all its limits, milliseconds: the latest of theirs, 0 when allowed. */
  readonly retryAfterMs: number;
  /** Whether the shared store did not answer and the policies' `onStoreError` decided. */
  readonly degraded: boolean;
}

/**
 * All or nothing over several limits: one refusal refuses the request, and then no limit is spent.
 *
 * @param steps - The limits asked for.
 * @param debtsUs - What each step's key owes now, microseconds, in the same order.
 */
export function decide(steps: readonly RateLimitStep[], debtsUs: ArrayLike<number>): RateLimitDecision {
  // Plain loops over arrays of known length: this runs for every request, and growing arrays took longer than the arithmetic.
  let retryAfterUs = 0;
  for (let i = 0; i < steps.length; i++) {
    retryAfterUs = Math.max(retryAfterUs, gcra(debtsUs[i], steps[i].policy, steps[i].cost).retryAfterUs);
  }
  const allowed = retryAfterUs === 0;
  const limits = new Array<LimitOutcome>(steps.length);
  for (let i = 0; i < steps.length; i++) {
    const { policy, cost } = steps[i];
    const outcome = gcra(debtsUs[i], policy, cost);
    limits[i] = limitOutcome(policy, allowed ? outcome.debtAfterUs : debtsUs[i], outcome.retryAfterUs);
  }
  return { allowed, refusedBy: allowed ? undefined : 'quota', limits, retryAfterMs: retryAfterUs / 1000, degraded: false };
}

function limitOutcome(policy: RateLimitPolicy, owedUs: number, retryAfterUs: number): LimitOutcome {
  return {
    policy,
    allowed: retryAfterUs === 0,
    remaining: Math.floor((policy.toleranceUs - owedUs) / policy.intervalUs),
    resetMs: owedUs / 1000,
    retryAfterMs: retryAfterUs / 1000,
  };
}

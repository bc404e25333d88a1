import type { LimitOutcome, RateLimitDecision } from './decision.js';
import { definePolicy, type RateLimitPolicy } from './policy.js';
import type { RateLimitStep } from './step.js';
import type { SyncRateLimitStore } from './store.js';

/** When a client refused by a closed limit may ask again: a store that comes back is noticed within two seconds. */
const CLOSED_RETRY_MS = 2_000;

/**
 * Decides without the shared store, by each policy's `onStoreError`: one closed limit refuses the request, open ones let it pass,
 * and local ones are decided by this process, all or nothing.
 *
 * @param local - Store of this process.
 * @param share - The part of a policy that this process gives out alone; see {@link createShares}.
 */
export function decideWithoutStore(
  steps: readonly RateLimitStep[],
  local: SyncRateLimitStore,
  share: (policy: RateLimitPolicy) => RateLimitPolicy,
): RateLimitDecision {
  const closed = steps.some((step) => step.policy.onStoreError === 'closed');
  const localSteps = steps
    .filter((step) => step.policy.onStoreError === 'local')
    .map((step) => ({ ...step, policy: share(step.policy), cost: closed ? 0 : step.cost })); // already refused: only looked at
  const decided = localSteps.length > 0 ? local.take(localSteps) : undefined;

  const localOutcomes = decided?.limits.values();
  const limits = steps.map(({ policy }): LimitOutcome => {
    if (policy.onStoreError === 'closed') return { policy, allowed: false, remaining: 0, resetMs: CLOSED_RETRY_MS, retryAfterMs: CLOSED_RETRY_MS };
    if (policy.onStoreError === 'open') return { policy, allowed: true, remaining: policy.burst, resetMs: 0, retryAfterMs: 0 };
    return localOutcomes!.next().value!;
  });
  const refusedBy = closed ? 'outage' : decided?.refusedBy;
  return {
    allowed: refusedBy === undefined,
    refusedBy,
    limits,
    retryAfterMs: Math.max(...limits.map((limit) => limit.retryAfterMs)),
    degraded: true,
  };
}

/**
 * The policies of one of so many processes: quota and burst divided by their number and rounded up, so that every process admits at
 * least one unit. Together they admit the quota, and at most one unit each more.
 */
export function createShares(replicas: number): (policy: RateLimitPolicy) => RateLimitPolicy {
  const shares = new WeakMap<RateLimitPolicy, RateLimitPolicy>();
  return (policy) => {
    const known = shares.get(policy);
    if (known !== undefined) return known;
    const share = definePolicy({ ...policy, quota: Math.ceil(policy.quota / replicas), burst: Math.ceil(policy.burst / replicas) });
    shares.set(policy, share);
    return share;
  };
}

import type { RateLimitPolicy } from './policy.js';

/** What {@link gcra} answers for one limit. Times are whole microseconds. */
export interface GcraOutcome {
  readonly allowed: boolean;
  /** The debt if the cost is spent; the same as before when it is refused. */
  readonly debtAfterUs: number;
  /** How long until the same cost would be allowed; 0 when it is, Infinity when the cost is above the burst. */
  readonly retryAfterUs: number;
}

/**
 * How far a stored theoretical arrival time (TAT) lies ahead of now: 0 for a key that owes nothing, at most the tolerance.
 *
 * Cutting at the tolerance is what heals a clock that went back, a failover to a replica with another clock, and a policy that
 * was tightened: the key then owes a full burst, never more, so that it waits one emission interval rather than an hour.
 *
 * @param tatUs - Stored theoretical arrival time, microseconds on the store's clock; 0 when nothing is stored.
 */
export function debtUs(tatUs: number, nowUs: number, toleranceUs: number): number {
  const ahead = tatUs - nowUs;
  return ahead > toleranceUs ? toleranceUs : ahead > 0 ? ahead : 0;
}

/**
 * Generic cell rate algorithm, virtual scheduling form: a key owes time, each unit adds one emission interval, and time pays it back.
 *
 * In any interval of t at most `burst + t / interval` units are allowed. All quantities are integers below 2^53.
 *
 * Source: ITU-T Recommendation I.371 (2004), annex A.
 *
 * @param owedUs - Debt from {@link debtUs}, 0 to `toleranceUs`.
 * @param cost - Units asked for, an integer of 0 or more; 0 looks without spending.
 */
export function gcra(owedUs: number, { burst, intervalUs, toleranceUs }: RateLimitPolicy, cost: number): GcraOutcome {
  // Compared before multiplying: an absurd cost must not leave the integers.
  if (cost > burst) return { allowed: false, debtAfterUs: owedUs, retryAfterUs: Infinity };
  const debtAfterUs = owedUs + cost * intervalUs;
  return debtAfterUs <= toleranceUs
    ? { allowed: true, debtAfterUs, retryAfterUs: 0 }
    : { allowed: false, debtAfterUs: owedUs, retryAfterUs: debtAfterUs - toleranceUs };
}

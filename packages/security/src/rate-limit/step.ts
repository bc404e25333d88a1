import type { RateLimitPolicy } from './policy.js';

/** One limit that a request must pass. */
export interface RateLimitStep {
  readonly policy: RateLimitPolicy;
  /** Who shares this quota, such as an address prefix or a user id. Any string; equal strings share. */
  readonly key: string;
  /** Units asked for: an integer from 0, which looks without spending. */
  readonly cost: number;
}

import type { RateLimitDecision } from './decision.js';

/** Problem types of draft-ietf-httpapi-ratelimit-headers-11, section 5. Their registration with IANA is requested, not yet made. */
export const RATE_LIMIT_PROBLEM_TYPES = {
  quotaExceeded: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
  temporaryReducedCapacity: 'https://iana.org/assignments/http-problem-types#temporary-reduced-capacity',
} as const;

/** Members of an RFC 9457 problem for a refused request. Holds policy names, never keys. */
export interface RateLimitProblem {
  readonly type: string;
  readonly title: string;
  readonly status: 429 | 503;
  readonly 'violated-policies': readonly string[];
}

/**
 * The problem for a refused request: 429 when a quota is spent, 503 when a limit is closed because its store is down.
 *
 * @returns Undefined when the request was allowed.
 */
export function rateLimitProblem({ refusedBy, limits }: RateLimitDecision): RateLimitProblem | undefined {
  if (refusedBy === undefined) return undefined;
  const violated = limits.filter((limit) => !limit.allowed).map((limit) => limit.policy.name);
  return refusedBy === 'quota'
    ? {
        type: RATE_LIMIT_PROBLEM_TYPES.quotaExceeded,
        title: 'Request cannot be satisfied as assigned quota has been exceeded',
        status: 429,
        'violated-policies': violated,
      }
    : {
        type: RATE_LIMIT_PROBLEM_TYPES.temporaryReducedCapacity,
        title: 'Request cannot be satisfied due to temporary server capacity constraints',
        status: 503,
        'violated-policies': violated,
      };
}

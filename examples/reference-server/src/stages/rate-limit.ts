import { rateLimitHeaders, rateLimitProblem, type RateLimitDecision, type RateLimitRequest } from '@cosmichub/security';
import { ProblemError } from '../http/problem.js';
import type { Addressed, Known } from '../pipeline.js';
import { addressLimit, tierLimits } from '../policy/limits.js';
import type { Services } from '../services.js';

/** @throws {@link ProblemError} `quota-exceeded`; `unavailable` when the limits cannot be asked and this one is closed without them. */
async function take(requests: readonly RateLimitRequest[], { limiter }: Services): Promise<RateLimitDecision> {
  const decision = await limiter.take(requests);
  const problem = rateLimitProblem(decision);
  if (problem !== undefined) {
    const kind = decision.refusedBy === 'quota' ? 'quota-exceeded' : 'unavailable';
    throw new ProblemError(kind, { ...problem }, Object.fromEntries(rateLimitHeaders(decision, { random: Math.random })));
  }
  return decision;
}

/** Before anybody is asked who they are: guessing tokens costs too. */
export async function limitAddress({ route, client }: Addressed, services: Services): Promise<void> {
  if (route.contract.limit !== 'none') await take([{ policy: addressLimit.name, key: client.key }], services);
}

/** By the caller's tier. Somebody without a bearer token is counted by address: a cookie is cheaply thrown away. */
export async function limitCaller({ route, client, principal }: Known, services: Services): Promise<RateLimitDecision | undefined> {
  const { limit } = route.contract;
  if (limit === 'none') return undefined;
  const key = principal.tier === 'anonymous' || principal.subject === undefined ? client.key : principal.subject;
  return take([{ policy: tierLimits[principal.tier][limit].name, key }], services);
}

import { SecurityError } from '../errors.js';
import type { RateLimitDecision } from './decision.js';
import type { RateLimitPolicy } from './policy.js';
import type { RateLimitStep } from './step.js';
import type { AsyncRateLimitStore, RateLimitStore, SyncRateLimitStore } from './store.js';

/** One limit that a request asks to pass. */
export interface RateLimitRequest<Name extends string = string> {
  /** Name of one of the limiter's policies. */
  readonly policy: Name;
  /** Who shares this quota; see `partitionKey` for keys of several parts. */
  readonly key: string;
  /**
   * Units asked for, an integer from 0 (looks without spending) to 2 147 483 647.
   * @default 1
   */
  readonly cost?: number;
}

/** Decides requests over the policies it was made with. */
export interface RateLimiter<Name extends string = string, Answer = RateLimitDecision | Promise<RateLimitDecision>> {
  /**
   * Asks 1 to 8 limits at once, all or nothing: a refused request spends nothing anywhere.
   *
   * @throws {@link SecurityError} `ERR_SECURITY_ARGUMENT` for a bad cost, no or too many requests, or one policy and key asked for twice;
   * `ERR_SECURITY_UNKNOWN_POLICY` for a name the limiter was not given.
   */
  take(requests: readonly RateLimitRequest<Name>[]): Answer;
}

export interface RateLimiterOptions<Name extends string, Store extends RateLimitStore> {
  readonly store: Store;
  /** Every policy that a request may name; names are unique, since they are part of the stored keys. */
  readonly policies: readonly RateLimitPolicy<Name>[];
}

/** Limits per request: each is one more key to read, and no table of limits needs more. */
const MAX_REQUESTS = 8;
const MAX_COST = 2 ** 31 - 1;

/**
 * A rate limiter over one store. It answers at once on a synchronous store (memory) and with a promise on an asynchronous one (Redis).
 *
 * @throws {@link SecurityError} `ERR_SECURITY_POLICY` when two policies share a name.
 */
export function createRateLimiter<const Name extends string>(
  options: RateLimiterOptions<Name, SyncRateLimitStore>,
): RateLimiter<Name, RateLimitDecision>;
export function createRateLimiter<const Name extends string>(
  options: RateLimiterOptions<Name, AsyncRateLimitStore>,
): RateLimiter<Name, Promise<RateLimitDecision>>;
export function createRateLimiter<const Name extends string>(options: RateLimiterOptions<Name, RateLimitStore>): RateLimiter<Name>;
export function createRateLimiter<const Name extends string>({ store, policies }: RateLimiterOptions<Name, RateLimitStore>): RateLimiter<Name> {
  const byName = new Map<string, RateLimitPolicy<Name>>();
  for (const policy of policies) {
    if (byName.has(policy.name)) throw new SecurityError('ERR_SECURITY_POLICY', `policies: expected unique names, got "${policy.name}" twice`);
    byName.set(policy.name, policy);
  }

  const step = ({ policy: name, key, cost = 1 }: RateLimitRequest<Name>): RateLimitStep => {
    const policy = byName.get(name);
    if (policy === undefined) throw new SecurityError('ERR_SECURITY_UNKNOWN_POLICY', `policy: expected one the limiter was given, got ${JSON.stringify(name)}`);
    if (typeof key !== 'string') throw new SecurityError('ERR_SECURITY_ARGUMENT', `key: expected a string, got ${typeof key}`);
    if (!Number.isInteger(cost) || cost < 0 || cost > MAX_COST) {
      throw new SecurityError('ERR_SECURITY_ARGUMENT', `cost: expected an integer from 0 to ${MAX_COST}, got ${String(cost)}`);
    }
    return { policy, key, cost };
  };

  return {
    take(requests) {
      if (requests.length < 1 || requests.length > MAX_REQUESTS) {
        throw new SecurityError('ERR_SECURITY_ARGUMENT', `requests: expected 1 to ${MAX_REQUESTS} limits, got ${requests.length}`);
      }
      const steps = new Array<RateLimitStep>(requests.length);
      for (let i = 0; i < requests.length; i++) steps[i] = step(requests[i]);
      requireDistinct(steps);
      return store.take(steps);
    },
  };
}

/** Both halves of a pair would read the same debt, and the second write would hide the first. */
function requireDistinct(steps: readonly RateLimitStep[]): void {
  for (let i = 1; i < steps.length; i++) {
    for (let j = 0; j < i; j++) {
      if (steps[i].policy === steps[j].policy && steps[i].key === steps[j].key) {
        throw new SecurityError('ERR_SECURITY_ARGUMENT', `requests: expected each policy and key once, got "${steps[i].policy.name}" twice with one key`);
      }
    }
  }
}

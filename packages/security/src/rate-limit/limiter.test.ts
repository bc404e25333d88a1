import { describe, expect, expectTypeOf, it } from 'vitest';
import type { RateLimitDecision } from './decision.js';
import { createRateLimiter, type RateLimiter } from './limiter.js';
import { createMemoryStore } from './memory.js';
import { definePolicy, defineTiers } from './policy.js';
import type { AsyncRateLimitStore, RateLimitStore } from './store.js';

const memory = (): ReturnType<typeof createMemoryStore> => createMemoryStore({ clock: { nowMs: () => 0 }, hashSeed: [1, 2] });
const address = definePolicy({ name: 'address', quota: 100, windowMs: 60_000 });
const tiers = defineTiers({ anonymous: { quota: 60, windowMs: 60_000 }, pro: { quota: 600, windowMs: 60_000 } });

describe('createRateLimiter', () => {
  const limiter = createRateLimiter({ store: memory(), policies: [address, tiers.anonymous, tiers.pro] });

  it('answers at once on a synchronous store and with a promise on an asynchronous one', () => {
    const sync = memory();
    const async: AsyncRateLimitStore = { take: async (steps) => sync.take(steps) };
    const either: RateLimitStore = { take: (steps) => sync.take(steps) };
    expectTypeOf(createRateLimiter({ store: sync, policies: [address] })).toEqualTypeOf<RateLimiter<'address', RateLimitDecision>>();
    expectTypeOf(createRateLimiter({ store: async, policies: [address] })).toEqualTypeOf<RateLimiter<'address', Promise<RateLimitDecision>>>();
    expectTypeOf(createRateLimiter({ store: either, policies: [address] })).toEqualTypeOf<RateLimiter<'address'>>();
    expectTypeOf(limiter).toEqualTypeOf<RateLimiter<'address' | 'anonymous' | 'pro', RateLimitDecision>>();
  });

  it('charges one unit of each limit unless told otherwise', () => {
    const decision = limiter.take([{ policy: 'address', key: 'a' }, { policy: 'pro', key: 'u', cost: 25 }]);
    expect(decision.limits.map(({ policy, remaining }) => [policy.name, remaining])).toEqual([['address', 99], ['pro', 575]]);
  });

  it('takes one policy for two keys', () => {
    const decision = limiter.take([{ policy: 'pro', key: 'x' }, { policy: 'pro', key: 'y' }]);
    expect(decision.limits.map(({ remaining }) => remaining)).toEqual([599, 599]);
  });

  it.each([-1, 0.5, NaN, Infinity, 2 ** 31, '1'])('refuses the cost %s', (cost) => {
    expect(() => limiter.take([{ policy: 'pro', key: 'u', cost: cost as number }])).toThrow(
      expect.objectContaining({ code: 'ERR_SECURITY_ARGUMENT', message: `cost: expected an integer from 0 to 2147483647, got ${cost}` }),
    );
  });

  it('refuses no limits, nine limits, a key that is no string, and one key twice, without naming the key', () => {
    const argument = (message: RegExp): unknown => expect.objectContaining({ code: 'ERR_SECURITY_ARGUMENT', message: expect.stringMatching(message) as string });
    expect(() => limiter.take([])).toThrow(argument(/1 to 8 limits, got 0/));
    expect(() => limiter.take(Array.from({ length: 9 }, (_, i) => ({ policy: 'pro' as const, key: String(i) })))).toThrow(argument(/got 9/));
    expect(() => limiter.take([{ policy: 'pro', key: undefined as unknown as string }])).toThrow(argument(/key: expected a string, got undefined/));
    expect(() => limiter.take([{ policy: 'pro', key: 'secret' }, { policy: 'pro', key: 'secret' }])).toThrow(argument(/^(?!.*secret).*"pro" twice/));
  });

  it('refuses a policy it was not given, and two of one name', () => {
    expect(() => limiter.take([{ policy: '__proto__' as 'pro', key: 'u' }])).toThrow(expect.objectContaining({ code: 'ERR_SECURITY_UNKNOWN_POLICY' }));
    expect(() => createRateLimiter({ store: memory(), policies: [address, definePolicy({ name: 'address', quota: 1, windowMs: 1 })] })).toThrow(
      expect.objectContaining({ code: 'ERR_SECURITY_POLICY', message: 'policies: expected unique names, got "address" twice' }),
    );
  });
});

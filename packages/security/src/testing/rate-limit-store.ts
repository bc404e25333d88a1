import type { RateLimitDecision } from '../rate-limit/decision.js';
import { definePolicy, type RateLimitPolicy } from '../rate-limit/policy.js';
import type { RateLimitStore } from '../rate-limit/store.js';

/** A store under test and the time it counts. */
export interface RateLimitStoreFixture {
  readonly store: RateLimitStore;
  /** Lets this many milliseconds pass on the store's own clock: moves a fake one, waits on a real one. */
  readonly advance: (ms: number) => void | Promise<void>;
  /** Begins every key, so that cases which share a server do not meet. */
  readonly keyPrefix: string;
}

/** One case of a contract: it resolves when the store behaves, and rejects with an Error that says what was expected when not. */
export interface ContractCase {
  readonly name: string;
  readonly run: (fixture: RateLimitStoreFixture) => Promise<void>;
}

/** Slow enough that a case on a real clock sees none of it come back. */
const fiveAnHour = definePolicy({ name: 'contract-five-an-hour', quota: 5, windowMs: 3_600_000 });
const tenAnHour = definePolicy({ name: 'contract-ten-an-hour', quota: 10, windowMs: 3_600_000 });
/** One unit in 400 ms, two at once. */
const quick = definePolicy({ name: 'contract-quick', quota: 5, windowMs: 2_000, burst: 2 });

/** What every {@link RateLimitStore} must do; run each case on a fixture of its own, in any test runner. */
export const rateLimitStoreContract: readonly ContractCase[] = [
  contractCase('admits a burst and refuses the next, saying when to come back', async ({ store, keyPrefix: key }) => {
    for (let left = 4; left >= 0; left--) {
      const { allowed, limits } = await take(store, fiveAnHour, key);
      expectEqual('allowed', allowed, true);
      expectEqual('remaining', limits[0].remaining, left);
    }
    const refused = await take(store, fiveAnHour, key);
    expectEqual('allowed', refused.allowed, false);
    expectEqual('refusedBy', refused.refusedBy, 'quota');
    expectEqual('degraded', refused.degraded, false);
    expectEqual('remaining', refused.limits[0].remaining, 0);
    expectWithin('retryAfterMs', refused.retryAfterMs, 720_000 - 30_000, 720_000);
    expectWithin('resetMs', refused.limits[0].resetMs, 3_600_000 - 30_000, 3_600_000);
  }),
  contractCase('gives one unit back per emission interval, and refusals delay it by nothing', async ({ store, keyPrefix: key, advance }) => {
    await take(store, quick, key, 2);
    for (let i = 0; i < 5; i++) expectEqual('allowed', (await take(store, quick, key, 2)).allowed, false);
    await advance(400);
    expectEqual('allowed after one interval', (await take(store, quick, key)).allowed, true);
    await advance(800);
    expectEqual('allowed after a rest', (await take(store, quick, key, 2)).allowed, true);
  }),
  contractCase('spends nothing anywhere when one of several limits refuses', async ({ store, keyPrefix: key }) => {
    const steps = [
      { policy: fiveAnHour, key, cost: 5 },
      { policy: tenAnHour, key: `${key}all`, cost: 1 },
    ];
    const decisions: RateLimitDecision[] = [];
    for (let i = 0; i < 20; i++) decisions.push(await store.take(steps));
    expectEqual('allowed requests', decisions.filter((decision) => decision.allowed).length, 1);
    const last = decisions[19];
    expectEqual('limits that had room', last.limits.map((limit) => limit.allowed).join(), 'false,true');
    expectEqual('remaining', last.limits.map((limit) => limit.remaining).join(), '0,9');
    expectEqual('remaining of the wider limit', (await take(store, tenAnHour, `${key}all`, 0)).limits[0].remaining, 9);
  }),
  contractCase('counts cost in units, looks for nothing, and never admits more than the burst at once', async ({ store, keyPrefix: key }) => {
    const look = async (): Promise<number> => (await take(store, fiveAnHour, key, 0)).limits[0].remaining;
    expectEqual('remaining before', await look(), 5);
    expectEqual('cost above the burst', (await take(store, fiveAnHour, key, 6)).retryAfterMs, Infinity);
    expectEqual('enormous cost', (await take(store, fiveAnHour, key, 2 ** 31 - 1)).retryAfterMs, Infinity);
    await take(store, fiveAnHour, key, 3);
    expectEqual('remaining after three', await look(), 2);
    expectEqual('three more', (await take(store, fiveAnHour, key, 3)).allowed, false);
    expectEqual('remaining after a refusal', await look(), 2);
  }),
  contractCase('keeps keys apart, whatever they contain, and policies apart under one key', async ({ store, keyPrefix }) => {
    const keys = [
      '', '__proto__', 'constructor', 'toString', '0', '-1', '4294967295', '\0', '\0\0', '\ud800', '\udbff', '\udc00', '\ufffd', 'é', 'e\u0301',
      '\u202eabc', 'abc', '{abc}', 'a:b', 'a:', ':b', ' ', '\r\n', 'x'.repeat(100_000), 'x'.repeat(100_001),
    ];
    for (const key of keys) await take(store, fiveAnHour, keyPrefix + key, 5);
    for (const key of keys) {
      const name = JSON.stringify(key.slice(0, 20));
      expectEqual(`${name} spent`, (await take(store, fiveAnHour, keyPrefix + key)).allowed, false);
      expectEqual(`${name} under another policy`, (await take(store, tenAnHour, keyPrefix + key, 0)).limits[0].remaining, 10);
    }
    expectEqual('an untouched key', (await take(store, fiveAnHour, `${keyPrefix}untouched`)).limits[0].remaining, 4);
  }),
  contractCase('answers several limits in the order asked, each with its policy', async ({ store, keyPrefix: key }) => {
    const decision = await store.take([tenAnHour, quick, fiveAnHour].map((policy) => ({ policy, key, cost: 1 })));
    expectEqual('policies', decision.limits.map((limit) => limit.policy.name).join(), [tenAnHour, quick, fiveAnHour].map((policy) => policy.name).join());
    expectEqual('remaining', decision.limits.map((limit) => limit.remaining).join(), '9,1,4');
    expectEqual('retryAfterMs', decision.retryAfterMs, 0);
  }),
  contractCase('admits exactly the burst to callers that ask at once', async ({ store, keyPrefix: key }) => {
    const decisions = await Promise.all(Array.from({ length: 60 }, () => take(store, tenAnHour, key)));
    expectEqual('allowed requests', decisions.filter((decision) => decision.allowed).length, 10);
  }),
  contractCase('owes at most a burst to a policy that was tightened', async ({ store, keyPrefix: key, advance }) => {
    await take(store, definePolicy({ name: quick.name, quota: 1, windowMs: 3_600_000 }), key);
    expectEqual('allowed', (await take(store, quick, key)).allowed, false);
    await advance(1_000);
    expectEqual('allowed after the tightened burst', (await take(store, quick, key)).allowed, true);
  }),
];

function contractCase(name: string, run: ContractCase['run']): ContractCase {
  return { name, run };
}

async function take(store: RateLimitStore, policy: RateLimitPolicy, key: string, cost = 1): Promise<RateLimitDecision> {
  return store.take([{ policy, key, cost }]);
}

function expectEqual(what: string, got: unknown, expected: unknown): void {
  if (got !== expected) throw new Error(`${what}: expected ${String(expected)}, got ${String(got)}`);
}

function expectWithin(what: string, got: number, min: number, max: number): void {
  if (!(got >= min && got <= max)) throw new Error(`${what}: expected ${min} to ${max}, got ${got}`);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateLimitStoreContract } from '../testing/rate-limit-store.js';
import { createMemoryStore, type MemoryStore } from './memory.js';
import { definePolicy } from './policy.js';

/** A store with a clock that moves when told to. */
function fakeTime({ maxKeys = 1024, startMs = 1_767_225_600_000 } = {}): { store: MemoryStore; clock: { ms: number } } {
  const clock = { ms: startMs };
  return { clock, store: createMemoryStore({ clock: { nowMs: () => clock.ms }, hashSeed: [0x12345678, 0x9abcdef0], maxKeys }) };
}

const sixtyAMinute = definePolicy({ name: 'free', quota: 60, windowMs: 60_000 });

describe('createMemoryStore', () => {
  describe('keeps the contract of a store:', () => {
    for (const { name, run } of rateLimitStoreContract) {
      it(name, async () => {
        const { store, clock } = fakeTime();
        await run({ store, keyPrefix: '', advance: (ms) => void (clock.ms += ms) });
      });
    }
  });

  it('refuses request 61 of 60 a minute for exactly a second', () => {
    const { store, clock } = fakeTime();
    const take = () => store.take([{ policy: sixtyAMinute, key: 'k', cost: 1 }]);
    for (let request = 1; request <= 60; request++) expect(take().allowed).toBe(true);
    expect(take()).toEqual({
      allowed: false,
      refusedBy: 'quota',
      limits: [{ policy: sixtyAMinute, allowed: false, remaining: 0, resetMs: 60_000, retryAfterMs: 1_000 }],
      retryAfterMs: 1_000,
      degraded: false,
    });
    clock.ms += 999.999;
    expect(take().retryAfterMs).toBeCloseTo(0.001, 9);
    clock.ms += 0.001;
    expect(take().allowed).toBe(true);
    expect(take().allowed).toBe(false);
  });

  it('spends nothing of any limit when one refuses, whatever is asked', () => {
    const limits = [
      definePolicy({ name: 'a', quota: 3, windowMs: 1_000 }),
      definePolicy({ name: 'b', quota: 10, windowMs: 5_000, burst: 4 }),
      definePolicy({ name: 'c', quota: 7, windowMs: 60_000 }),
    ];
    const request = fc.record({ gapMs: fc.nat(400), costs: fc.tuple(fc.nat(4), fc.nat(5), fc.nat(8)), keys: fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1)) });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), (requests) => {
        const { store, clock } = fakeTime();
        // Every key's units admitted, for a bound per limit; refused requests must leave remaining as a look before showed it.
        for (const { gapMs, costs, keys } of requests) {
          clock.ms += gapMs;
          const steps = limits.map((policy, i) => ({ policy, key: String(keys[i]), cost: costs[i] }));
          const looks = steps.map((step) => ({ ...step, cost: 0 }));
          const before = store.take(looks).limits.map(({ resetMs }) => resetMs);
          const decision = store.take(steps);
          const after = store.take(looks).limits.map(({ resetMs }) => resetMs);
          const charged = steps.map(({ policy, cost }, i) => before[i] + (cost * policy.intervalUs) / 1000);
          if (decision.allowed) after.forEach((resetMs, i) => expect(resetMs).toBeCloseTo(charged[i], 6));
          else expect(after).toEqual(before);
          expect(decision.allowed).toBe(decision.limits.every((limit) => limit.allowed));
          expect(decision.retryAfterMs).toBe(Math.max(...decision.limits.map((limit) => limit.retryAfterMs)));
        }
      }),
    );
  });

  it('admits after the promised wait, and not a microsecond before', () => {
    const policy = definePolicy({ name: 'odd', quota: 7, windowMs: 60_000, burst: 3 });
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { minLength: 4, maxLength: 30 }), fc.integer({ min: 1, max: 3 }), (gaps, cost) => {
        const { store, clock } = fakeTime({ startMs: 0 });
        const take = (units: number) => store.take([{ policy, key: 'k', cost: units }]);
        for (const gap of gaps) {
          clock.ms += gap;
          take(1);
        }
        const { retryAfterMs } = take(cost);
        fc.pre(retryAfterMs > 0);
        const refusedUs = Math.floor(clock.ms * 1000);
        clock.ms = (refusedUs + Math.round(retryAfterMs * 1000) - 1 + 0.5) / 1000;
        expect(take(cost).allowed).toBe(false);
        clock.ms = (refusedUs + Math.round(retryAfterMs * 1000) + 0.5) / 1000;
        expect(take(cost).allowed).toBe(true);
      }),
    );
  });

  describe('when the clock is set', () => {
    const drain = (store: MemoryStore): number => {
      let allowed = 0;
      while (store.take([{ policy: sixtyAMinute, key: 'k', cost: 1 }]).allowed) allowed++;
      return allowed;
    };

    it('back an hour: nobody waits longer than for a spent burst, and none is given anew', () => {
      const { store, clock } = fakeTime();
      expect(drain(store)).toBe(60);
      clock.ms -= 3_600_000;
      const decision = store.take([{ policy: sixtyAMinute, key: 'k', cost: 1 }]);
      expect(decision).toMatchObject({ allowed: false, retryAfterMs: 1_000 });
      clock.ms += 1_000;
      expect(drain(store)).toBe(1);
    });

    it('forward an hour and back: one burst, as after a rest', () => {
      const { store, clock } = fakeTime();
      drain(store);
      clock.ms += 3_600_000;
      expect(drain(store)).toBe(60);
      clock.ms -= 3_600_000;
      expect(drain(store)).toBe(0);
    });

    it('to and fro at random: units admitted never exceed a burst for each time it was set forward, plus the rate', () => {
      fc.assert(
        fc.property(fc.array(fc.integer({ min: -5_000, max: 5_000 }), { maxLength: 40 }), (steps) => {
          const { store, clock } = fakeTime();
          let forwardMs = 0;
          let admitted = 0;
          for (const step of steps) {
            clock.ms += step;
            forwardMs += Math.max(0, step);
            admitted += drain(store);
          }
          expect(admitted).toBeLessThanOrEqual(60 + forwardMs / 1_000);
        }),
      );
    });
  });

  describe('under a million new keys', () => {
    /** Blocks some keys, then sprays; returns how many are still blocked and what leaked. */
    function spray(maxKeys: number, sprayed: number): { stillBlocked: number; capacity: number; evictions: number } {
      const { store } = fakeTime({ maxKeys });
      const blocked = Array.from({ length: 200 }, (_, i) => `blocked-${i}`);
      for (const key of blocked) store.take([{ policy: sixtyAMinute, key, cost: 60 }]);
      for (let i = 0; i < sprayed; i++) store.take([{ policy: sixtyAMinute, key: `spray-${i}`, cost: 1 }]);
      const stillBlocked = blocked.filter((key) => !store.take([{ policy: sixtyAMinute, key, cost: 1 }]).allowed).length;
      return { stillBlocked, capacity: store.capacity, evictions: store.evictions };
    }

    it('blocked keys stay blocked and memory stays as it was', () => {
      const { stillBlocked, capacity, evictions } = spray(2_048, 300_000);
      expect(stillBlocked).toBe(200);
      expect(capacity).toBe(2_048);
      expect(evictions).toBeGreaterThan(290_000);
    });

    it('spraying between bursts wins nobody a second burst', () => {
      const { store } = fakeTime({ maxKeys: 512 });
      let admitted = 0;
      for (let round = 0; round < 20; round++) {
        while (store.take([{ policy: sixtyAMinute, key: 'attacker', cost: 1 }]).allowed) admitted++;
        for (let i = 0; i < 2_000; i++) store.take([{ policy: sixtyAMinute, key: `${round}-${i}`, cost: 1 }]);
      }
      expect(admitted).toBe(60);
    });

    it('of a policy with a longer window: those of the shorter stay blocked', () => {
      const { store } = fakeTime({ maxKeys: 512 });
      const slow = definePolicy({ name: 'slow', quota: 10, windowMs: 86_400_000 });
      for (let i = 0; i < 50; i++) store.take([{ policy: sixtyAMinute, key: `blocked-${i}`, cost: 60 }]);
      for (let i = 0; i < 20_000; i++) store.take([{ policy: slow, key: `spray-${i}`, cost: 1 }]);
      const freed = Array.from({ length: 50 }, (_, i) => store.take([{ policy: sixtyAMinute, key: `blocked-${i}`, cost: 1 }])).filter(({ allowed }) => allowed);
      expect(freed).toHaveLength(0);
    });
  });

  it('forgets nobody while it is half full', () => {
    const { store } = fakeTime({ maxKeys: 65_536 });
    expect(store.capacity).toBe(65_536);
    for (let i = 0; i < 32_768; i++) store.take([{ policy: sixtyAMinute, key: `user-${i}`, cost: 1 }]);
    expect(store.evictions).toBe(0);
  });

  it('uses the slots of keys that owe nothing any more', () => {
    const { store, clock } = fakeTime({ maxKeys: 1_024 });
    for (let round = 0; round < 50; round++) {
      for (let i = 0; i < 512; i++) store.take([{ policy: sixtyAMinute, key: `${round}-${i}`, cost: 1 }]);
      clock.ms += 1_000;
    }
    expect(store.evictions).toBe(0);
  });

  it.each([
    [{ maxKeys: 15 }, 'maxKeys: expected an integer from 16 to 16777216, got 15'],
    [{ maxKeys: NaN }, 'maxKeys: expected an integer from 16 to 16777216, got NaN'],
    [{ hashSeed: [1] }, 'hashSeed: expected two unsigned 32-bit integers'],
    [{ hashSeed: [1, -1] }, 'hashSeed: expected two unsigned 32-bit integers'],
    [{ hashSeed: [1, 2 ** 32] }, 'hashSeed: expected two unsigned 32-bit integers'],
  ])('refuses %j', (change, message) => {
    expect(() => createMemoryStore({ clock: { nowMs: () => 0 }, hashSeed: [1, 2], ...change })).toThrow(
      expect.objectContaining({ code: 'ERR_SECURITY_ARGUMENT', message }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { createMemoryStore } from './memory.js';
import { createShares, decideWithoutStore } from './outage.js';
import { definePolicy } from './policy.js';

const local = definePolicy({ name: 'local', quota: 10, windowMs: 3_600_000 });
const closed = definePolicy({ name: 'closed', quota: 10, windowMs: 3_600_000, onStoreError: 'closed' });
const open = definePolicy({ name: 'open', quota: 10, windowMs: 3_600_000, onStoreError: 'open' });
const memory = () => createMemoryStore({ clock: { nowMs: () => 0 }, hashSeed: [1, 2] });
const step = (policy: typeof local | typeof closed | typeof open, cost = 1) => ({ policy, key: 'k', cost });

describe('decideWithoutStore', () => {
  it('gives out the share of this process', () => {
    const store = memory();
    const share = createShares(3);
    const allowed = Array.from({ length: 6 }, () => decideWithoutStore([step(local)], store, share)).map((decision) => decision.allowed);
    expect(allowed).toEqual([true, true, true, true, false, false]); // 10 / 3, rounded up
  });

  it('refuses for a closed limit as an outage, and spends nothing of the others', () => {
    const store = memory();
    const share = createShares(1);
    expect(decideWithoutStore([step(local, 4), step(closed), step(open)], store, share)).toMatchObject({
      allowed: false, refusedBy: 'outage', degraded: true, retryAfterMs: 2_000,
      limits: [{ policy: { name: 'local' }, allowed: true, remaining: 10 }, { policy: closed, allowed: false, remaining: 0 }, { policy: open, allowed: true, remaining: 10 }],
    });
  });

  it('lets open limits pass and local ones decide', () => {
    const store = memory();
    const share = createShares(1);
    expect(decideWithoutStore([step(open), step(local, 10)], store, share)).toMatchObject({ allowed: true, refusedBy: undefined, degraded: true, limits: [{ remaining: 10 }, { remaining: 0 }] });
    expect(decideWithoutStore([step(open), step(local)], store, share)).toMatchObject({ allowed: false, refusedBy: 'quota', retryAfterMs: 360_000 });
    expect(decideWithoutStore([step(open, 1_000)], store, share).allowed).toBe(true);
  });
});

describe('createShares', () => {
  it('divides quota and burst and keeps the rest', () => {
    const policy = definePolicy({ name: 'p', quota: 100, windowMs: 60_000, burst: 10 });
    expect(createShares(4)(policy)).toMatchObject({ name: 'p', quota: 25, windowMs: 60_000, burst: 3 });
    expect(createShares(1)(policy)).toEqual(policy);
    expect(createShares(1000)(policy)).toMatchObject({ quota: 1, burst: 1 });
  });
});

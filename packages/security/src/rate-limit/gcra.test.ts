import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { debtUs, gcra } from './gcra.js';
import { definePolicy } from './policy.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Policies from one unit a year to ten a millisecond. */
const policies = fc
  .record({ quota: fc.integer({ min: 1, max: 1000 }), windowMs: fc.integer({ min: 100, max: 31_622_400_000 }), burstShare: share })
  .map(({ quota, windowMs, burstShare }) => definePolicy({ name: 'p', quota, windowMs, burst: Math.max(1, Math.round(quota * burstShare)) }));

describe('gcra', () => {
  const sixtyAMinute = definePolicy({ name: 'free', quota: 60, windowMs: 60_000 });

  it('refuses request 61 of 60 a minute for one emission interval', () => {
    let owedUs = 0;
    for (let request = 1; request <= 60; request++) {
      const outcome = gcra(owedUs, sixtyAMinute, 1);
      expect(outcome.allowed).toBe(true);
      owedUs = outcome.debtAfterUs;
    }
    expect(gcra(owedUs, sixtyAMinute, 1)).toEqual({ allowed: false, debtAfterUs: 60_000_000, retryAfterUs: 1_000_000 });
    expect(gcra(owedUs - 1_000_000, sixtyAMinute, 1).allowed).toBe(true);
    expect(gcra(owedUs - 999_999, sixtyAMinute, 1)).toEqual({ allowed: false, debtAfterUs: 59_000_001, retryAfterUs: 1 });
  });

  it('never allows a cost above the burst, however enormous', () => {
    for (const cost of [61, 2 ** 31 - 1, Number.MAX_SAFE_INTEGER]) {
      expect(gcra(0, sixtyAMinute, cost)).toEqual({ allowed: false, debtAfterUs: 0, retryAfterUs: Infinity });
    }
  });

  it('looks without spending for cost 0', () => {
    expect(gcra(60_000_000, sixtyAMinute, 0)).toEqual({ allowed: true, debtAfterUs: 60_000_000, retryAfterUs: 0 });
  });

  it('admits at most burst + t / interval in every interval of t, whatever is asked when', () => {
    fc.assert(
      fc.property(policies, fc.array(fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 5 })), { maxLength: 60 }), (policy, asks) => {
        let nowUs = 1;
        let tatUs = 0;
        const admitted: { atUs: number; cost: number }[] = [];
        for (const [gap, cost] of asks) {
          nowUs += Math.floor((gap / 1_000_000) ** 4 * 3 * policy.toleranceUs); // mostly short gaps, now and then a rest
          const owedUs = debtUs(tatUs, nowUs, policy.toleranceUs);
          const outcome = gcra(owedUs, policy, cost);
          if (!outcome.allowed) continue;
          tatUs = nowUs + outcome.debtAfterUs;
          admitted.push({ atUs: nowUs, cost });
        }
        for (let from = 0; from < admitted.length; from++) {
          let units = 0;
          for (let to = from; to < admitted.length; to++) {
            units += admitted[to].cost;
            const t = admitted[to].atUs - admitted[from].atUs;
            expect(units).toBeLessThanOrEqual(policy.burst + t / policy.intervalUs);
          }
        }
      }),
    );
  });

  it('decides as the continuous-state leaky bucket of the same Recommendation does', () => {
    fc.assert(
      fc.property(policies, fc.array(fc.nat(3), { maxLength: 80 }), (policy, gaps) => {
        const { intervalUs, toleranceUs } = policy;
        let nowUs = 5;
        let tatUs = 0;
        // I.371 figure A.1, right side: counter X drains at one a microsecond and a cell adds I; the limit L is burst × I less one cell.
        let counter = 0;
        let lastUs = 5;
        for (const gap of gaps) {
          nowUs += Math.floor((gap * intervalUs) / 2);
          const outcome = gcra(debtUs(tatUs, nowUs, toleranceUs), policy, 1);
          if (outcome.allowed) tatUs = nowUs + outcome.debtAfterUs;

          const drained = counter - (nowUs - lastUs);
          const conforming = drained <= toleranceUs - intervalUs;
          if (conforming) {
            counter = Math.max(0, drained) + intervalUs;
            lastUs = nowUs;
          }
          expect(outcome.allowed).toBe(conforming);
        }
      }),
    );
  });

  it('names the first microsecond at which the same cost passes', () => {
    fc.assert(
      fc.property(policies, share, share, (policy, ofBurst, ofRoom) => {
        const cost = Math.max(1, Math.round(ofBurst * policy.burst));
        const roomUs = cost * policy.intervalUs;
        const owedUs = policy.toleranceUs - roomUs + Math.max(1, Math.round(ofRoom * roomUs)); // anything that leaves too little
        const { allowed, retryAfterUs } = gcra(owedUs, policy, cost);
        expect(allowed).toBe(false);
        expect(gcra(owedUs - retryAfterUs, policy, cost).allowed).toBe(true);
        expect(gcra(owedUs - retryAfterUs + 1, policy, cost).allowed).toBe(false);
      }),
    );
  });

  it('stays within the integers', () => {
    fc.assert(
      fc.property(policies, fc.integer({ min: 0, max: 2 ** 31 - 1 }), (policy, cost) => {
        const nowUs = 4_102_444_800_000_000; // the year 2100
        const outcome = gcra(debtUs(nowUs + policy.toleranceUs, nowUs, policy.toleranceUs), policy, cost);
        expect(Number.isSafeInteger(nowUs + outcome.debtAfterUs)).toBe(true);
        expect(Number.isSafeInteger(outcome.debtAfterUs)).toBe(true);
      }),
    );
  });
});

describe('debtUs', () => {
  it('is 0 for nothing stored and for times that have passed', () => {
    expect(debtUs(0, 1_000, 500)).toBe(0);
    expect(debtUs(1_000, 1_000, 500)).toBe(0);
    expect(debtUs(1_200, 1_000, 500)).toBe(200);
  });

  it('is never above the tolerance, so that a clock set back an hour locks nobody out', () => {
    expect(debtUs(3_600_000_000, 0, 500)).toBe(500);
  });
});

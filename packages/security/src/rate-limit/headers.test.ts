import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, type RateLimitDecision } from './decision.js';
import { rateLimitHeaders, type RateLimitHeadersOptions } from './headers.js';
import { definePolicy, type RateLimitPolicy } from './policy.js';

const minute = definePolicy({ name: 'permin', quota: 50, windowMs: 60_000 });
const hour = definePolicy({ name: 'perhr', quota: 1000, windowMs: 3_600_000 });

/** The decision about one unit of each policy, when so many have been spent just now. */
const afterSpending = (...spent: readonly [policy: RateLimitPolicy, units: number, cost?: number][]): RateLimitDecision =>
  decide(spent.map(([policy, , cost = 1]) => ({ policy, key: 'k', cost })), spent.map(([policy, units]) => units * policy.intervalUs));
const fields = (decision: RateLimitDecision, options?: RateLimitHeadersOptions): Record<string, string> => Object.fromEntries(rateLimitHeaders(decision, options));

describe('rateLimitHeaders', () => {
  it('writes the fields of draft 11', () => {
    expect(rateLimitHeaders(afterSpending([minute, 9]))).toEqual([
      ['RateLimit-Policy', '"permin";q=50;w=60'],
      ['RateLimit', '"permin";r=40;t=48'],
    ]);
  });

  it('lists all limits as the draft does in section 3.2, when asked to', () => {
    expect(fields(afterSpending([minute, 9], [hour, 0]), { report: 'all' })).toEqual({
      'RateLimit-Policy': '"permin";q=50;w=60, "perhr";q=1000;w=3600',
      RateLimit: '"permin";r=40;t=48, "perhr";r=999;t=3597',
    });
  });

  it('tells of the limit nearest to being spent', () => {
    expect(fields(afterSpending([minute, 9], [hour, 600])).RateLimit).toMatch(/^"perhr";r=399/);
    expect(fields(afterSpending([minute, 40], [hour, 600])).RateLimit).toMatch(/^"permin";r=9/);
  });

  it('tells of the limit that refused, and waits for the latest', () => {
    expect(fields(afterSpending([minute, 50], [hour, 999]))).toEqual({
      'RateLimit-Policy': '"permin";q=50;w=60', RateLimit: '"permin";r=0;t=2', 'Retry-After': '2',
    });
    expect(fields(afterSpending([minute, 50], [hour, 1000]))).toMatchObject({ RateLimit: '"perhr";r=0;t=4', 'Retry-After': '4' }); // 1.2 s and 3.6 s, rounded up
  });

  it('names the next unit as the window when none remains', () => {
    expect(fields(afterSpending([minute, 49])).RateLimit).toBe('"permin";r=0;t=2');
  });

  it('asks nobody to come back for a cost that will never fit', () => {
    const headers = fields(afterSpending([minute, 0, 51]));
    expect(headers.RateLimit).toBe('"permin";r=50');
    expect(headers).not.toHaveProperty('Retry-After');
  });

  it('leaves out a window that is no whole number of seconds, which the draft cannot say', () => {
    const half = definePolicy({ name: 'half', quota: 5, windowMs: 1_500 });
    expect(fields(afterSpending([half, 0]))['RateLimit-Policy']).toBe('"half";q=5');
  });

  it('writes the older forms beside', () => {
    expect(rateLimitHeaders(afterSpending([minute, 9]), { formats: ['draft-7', 'draft-6', 'x-ratelimit'] })).toEqual([
      ['RateLimit-Policy', '50;w=60'],
      ['RateLimit', 'limit=50, remaining=40, reset=12'],
      ['RateLimit-Limit', '50'], ['RateLimit-Remaining', '40'], ['RateLimit-Reset', '12'],
      ['X-RateLimit-Limit', '50'], ['X-RateLimit-Remaining', '40'], ['X-RateLimit-Reset', '12'],
    ]);
    expect(rateLimitHeaders(afterSpending([minute, 9]), { formats: [] })).toEqual([]);
  });

  it('adds at most a tenth to Retry-After, and never less than nothing', () => {
    const slow = definePolicy({ name: 'slow', quota: 1, windowMs: 600_000 });
    const retryAfter = (random: number): number => Number(fields(afterSpending([slow, 1]), { random: () => random })['Retry-After']);
    expect([0, 0.5, 0.999999].map(retryAfter)).toEqual([600, 630, 660]);
  });

  it('never promises more than the policy gives, nor a wait that is too short', () => {
    const policies = fc
      .record({ quota: fc.integer({ min: 1, max: 5_000 }), windowMs: fc.integer({ min: 1_000, max: 86_400_000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ quota, windowMs, share }) => definePolicy({ name: 'p', quota, windowMs, burst: Math.max(1, Math.round(quota * share)) }));
    const owed = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(policies, owed, fc.integer({ min: 0, max: 3 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (policy, share, cost, random) => {
        const owedUs = Math.round(share * policy.toleranceUs);
        const decision = decide([{ policy, key: 'k', cost }], [owedUs]);
        const headers = fields(decision, { random: () => random });
        const [, r, , t] = /^"p";r=(\d+)(;t=(\d+))?$/.exec(headers.RateLimit)!.map(Number);
        if (decision.retryAfterMs === Infinity) return;
        const leftUs = policy.toleranceUs - (decision.allowed ? owedUs + cost * policy.intervalUs : owedUs);
        expect(r * policy.intervalUs).toBeLessThanOrEqual(leftUs);
        if (r > 0 && decision.allowed) expect(r / t).toBeLessThanOrEqual(1e6 / policy.intervalUs); // at most the policy's own rate
        if (!decision.allowed) {
          expect(Number(headers['Retry-After'])).toBeGreaterThanOrEqual(t);
          expect(Number(headers['Retry-After']) * 1000).toBeGreaterThanOrEqual(decision.retryAfterMs);
        }
      }),
    );
  });
});

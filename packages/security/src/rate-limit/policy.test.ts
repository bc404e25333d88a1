import { describe, expect, expectTypeOf, it } from 'vitest';
import { definePolicy, defineTiers, type RateLimitPolicyOptions } from './policy.js';

describe('definePolicy', () => {
  it('works out emission interval and tolerance', () => {
    expect(definePolicy({ name: 'free', quota: 60, windowMs: 60_000 })).toEqual({
      name: 'free', quota: 60, windowMs: 60_000, burst: 60, onStoreError: 'local', intervalUs: 1_000_000, toleranceUs: 60_000_000,
    });
    expect(definePolicy({ name: 'sign-in', quota: 10, windowMs: 900_000, burst: 3, onStoreError: 'closed' })).toMatchObject({
      burst: 3, onStoreError: 'closed', intervalUs: 90_000_000, toleranceUs: 270_000_000,
    });
  });

  it('rounds the interval up, so that the rate is never above the quota', () => {
    expect(definePolicy({ name: 'seven', quota: 7, windowMs: 60_000 }).intervalUs).toBe(8_571_429); // 60 s / 7 = 8.571428571… s
  });

  it.each<[string, Partial<RateLimitPolicyOptions>, RegExp]>([
    ['an empty name', { name: '' }, /^name: expected 1 to 64/],
    ['a name that would end a quoted string', { name: 'a";q=1' }, /^name: /],
    ['a name with a line break', { name: 'a\r\nSet-Cookie: x' }, /^name: /],
    ['a name of 65 letters', { name: 'a'.repeat(65) }, /^name: /],
    ['quota 0', { quota: 0 }, /quota: expected an integer from 1 to 1000000000, got 0/],
    ['a fraction', { quota: 1.5 }, /quota: .*got 1.5/],
    ['NaN', { quota: NaN }, /quota: .*got NaN/],
    ['an endless window', { windowMs: Infinity }, /windowMs: .*got Infinity/],
    ['a window of more than 366 days', { windowMs: 31_622_400_001 }, /windowMs: /],
    ['a burst above the quota', { burst: 61 }, /burst: expected an integer from 1 to 60, got 61/],
    ['more than 10 000 a second', { quota: 10_001, windowMs: 1000 }, /quota \/ windowMs: expected at most 10 per millisecond/],
    ['an unknown answer to outages', { onStoreError: 'fail' as never }, /onStoreError: expected "local", "closed" or "open", got fail/],
  ])('refuses %s', (_, change, message) => {
    const attempt = (): unknown => definePolicy({ name: 'free', quota: 60, windowMs: 60_000, ...change });
    expect(attempt).toThrow(expect.objectContaining({ code: 'ERR_SECURITY_POLICY', message: expect.stringMatching(message) as string }));
  });

  it('accepts the extremes', () => {
    expect(definePolicy({ name: 'a', quota: 1, windowMs: 31_622_400_000 }).toleranceUs).toBe(31_622_400_000_000);
    expect(definePolicy({ name: 'b', quota: 1_000_000_000, windowMs: 31_622_400_000 }).toleranceUs).toBeLessThan(2 ** 53);
    expect(definePolicy({ name: 'c', quota: 10, windowMs: 1 }).intervalUs).toBe(100);
  });
});

describe('defineTiers', () => {
  it('names each policy for its tier', () => {
    const tiers = defineTiers({ anonymous: { quota: 60, windowMs: 60_000 }, pro: { quota: 600, windowMs: 60_000, burst: 60 } });
    expect(tiers.pro).toMatchObject({ name: 'pro', quota: 600, burst: 60 });
    expect(Object.keys(tiers)).toEqual(['anonymous', 'pro']);
    expectTypeOf(tiers.anonymous.name).toEqualTypeOf<'anonymous'>();
  });

  it('names the tier that is wrong', () => {
    expect(() => defineTiers({ anonymous: { quota: 60, windowMs: 60_000 }, pro: { quota: -1, windowMs: 60_000 } })).toThrow(/^pro: quota/);
  });
});

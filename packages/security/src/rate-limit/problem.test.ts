import { describe, expect, it } from 'vitest';
import { decide } from './decision.js';
import { definePolicy } from './policy.js';
import { rateLimitProblem } from './problem.js';

const daily = definePolicy({ name: 'daily', quota: 1, windowMs: 86_400_000 });
const burst = definePolicy({ name: 'burst', quota: 100, windowMs: 60_000 });
const steps = [{ policy: daily, key: 'alice', cost: 1 }, { policy: burst, key: 'alice', cost: 1 }];

describe('rateLimitProblem', () => {
  it('is the quota-exceeded problem with the policies that refused, and no key', () => {
    expect(rateLimitProblem(decide(steps, [daily.toleranceUs, 0]))).toEqual({
      type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
      title: 'Request cannot be satisfied as assigned quota has been exceeded',
      status: 429,
      'violated-policies': ['daily'],
    });
  });

  it('is 503 when a limit is closed because its store is down', () => {
    expect(rateLimitProblem({ ...decide(steps, [daily.toleranceUs, 0]), refusedBy: 'outage', degraded: true })).toMatchObject({
      type: 'https://iana.org/assignments/http-problem-types#temporary-reduced-capacity', status: 503,
    });
  });

  it('is nothing when the request was allowed', () => {
    expect(rateLimitProblem(decide(steps, [0, 0]))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { TIERS, stricterTier } from './tier.js';

describe('stricterTier', () => {
  it('is the one that comes later, whichever stands first', () => {
    TIERS.forEach((a, i) => TIERS.forEach((b, j) => expect(stricterTier(a, b)).toBe(TIERS[Math.max(i, j)])));
  });
});

import { describe, expect, it } from 'vitest';
import { createRecentSet } from './recent-set.js';

describe('createRecentSet', () => {
  it('remembers the last `capacity` texts at least, twice as many at most', () => {
    const capacity = 100;
    const set = createRecentSet(capacity);
    for (let n = 0; n < 1_050; n += 1) {
      set.add(String(n));
      let remembered = 0;
      for (let back = 0; back <= n; back += 1) {
        const known = set.has(String(n - back));
        if (back < capacity) expect(known).toBe(true);
        if (known) remembered += 1;
      }
      expect(remembered).toBeLessThanOrEqual(2 * capacity);
    }
  });

  it('forgets what is deleted, from either generation', () => {
    const set = createRecentSet(1);
    set.add('old');
    set.add('young');
    set.delete('old');
    set.delete('young');
    expect([set.has('old'), set.has('young')]).toEqual([false, false]);
  });
});

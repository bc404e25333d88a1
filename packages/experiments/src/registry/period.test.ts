import { describe, expect, it } from 'vitest';
import { instantMs } from './period.js';

describe('instantMs', () => {
  it('counts the whole of a bare date, in UTC', () => {
    expect(instantMs('2026-03-01', 'start')).toBe(Date.UTC(2026, 2, 1));
    expect(instantMs('2026-03-01', 'end')).toBe(Date.UTC(2026, 2, 2));
  });

  it('takes an instant as it is, at either end', () => {
    expect(instantMs('2026-03-01T09:30+01:00', 'start')).toBe(Date.UTC(2026, 2, 1, 8, 30));
    expect(instantMs('2026-03-01T09:30:15.250Z', 'end')).toBe(Date.UTC(2026, 2, 1, 9, 30, 15, 250));
  });

  it.each(['', '2026-02-30', '2026-02-30T00:00Z', '2026-13-01', '2026-03-01T25:00Z', '2026-03-01T09:30', '1 March 2026', '2026-03-01 ', '20260301'])(
    'refuses "%s"',
    (text) => {
      expect(instantMs(text, 'start')).toBeUndefined();
    },
  );
});

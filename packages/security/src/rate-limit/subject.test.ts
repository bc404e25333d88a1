import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partitionKey } from './subject.js';

describe('partitionKey', () => {
  it('puts the length before each part', () => {
    expect(partitionKey('tenant', 'u1')).toBe('6:tenant2:u1');
    expect(partitionKey()).toBe('');
  });

  it('gives different parts different keys', () => {
    const parts = fc.array(fc.string({ unit: fc.constantFrom('0', '1', '2', ':', 'a') }), { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(partitionKey(...a) === partitionKey(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      { numRuns: 2000 },
    );
  });
});

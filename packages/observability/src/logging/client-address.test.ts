import { describe, expect, it } from 'vitest';
import { truncateAddress } from './client-address.js';

describe('truncateAddress', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0'],
    ['::ffff:203.0.113.77', '203.0.113.0'],
    ['2001:db8:85a3:8d3:1319:8a2e:370:7348', '2001:db8:85a3::'],
    ['2001:db8::7348', '2001:db8:0::'],
    ['::1', '0:0:0::'],
    ['fe80::1%eth0', 'fe80:0:0::'],
    ['2001:0db8:0000:1::', '2001:db8:0::'],
  ])('makes %s %s', (address, coarse) => {
    expect(truncateAddress(address)).toBe(coarse);
  });

  it.each(['', 'unknown', 'localhost', 'Ulm, 48.40 N', '203.0.113', 'a.b.c.d', '203.0.113.77:8080', 'x'.repeat(10_000)])('passes nothing on of %j', (text) => {
    expect(truncateAddress(text)).toBeUndefined();
  });
});

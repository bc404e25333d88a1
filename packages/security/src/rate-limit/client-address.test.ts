import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address.js';
import { defineTrustedProxies } from './trusted-proxies.js';

const trustedProxies = defineTrustedProxies(['10.0.0.0/8', '2001:db8:ffff::/48']);
const from = (peerAddress: string | undefined, forwardedFor?: string | readonly string[] | null): string =>
  clientAddress({ peerAddress, forwardedFor, trustedProxies }).key;

describe('clientAddress', () => {
  it('is the peer when nobody is trusted, whatever the header says', () => {
    const nobody = defineTrustedProxies([]);
    expect(clientAddress({ peerAddress: '::ffff:10.0.0.1', forwardedFor: '198.51.100.9', trustedProxies: nobody })).toEqual({
      address: '10.0.0.1', key: '10.0.0.1', forwarded: false,
    });
  });

  it('is what the trusted peer says, counted by prefix', () => {
    expect(clientAddress({ peerAddress: '10.0.0.1', forwardedFor: '2001:db8:1:2:3:4:5:6', trustedProxies })).toEqual({
      address: '2001:db8:1:2:3:4:5:6', key: '2001:db8:1:2::/64', forwarded: true,
    });
    expect(clientAddress({ peerAddress: '10.0.0.1', forwardedFor: '2001:db8:1:2::6', trustedProxies, ipv6PrefixBits: 48 }).key).toBe('2001:db8:1::/48');
  });

  it('walks from right to left past trusted hops and stops at the first that is not', () => {
    expect(from('10.0.0.1', '198.51.100.9, 203.0.113.7, 10.0.0.2, 2001:db8:ffff::3')).toBe('203.0.113.7');
    expect(from('10.0.0.1', ['198.51.100.9', '203.0.113.7, 10.0.0.2'])).toBe('203.0.113.7');
  });

  it('is the leftmost hop when all are trusted', () => {
    expect(from('10.0.0.1', '10.0.0.4, 10.0.0.3, 10.0.0.2')).toBe('10.0.0.4');
  });

  it('does not let a client name itself or a victim', () => {
    expect(from('203.0.113.7', '198.51.100.9')).toBe('203.0.113.7'); // not through a proxy at all
    expect(from('10.0.0.1', '198.51.100.9, 203.0.113.7')).toBe('203.0.113.7'); // the proxy appended the truth
    expect(from('10.0.0.1', '10.0.0.2, 203.0.113.7')).toBe('203.0.113.7');
  });

  it.each(['', ' ', 'unknown', '_hidden', '203.0.113.7,', ',', '999.1.1.1', '203.0.113.7, garbage', '0x7f.0.0.1', '203.0.113.7\r\nX: y'])(
    'stays with the hop that passed on %j', (header) => {
      expect(from('10.0.0.1', header)).toBe('10.0.0.1');
    },
  );

  it('stops in mid-walk at what is no address', () => {
    expect(from('10.0.0.1', '203.0.113.7, unknown, 10.0.0.2')).toBe('10.0.0.2');
  });

  it('reads ports and brackets as proxies write them', () => {
    expect(from('10.0.0.1', '203.0.113.7:50123')).toBe('203.0.113.7');
    expect(from('10.0.0.1', '[2001:db8:1:2::6]:50123')).toBe('2001:db8:1:2::/64');
  });

  it('gives all peers without an address one key', () => {
    expect(clientAddress({ peerAddress: undefined, forwardedFor: '203.0.113.7', trustedProxies })).toEqual({ address: undefined, key: 'unknown', forwarded: false });
    expect(from('/run/app.sock', '203.0.113.7')).toBe('unknown');
    expect(from('10.0.0.1', null)).toBe('10.0.0.1');
  });

  it('reads 32 hops and 2048 characters at most', () => {
    expect(from('10.0.0.1', ['203.0.113.7', ...new Array<string>(31).fill('10.0.0.2')])).toBe('203.0.113.7');
    expect(from('10.0.0.1', ['203.0.113.7', ...new Array<string>(32).fill('10.0.0.2')])).toBe('10.0.0.2');
    expect(from('10.0.0.1', `203.0.113.7,${' '.repeat(2048)}10.0.0.2`)).toBe('10.0.0.1'); // an entry cut short is not read
    expect(from('10.0.0.1', `203.0.113.7,${'10.0.0.2'.padStart(2040)}`)).toBe('10.0.0.1'); // nor one longer than an address
  });

  it('reads a header of 200 000 entries no further than a short one', () => {
    const header = new Array<string>(200_000).fill('10.0.0.2').join(',');
    const started = performance.now();
    for (let i = 0; i < 1_000; i++) from('10.0.0.1', header);
    expect(performance.now() - started).toBeLessThan(1_000); // 1 ms each; reading it all takes 15
  });

  it('is the peer or an entry to the right of the first that is not trusted, whatever was sent', () => {
    const hop = fc.oneof(fc.constantFrom('10.0.0.2', '10.9.9.9', '203.0.113.7', '198.51.100.9', 'unknown', '', '2001:db8:ffff::3'), fc.string());
    fc.assert(
      fc.property(fc.array(hop, { maxLength: 10 }), (spoofed) => {
        // What the client sent, then the address that the outer proxy saw, then the outer proxy as the inner one saw it.
        expect(from('10.0.0.1', [...spoofed, '203.0.113.50', '10.0.0.2'].join(', '))).toBe('203.0.113.50');
      }),
    );
  });

  it.each([0, 129, 1.5, NaN])('refuses %s bits of prefix', (ipv6PrefixBits) => {
    expect(() => clientAddress({ peerAddress: '::1', trustedProxies, ipv6PrefixBits })).toThrow(expect.objectContaining({ code: 'ERR_SECURITY_ARGUMENT' }));
  });
});

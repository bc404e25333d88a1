import { describe, expect, it } from 'vitest';
import reference from '../../test/reference/python-ipaddress/values.json' with { type: 'json' };
import { parseIp } from './ip.js';
import { defineTrustedProxies } from './trusted-proxies.js';

describe('defineTrustedProxies', () => {
  it.each(reference.networks.map(({ network, address, inside }) => [network, address, inside] as const))('%s holds %s: %s', (network, address, inside) => {
    expect(defineTrustedProxies([network]).has(parseIp(address)!)).toBe(inside);
  });

  it('takes single addresses, several blocks, and IPv4 in its mapped spelling', () => {
    const trusted = defineTrustedProxies(['192.0.2.7', '10.0.0.0/8', '::1', '::ffff:172.16.0.0/108']);
    const has = (text: string): boolean => trusted.has(parseIp(text)!);
    expect(['192.0.2.7', '::ffff:192.0.2.7', '10.255.0.1', '::1', '172.31.255.255'].map(has)).toEqual([true, true, true, true, true]);
    expect(['192.0.2.8', '11.0.0.1', '::2', '172.32.0.0', '::a00:1'].map(has)).toEqual([false, false, false, false, false]);
  });

  it('keeps IPv4 out of IPv6 blocks', () => {
    expect(defineTrustedProxies(['::/0']).has(parseIp('203.0.113.7')!)).toBe(false);
    expect(defineTrustedProxies(['0.0.0.0/0']).has(parseIp('2001:db8::1')!)).toBe(false);
  });

  it('trusts nobody when empty', () => {
    expect(defineTrustedProxies([]).has(parseIp('127.0.0.1')!)).toBe(false);
  });

  it.each([
    '', 'loopback', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/-1', '10.0.0.0/8/8', '10.0.0.0/255.0.0.0', '10.0.0.0/0x8', '10.1.0.0/8', '2001:db8::/129', '2001:db8::1/64',
    '10.0.0.1:80', '[::1]', 'fe80::1%eth0', ' 10.0.0.0/8', '::ffff:0:0/64', '*',
  ])('refuses %j', (network) => {
    expect(() => defineTrustedProxies([network])).toThrow(expect.objectContaining({ code: 'ERR_SECURITY_TRUSTED_PROXY' }));
  });

  it('refuses more than 1024', () => {
    expect(() => defineTrustedProxies(new Array<string>(1025).fill('10.0.0.1'))).toThrow(/at most 1024, got 1025/);
  });
});

import fc from 'fast-check';
import { BlockList, isIP } from 'node:net';
import { describe, expect, it } from 'vitest';
import reference from '../../test/reference/python-ipaddress/values.json' with { type: 'json' };
import { formatIp, ipPrefix, parseIp } from './ip.js';

const hex = (text: string): string | null => parseIp(text)?.words.map((word) => word.toString(16).padStart(8, '0')).join('') ?? null;
const wordsOf = (bits: string): [number, number, number, number] => [0, 8, 16, 24].map((at) => parseInt(bits.slice(at, at + 8), 16)) as [number, number, number, number];
const canonical = (text: string): string | undefined => {
  const address = parseIp(text);
  return address && formatIp(address);
};
const word = fc.integer({ min: 0, max: 0xffffffff });
const sparse = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }), word, fc.integer({ min: 0, max: 0xffff }).map((group) => group * 0x10000));

describe('parseIp', () => {
  it.each(reference.addresses.map(({ text, bits }) => [text, bits]))("reads %j as Python's ipaddress does", (text, bits) => {
    expect(hex(text)).toBe(bits);
  });

  it('agrees with node:net on what is an address', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789abcdefF:.'.split(''), '::', '1.2.3.4', 'ffff'), maxLength: 12 });
    fc.assert(
      fc.property(text, (candidate) => {
        fc.pre(!(candidate.includes('.') && candidate.split(':').length === 2)); // IPv4 with a port, which is no address there
        expect(parseIp(candidate) === undefined).toBe(isIP(candidate) === 0);
      }),
      { numRuns: 5000 },
    );
  });

  it('reads back every address it writes', () => {
    fc.assert(
      fc.property(sparse, sparse, sparse, sparse, (a, b, c, d) => {
        const text = formatIp({ version: a === 0 && b === 0 && c === 0xffff ? 4 : 6, words: [a, b, c, d] });
        expect(parseIp(text)?.words).toEqual([a, b, c, d]);
      }),
      { numRuns: 5000 },
    );
  });

  it('reads the forms of forwarding headers', () => {
    expect(canonical(' 203.0.113.7\t')).toBe('203.0.113.7');
    expect(canonical('203.0.113.7:51234')).toBe('203.0.113.7');
    expect(canonical('[2001:DB8::1]')).toBe('2001:db8::1');
    expect(canonical('[2001:db8::1]:443')).toBe('2001:db8::1');
    expect(canonical('[fe80::1%25eth0]:443')).toBe('fe80::1');
    expect(canonical('[::ffff:203.0.113.7]:443')).toBe('203.0.113.7');
  });

  it.each([
    ['an empty text', ''], ['blanks', ' \t '], ['"unknown"', 'unknown'], ['an obfuscated identifier', '_hidden'], ['a host name', 'localhost'], ['quotes', '"203.0.113.7"'],
    ['a list', '203.0.113.7, 10.0.0.1'], ['CR LF', '203.0.113.7\r\n'], ['NUL', '203.0.113.7\0'], ['a no-break space', '\u00a0203.0.113.7'], ['IPv4 in brackets', '[203.0.113.7]'],
    ['a port above 65535', '203.0.113.7:65536'], ['a port of six digits', '[::1]:000443'], ['a port without digits', '203.0.113.7:'], ['a negative port', '203.0.113.7:-1'],
    ['an open bracket', '[::1'], ['a closing bracket', '::1]'], ['two brackets', '[[::1]]'], ['text after the bracket', '[::1]x'], ['a URL', 'http://[::1]/'],
    ['a CIDR block', '10.0.0.0/8'], ['octal', '0177.0.0.1'], ['hexadecimal', '0x7f.0.0.1'], ['one number', '2130706433'], ['three numbers', '127.0.1'], ['full-width digits', '１２７.0.0.1'],
    ['a sign', '+1.2.3.4'], ['an exponent', '1e1.2.3.4'], ['RTL override', '\u202e1.2.3.4'], ['::', ':'], ['four colons', '::::'],
  ])('refuses %s', (_, text) => {
    expect(parseIp(text)).toBeUndefined();
  });

  it('answers hostile texts in bounded time', () => {
    const texts = [':'.repeat(1e6), '1'.repeat(1e6), '['.repeat(1e6), '1.'.repeat(5e5), '%'.repeat(1e6), '::'.repeat(64), '[' + ':'.repeat(126)];
    for (let i = 0; i < 10_000; i++) for (const text of texts) expect(parseIp(text)).toBeUndefined(); // 70 000 of them: megabytes are not read
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => void parseIp(text)), { numRuns: 2000 });
  });
});

describe('formatIp', () => {
  it.each(reference.compressed.map(({ bits, text }) => [bits, text]))('writes %s as RFC 5952 %s', (bits, text) => {
    expect(formatIp({ version: 6, words: wordsOf(bits) })).toBe(text);
  });

  it('cuts the first of two equal runs of zeros, and no single zero (RFC 5952, section 4.2)', () => {
    expect(canonical('2001:db8:0:0:1:0:0:1')).toBe('2001:db8::1:0:0:1');
    expect(canonical('2001:db8:0:1:1:1:1:1')).toBe('2001:db8:0:1:1:1:1:1');
    expect(canonical('0:0:0:0:0:0:0:0')).toBe('::');
  });
});

describe('ipPrefix', () => {
  it('is the whole IPv4 address and the /64 of an IPv6 one', () => {
    expect(ipPrefix(parseIp('203.0.113.7')!)).toBe('203.0.113.7');
    expect(ipPrefix(parseIp('::ffff:203.0.113.7')!)).toBe('203.0.113.7');
    expect(ipPrefix(parseIp('2001:db8:1:2:aaaa:bbbb:cccc:dddd')!)).toBe('2001:db8:1:2::/64');
    expect(ipPrefix(parseIp('2001:db8:1:2ff:aaaa::1')!, 56)).toBe('2001:db8:1:200::/56');
    expect(ipPrefix(parseIp('2001:db8:1:2ff:aaaa::1')!, 128)).toBe('2001:db8:1:2ff:aaaa::1/128');
  });

  it('holds the addresses that node:net puts in one subnet, and no others', () => {
    fc.assert(
      fc.property(fc.tuple(sparse, sparse, sparse, sparse), fc.integer({ min: 1, max: 128 }), fc.integer({ min: 0, max: 127 }), ([a, b, c, d], bits, flipped) => {
        const words: [number, number, number, number] = [(a | 0x20000000) >>> 0, b, c, d]; // outside ::/3, whose IPv4 forms node:net treats apart
        const other = [...words] as [number, number, number, number];
        other[flipped >> 5] = (other[flipped >> 5] ^ (1 << (31 - (flipped & 31)))) >>> 0;
        fc.pre(other[0] !== 0 || other[1] !== 0);
        const [one, two] = [words, other].map((w) => ({ version: 6, words: w }) as const);
        const subnet = new BlockList();
        subnet.addSubnet(formatIp(one), bits, 'ipv6');
        expect(ipPrefix(one, bits) === ipPrefix(two, bits)).toBe(subnet.check(formatIp(two), 'ipv6'));
      }),
    );
  });
});

/**
 * An IP address as 128 bits. An IPv4 address is its IPv4-mapped form ::ffff:a.b.c.d, so that the two spellings of one host are
 * one value and every comparison works on bits, never on notation.
 */
export interface IpAddress {
  readonly version: 4 | 6;
  /** Four unsigned 32-bit words, most significant first. */
  readonly words: readonly [number, number, number, number];
}

/** Longest text that can be an address: a full IPv6 address with an embedded IPv4 one, brackets, zone id and port. */
const MAX_LENGTH = 128;
const MAPPED_PREFIX = 0xffff;

/**
 * Reads one address, as it appears in a socket or a forwarding header. Also understood: surrounding spaces and tabs, `[v6]`,
 * `[v6]:port`, `v4:port`, and a zone id (`fe80::1%eth0`), which is dropped. Octal, hexadecimal and short IPv4 forms are not
 * addresses here: different programs read different hosts from them.
 *
 * Source: RFC 4291 section 2.2, RFC 6874 (zone ids), RFC 3986 section 3.2.2 (IPv4 without leading zeros).
 *
 * @returns The address, or undefined when the text is anything else; time and memory are bounded whatever it is.
 */
export function parseIp(text: string): IpAddress | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  let [start, end] = trim(text);
  if (text.charCodeAt(start) === BRACKET_OPEN) {
    const close = text.lastIndexOf(']', end - 1);
    if (close < 0 || !(close === end - 1 || isPort(text, close + 1, end))) return undefined;
    start += 1;
    end = close;
    return ipv6(text, start, withoutZone(text, start, end));
  }
  const colon = text.indexOf(':', start);
  if (colon < 0 || colon >= end) return ipv4(text, start, end);
  if (text.indexOf('.', start) < colon && text.lastIndexOf(':', end - 1) === colon && text.indexOf('.', start) >= 0) {
    return isPort(text, colon, end) ? ipv4(text, start, colon) : undefined;
  }
  return ipv6(text, start, withoutZone(text, start, end));
}

/** The canonical text of an address: dotted decimal, or RFC 5952 with lower case and the longest run of zeros cut. */
export function formatIp({ version, words }: IpAddress): string {
  const groups = words.flatMap((word) => [word >>> 16, word & 0xffff]);
  if (version === 4) return `${words[3] >>> 24}.${(words[3] >>> 16) & 0xff}.${(words[3] >>> 8) & 0xff}.${words[3] & 0xff}`;
  const { at, length } = longestZeroRun(groups);
  const hex = groups.map((group) => group.toString(16));
  return length < 2 ? hex.join(':') : `${hex.slice(0, at).join(':')}::${hex.slice(at + length).join(':')}`;
}

/**
 * The network that an address is counted under: itself for IPv4, its prefix for IPv6, where one subscriber holds at least a /64
 * and can change the rest of the address at will.
 *
 * @param ipv6PrefixBits - Bits of an IPv6 address that count, 1 to 128.
 * @returns Such as `203.0.113.7` or `2001:db8:1:2::/64`.
 */
export function ipPrefix(address: IpAddress, ipv6PrefixBits = 64): string {
  if (address.version === 4) return formatIp(address);
  return `${formatIp({ version: 6, words: maskWords(address.words, ipv6PrefixBits) })}/${ipv6PrefixBits}`;
}

/** The words with all but the leading bits cleared. */
export function maskWords(words: IpAddress['words'], bits: number): [number, number, number, number] {
  const mask = (word: number, i: number): number => {
    const kept = Math.min(32, Math.max(0, bits - 32 * i));
    return kept === 0 ? 0 : (word & (-1 << (32 - kept))) >>> 0;
  };
  return [mask(words[0], 0), mask(words[1], 1), mask(words[2], 2), mask(words[3], 3)];
}

const BRACKET_OPEN = 0x5b;
const COLON = 0x3a;
const DOT = 0x2e;

function trim(text: string): [number, number] {
  let start = 0;
  let end = text.length;
  const blank = (at: number): boolean => text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09;
  while (start < end && blank(start)) start++;
  while (end > start && blank(end - 1)) end--;
  return [start, end];
}

/** `:` and 1 to 5 digits, at most 65535. */
function isPort(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) !== COLON || end - start < 2 || end - start > 6) return false;
  let port = 0;
  for (let i = start + 1; i < end; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return false;
    port = 10 * port + digit;
  }
  return port <= 65_535;
}

/** End of the address before a zone id; an empty or doubled one is kept, and then refused as part of the address. */
function withoutZone(text: string, start: number, end: number): number {
  const percent = text.indexOf('%', start);
  return percent >= 0 && percent < end - 1 && text.indexOf('%', percent + 1) < 0 ? percent : end;
}

function ipv4Word(text: string, start: number, end: number): number | undefined {
  let word = 0;
  let octets = 0;
  let at = start;
  while (octets < 4) {
    let octet = 0;
    const first = at;
    while (at < end && at - first < 4) {
      const digit = text.charCodeAt(at) - 0x30;
      if (digit < 0 || digit > 9) break;
      octet = 10 * octet + digit;
      at++;
    }
    const leadingZero = at - first > 1 && text.charCodeAt(first) === 0x30;
    if (at === first || octet > 255 || leadingZero) return undefined;
    word = 256 * word + octet;
    octets++;
    if (octets < 4 && text.charCodeAt(at++) !== DOT) return undefined;
  }
  return at === end ? word : undefined;
}

function ipv4(text: string, start: number, end: number): IpAddress | undefined {
  const word = ipv4Word(text, start, end);
  return word === undefined ? undefined : { version: 4, words: [0, 0, MAPPED_PREFIX, word] };
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = (code | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

function ipv6(text: string, start: number, end: number): IpAddress | undefined {
  const groups: number[] = [];
  let gap = -1; // index of the group before which `::` stands
  let at = start;
  if (text.charCodeAt(at) === COLON) {
    if (end - at < 2 || text.charCodeAt(at + 1) !== COLON) return undefined;
    gap = 0;
    at += 2;
  }
  while (at < end) {
    let group = 0;
    const first = at;
    while (at < end && at - first < 4) {
      const digit = hexDigit(text.charCodeAt(at));
      if (digit < 0) break;
      group = 16 * group + digit;
      at++;
    }
    if (at < end && text.charCodeAt(at) === DOT) {
      const word = ipv4Word(text, first, end);
      if (word === undefined) return undefined;
      groups.push(word >>> 16, word & 0xffff);
      at = end;
      break;
    }
    if (at === first) return undefined;
    groups.push(group);
    if (groups.length > 8) return undefined;
    if (at === end) break;
    if (text.charCodeAt(at++) !== COLON || at === end) return undefined; // anything else, or a single colon at the end
    if (text.charCodeAt(at) === COLON) {
      if (gap >= 0) return undefined;
      gap = groups.length;
      at++;
    }
  }
  const missing = 8 - groups.length;
  if (gap >= 0 ? missing < 1 : missing !== 0) return undefined;
  if (gap >= 0) groups.splice(gap, 0, ...new Array<number>(missing).fill(0));
  const word = (i: number): number => ((groups[2 * i] << 16) | groups[2 * i + 1]) >>> 0;
  const words: IpAddress['words'] = [word(0), word(1), word(2), word(3)];
  const mapped = words[0] === 0 && words[1] === 0 && words[2] === MAPPED_PREFIX;
  return { version: mapped ? 4 : 6, words };
}

function longestZeroRun(groups: readonly number[]): { at: number; length: number } {
  let best = { at: 0, length: 0 };
  for (let at = 0; at < groups.length; at++) {
    let length = 0;
    while (groups[at + length] === 0) length++;
    if (length > best.length) best = { at, length };
  }
  return best;
}

import { SecurityError } from '../errors.js';
import { type IpAddress, maskWords, parseIp } from './ip.js';

/** The networks whose word about their callers is believed. */
export interface TrustedProxies {
  has(address: IpAddress): boolean;
}

/** A table of networks is read from settings; more than this is a mistake, and every forwarded hop is compared with each. */
const MAX_NETWORKS = 1024;

/**
 * The proxies between clients and this server, as addresses or CIDR blocks: `['10.0.0.0/8', '2001:db8:1::/48', '192.0.2.7']`.
 * An empty list believes nobody.
 *
 * @throws {@link SecurityError} `ERR_SECURITY_TRUSTED_PROXY` when an entry is neither, or a block has bits beyond its prefix length.
 */
export function defineTrustedProxies(networks: readonly string[]): TrustedProxies {
  if (networks.length > MAX_NETWORKS) {
    throw new SecurityError('ERR_SECURITY_TRUSTED_PROXY', `networks: expected at most ${MAX_NETWORKS}, got ${networks.length}`);
  }
  const blocks = networks.map(parseNetwork);
  return {
    has({ version, words }) {
      return blocks.some((block) => block.version === version && maskWords(words, block.bits).every((word, i) => word === block.words[i]));
    },
  };
}

interface Network extends IpAddress {
  /** Leading bits that count, of 128; an IPv4 block lies behind the 96 bits of its mapped form. */
  readonly bits: number;
}

/** An address and nothing around it: no brackets, zone or port. */
const PLAIN = /^(?:[0-9.]{7,15}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{0,40})$/;
const PREFIX_LENGTH = /^\d{1,3}$/;

function parseNetwork(text: string): Network {
  const invalid = (expected: string): SecurityError =>
    new SecurityError('ERR_SECURITY_TRUSTED_PROXY', `networks: expected ${expected}, got ${JSON.stringify(String(text).slice(0, 64))}`);

  const [base = '', length, ...rest] = String(text).split('/');
  const address = PLAIN.test(base) ? parseIp(base) : undefined;
  if (address === undefined || rest.length > 0) throw invalid('an IP address or CIDR block');
  // An IPv4 address in its mapped IPv6 spelling takes a prefix length of 96 to 128, as it is written.
  const offset = address.version === 4 && !base.includes(':') ? 96 : 0;
  if (length !== undefined && !PREFIX_LENGTH.test(length)) throw invalid('a prefix length in decimal');
  const bits = length === undefined ? 128 : Number(length) + offset;
  if (bits > 128 || (address.version === 4 && bits < 96)) throw invalid(`a prefix length of ${address.version === 4 ? 96 - offset : 0} to ${128 - offset}`);
  if (maskWords(address.words, bits).some((word, i) => word !== address.words[i])) throw invalid('no bits set beyond the prefix length');
  return { ...address, bits };
}

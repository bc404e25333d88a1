import { SecurityError } from '../errors.js';
import { formatIp, type IpAddress, ipPrefix, parseIp } from './ip.js';
import type { TrustedProxies } from './trusted-proxies.js';

export interface ClientAddressInput {
  /** Address of the socket's other end (`socket.remoteAddress`); undefined on a Unix socket or after a disconnect. */
  readonly peerAddress: string | undefined;
  /** The X-Forwarded-For header: one value, several in the order received, or none. */
  readonly forwardedFor?: string | readonly string[] | null | undefined;
  /** Proxies whose X-Forwarded-For is believed; see `defineTrustedProxies`. */
  readonly trustedProxies: TrustedProxies;
  /**
   * Bits of an IPv6 address that make the partition key, 1 to 128.
   * @default 64
   */
  readonly ipv6PrefixBits?: number;
}

export interface ClientAddress {
  /** Canonical text of the client's address; undefined when the peer itself is unknown. Personal data. */
  readonly address: string | undefined;
  /** Partition key for limits by address: the IPv4 address, the IPv6 prefix, or `unknown`, which all unknown peers share. Personal data. */
  readonly key: string;
  /** Whether the address comes from X-Forwarded-For rather than from the socket. */
  readonly forwarded: boolean;
}

const MAX_HOPS = 32;
/** Characters of the header that are looked at, from its end. */
const MAX_SCAN = 2048;

/**
 * The address of the client behind zero or more trusted proxies.
 *
 * Walks X-Forwarded-For from right to left for as long as the hop that wrote an entry is trusted. What a client wrote itself is
 * never reached, since the first hop that is not trusted is the client. An entry that is no address ends the walk at the hop that
 * passed it on: nothing left of it can be believed. At most 32 hops and the last 2048 characters are read.
 *
 * @throws {@link SecurityError} `ERR_SECURITY_ARGUMENT` when `ipv6PrefixBits` is out of range.
 */
export function clientAddress({ peerAddress, forwardedFor, trustedProxies, ipv6PrefixBits = 64 }: ClientAddressInput): ClientAddress {
  if (!Number.isInteger(ipv6PrefixBits) || ipv6PrefixBits < 1 || ipv6PrefixBits > 128) {
    throw new SecurityError('ERR_SECURITY_ARGUMENT', `ipv6PrefixBits: expected an integer from 1 to 128, got ${String(ipv6PrefixBits)}`);
  }
  const peer = peerAddress === undefined ? undefined : parseIp(peerAddress);
  if (peer === undefined) return { address: undefined, key: 'unknown', forwarded: false };

  const header = typeof forwardedFor === 'string' ? forwardedFor : (forwardedFor ?? []).join(',');
  const client = header === '' ? peer : walk(peer, header, trustedProxies);
  return { address: formatIp(client), key: ipPrefix(client, ipv6PrefixBits), forwarded: client !== peer };
}

function walk(peer: IpAddress, header: string, trusted: TrustedProxies): IpAddress {
  const tail = header.slice(-MAX_SCAN);
  const cut = tail.length < header.length;
  let hop = peer;
  let end = tail.length;
  for (let hops = 0; hops < MAX_HOPS && end > 0 && trusted.has(hop); hops++) {
    const comma = tail.lastIndexOf(',', end - 1);
    const whole = comma >= 0 || !cut; // else the entry begins before what is read
    const next = whole ? parseIp(tail.slice(comma + 1, end)) : undefined;
    if (next === undefined) return hop;
    hop = next;
    end = comma;
  }
  return hop;
}

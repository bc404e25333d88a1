import { clientAddress, type ClientAddress } from '@cosmichub/security';
import type { Arrived } from '../pipeline.js';
import type { Services } from '../services.js';

/** Where the request came from: the socket's other end, or what trusted proxies say about theirs. Personal data: for limits only. */
export function clientOf({ request, peerAddress }: Arrived, { trustedProxies }: Services): ClientAddress {
  return clientAddress({ peerAddress, forwardedFor: request.headers.get('x-forwarded-for'), trustedProxies });
}

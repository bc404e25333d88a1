import { createHash, timingSafeEqual } from 'node:crypto';
import type { Ready } from '../pipeline.js';
import type { Services } from '../services.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Any header by which a proxy says for whom it asks. */
const forwardingHeaders = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-forwarded-host', 'via'];

const isLoopback = (address: string | undefined): boolean => address !== undefined && (address === '::1' || address.startsWith('127.'));

/** Names by which a program on this machine asks for it. A page whose own name leads here (DNS rebinding) asks by that name. */
const localHosts = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Whether the caller may see how the server is doing: it is on this machine, or brings the metrics token. What came through a proxy on
 * this machine that nobody configured looks local but is not, so anything forwarded needs the token, and so does a browser's page of
 * another name.
 */
export function isOperator({ request, client }: Ready, { config }: Services): boolean {
  const [, bearer] = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (bearer !== undefined) return config.metricsToken !== undefined && timingSafeEqual(digest(bearer), digest(config.metricsToken));
  if (!isLoopback(client.address)) return false;
  return client.forwarded || (localHosts.test(new URL(request.url).hostname) && !forwardingHeaders.some((name) => request.headers.has(name)));
}

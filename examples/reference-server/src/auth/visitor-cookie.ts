import { randomBytes } from 'node:crypto';
import type { Pseudonymizer } from '@cosmichub/privacy';

/** A visitor's cookie lives this long after it was last set. */
const maxAgeSeconds = 180 * 24 * 60 * 60;

export interface VisitorCookie {
  /** @returns The visitor id that the Cookie header proves, or undefined. */
  read(cookieHeader: string | null): string | undefined;
  /** A new visitor and the Set-Cookie value that makes the browser bring it back. */
  issue(): { visitorId: string; setCookie: string };
}

/**
 * The signed cookie that anonymous visitors' saved charts belong to: `<visitor id>~<signature>`.
 *
 * @param signer - Keyed names of the purpose `visitor-cookie`: what only the keys can make for an id proves that we issued it, and
 * cookies outlive a rotation of the keys for as long as old names are still recognised.
 * @param https - `__Host-` prefix and Secure, which browsers refuse over plain http.
 */
export function createVisitorCookie(signer: Pseudonymizer, { https }: { https: boolean }): VisitorCookie {
  const name = https ? '__Host-cosmichub-visitor' : 'cosmichub-visitor';

  return {
    read(cookieHeader) {
      if (cookieHeader === null || cookieHeader.length > 4096) return undefined;
      const values = cookieHeader.split(';').flatMap((pair) => {
        const at = pair.indexOf('=');
        return at > 0 && pair.slice(0, at).trim() === name ? [pair.slice(at + 1).trim()] : [];
      });
      if (values.length !== 1) return undefined; // two of them: somebody else set one
      const match = /^([A-Za-z0-9_-]{22})~([A-Za-z0-9._-]{1,64})$/.exec(values[0]);
      return match !== null && signer.matches(match[1], match[2]) ? match[1] : undefined;
    },
    issue() {
      const visitorId = randomBytes(16).toString('base64url');
      const value = `${visitorId}~${signer.pseudonymize(visitorId)}`;
      const attributes = `Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`;
      return { visitorId, setCookie: `${name}=${value}; ${attributes}` };
    },
  };
}

/**
 * Whether a request that changes something came from our own pages, or from something that is no browser.
 *
 * Browsers send Sec-Fetch-Site (all current ones) or Origin (with every POST); SameSite=Lax alone would still let a sibling
 * subdomain post. A request with neither header is no browser's, and then it must not lean on a browser's cookie.
 *
 * Source: OWASP Cross-Site Request Forgery Prevention Cheat Sheet, "Fetch Metadata" and "Verifying Origin".
 */
export function isSameOrigin(request: Request, publicOrigin: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (origin !== null) return origin === publicOrigin;
  return request.headers.get('cookie') === null;
}

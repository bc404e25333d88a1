import type { Principal } from '../auth/principal.js';
import { ProblemError } from '../http/problem.js';
import type { Addressed } from '../pipeline.js';
import type { Services } from '../services.js';

const challenge = { 'www-authenticate': 'Bearer realm="cosmichub"' };

/**
 * Who is asking: a bearer token's user, a visitor by signed cookie, or nobody in particular. A token that is not accepted is refused
 * rather than ignored, or its owner would wonder where the tier went.
 *
 * @throws {@link ProblemError} `unauthorized`; `unavailable` when the token could not be judged.
 */
export async function authenticate({ request, route }: Addressed, { tokens, visitors }: Services): Promise<Principal> {
  if (route.contract.access === 'system') return { tier: 'anonymous' }; // judges its own bearer token
  const authorization = request.headers.get('authorization');
  if (authorization === null) {
    const visitorId = visitors.read(request.headers.get('cookie'));
    return visitorId === undefined ? { tier: 'anonymous' } : { subject: `visitor:${visitorId}`, tier: 'anonymous' };
  }
  const match = /^Bearer +([A-Za-z0-9._~+/-]{1,4096}=*)$/i.exec(authorization);
  if (match === null || tokens === undefined) throw new ProblemError('unauthorized', {}, challenge);
  const verification = await tokens.verify(match[1]);
  switch (verification.kind) {
    case 'accepted':
      return { subject: `user:${verification.userId}`, tier: verification.tier };
    case 'rejected':
      throw new ProblemError('unauthorized', {}, { 'www-authenticate': `${challenge['www-authenticate']}, error="invalid_token"` });
    case 'unavailable':
      throw new ProblemError(
        'unavailable',
        { detail: 'The token cannot be checked at the moment.' },
        { 'retry-after': String(verification.retryAfterSeconds) },
      );
  }
}

import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { tiers, type TokenVerifier, type Verification } from '../auth/principal.js';

/** Public keys of Firebase Authentication, as JSON Web Keys; Google rotates them about daily. */
export const firebaseKeysUrl = 'https://www.googleapis.com/service_accounts/v1/jwk/securetoken@system.gserviceaccount.com';

const claimsSchema = z.object({
  sub: z.string().min(1).max(128),
  auth_time: z.int(),
  /** Custom claim, set by whoever manages subscriptions. */
  tier: z.enum(tiers).exclude(['anonymous']).catch('free'),
});

/** Seconds a client is told to wait while keys cannot be fetched. */
const retryAfterSeconds = 5;
const clockToleranceSeconds = 60;

/**
 * Keys from a JWK set URL: kept for an hour, asked for again (at most every ten seconds) when a token names one that is not among them.
 */
export function remoteKeys(url: string, { timeoutMs = 2_000, cooldownMs = 10_000 }: { timeoutMs?: number; cooldownMs?: number } = {}): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url), { timeoutDuration: timeoutMs, cooldownDuration: cooldownMs, cacheMaxAge: 60 * 60 * 1000 });
}

/** The token itself is at fault; anything else that goes wrong is the key source's doing. */
function isTokensFault(error: unknown): boolean {
  return (
    error instanceof errors.JWTClaimValidationFailed ||
    error instanceof errors.JWTExpired ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWKSNoMatchingKey
  );
}

/**
 * Firebase ID tokens, verified by their signature: no call to Google for each, and no Admin SDK, which answers a certificate outage as if
 * the token were bad. Here that is `unavailable`, so that nobody is signed out because Google cannot be reached.
 *
 * Source: Firebase documentation, "Verify ID tokens using a third-party JWT library".
 *
 * @param keys - Where public keys come from; {@link remoteKeys} of {@link firebaseKeysUrl} in production.
 */
export function createFirebaseVerifier({ projectId, keys, nowMs }: { projectId: string; keys: JWTVerifyGetKey; nowMs: () => number }): TokenVerifier {
  return {
    description: `Firebase project ${projectId}`,
    async verify(token): Promise<Verification> {
      try {
        const { payload } = await jwtVerify(token, keys, {
          algorithms: ['RS256'],
          issuer: `https://securetoken.google.com/${projectId}`,
          audience: projectId,
          requiredClaims: ['exp', 'iat', 'sub', 'auth_time'],
          clockTolerance: clockToleranceSeconds,
          currentDate: new Date(nowMs()),
        });
        const claims = claimsSchema.safeParse(payload);
        const signedInLater = claims.success && claims.data.auth_time * 1000 > nowMs() + clockToleranceSeconds * 1000;
        if (!claims.success || signedInLater) return { kind: 'rejected' };
        return { kind: 'accepted', userId: claims.data.sub, tier: claims.data.tier };
      } catch (error) {
        return isTokensFault(error) ? { kind: 'rejected' } : { kind: 'unavailable', retryAfterSeconds };
      }
    },
  };
}

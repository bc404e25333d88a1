import type { KeyRing } from '@cosmichub/privacy';
import { SignJWT, jwtVerify } from 'jose';
import { z } from 'zod';
import { tiers, type TokenVerifier, type Verification } from '../auth/principal.js';
import { derivedKey } from '../auth/derived-key.js';
import { ConfigError } from '../config.js';

const issuer = 'cosmichub-dev';
const claimsSchema = z.object({ sub: z.string().min(1).max(128), tier: z.enum(tiers).exclude(['anonymous']) });

export type DevClaims = z.infer<typeof claimsSchema>;

/** The key that development tokens of this installation are signed with. */
export const devTokenKey = (keyRing: KeyRing): Uint8Array => derivedKey(keyRing, 'dev-token');

/** A token that {@link createDevVerifier} accepts for a day. @param key - The 32 bytes that the verifier was made with. */
export function signDevToken(key: Uint8Array, { sub, tier }: DevClaims, nowMs: number): Promise<string> {
  const issuedAt = Math.floor(nowMs / 1000);
  return new SignJWT({ tier })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(issuer)
    .setSubject(sub)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + 24 * 60 * 60)
    .sign(key);
}

/**
 * Accepts tokens signed with this installation's own key: for development, where nobody else issues any.
 *
 * @throws {@link ConfigError} in production, where whoever reads the data folder could sign as anybody.
 */
export function createDevVerifier(key: Uint8Array, { production, nowMs }: { production: boolean; nowMs: () => number }): TokenVerifier {
  if (production) {
    throw new ConfigError('development tokens are refused when NODE_ENV is production: configure an identity provider with COSMICHUB_AUTH');
  }
  return {
    description: 'development tokens',
    async verify(token): Promise<Verification> {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          issuer,
          audience: issuer,
          requiredClaims: ['exp', 'sub'],
          currentDate: new Date(nowMs()),
        });
        const claims = claimsSchema.safeParse(payload);
        return claims.success ? { kind: 'accepted', userId: claims.data.sub, tier: claims.data.tier } : { kind: 'rejected' };
      } catch {
        return { kind: 'rejected' };
      }
    },
  };
}

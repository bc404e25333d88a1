/** What somebody may ask for, by how they came in. */
export const tiers = ['anonymous', 'free', 'premium', 'elite'] as const;
export type Tier = (typeof tiers)[number];

/** Who is asking. `subject` is internal: it names owners in the store and units in experiments, and never leaves the process. */
export interface Principal {
  /** `user:<id>` for a bearer token, `visitor:<id>` for a cookie; absent for somebody who brought neither. */
  readonly subject?: string;
  readonly tier: Tier;
}

/** What came of a bearer token. `unavailable`: it could not be judged, which is not the caller's fault. */
export type Verification =
  | { readonly kind: 'accepted'; readonly userId: string; readonly tier: Exclude<Tier, 'anonymous'> }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'unavailable'; readonly retryAfterSeconds: number };

/** Judges bearer tokens. */
export interface TokenVerifier {
  readonly description: string;
  verify(token: string): Promise<Verification>;
}

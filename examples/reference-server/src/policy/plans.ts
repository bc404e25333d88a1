import type { Tier } from '../auth/principal.js';

/** Paid tiers by the lookup key of their Stripe prices, so that prices can change without a release. */
export const tierByPriceLookupKey: Readonly<Record<string, Exclude<Tier, 'anonymous'>>> = {
  'premium-monthly': 'premium',
  'premium-yearly': 'premium',
  'elite-monthly': 'elite',
  'elite-yearly': 'elite',
};

/** A subscription in one of these states gives its tier: past due has Stripe's own retries still to come. */
export const payingStatuses: readonly string[] = ['active', 'trialing', 'past_due'];

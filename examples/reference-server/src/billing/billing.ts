import type { Tier } from '../auth/principal.js';

/** What a user has subscribed to. */
export interface Subscription {
  /** `none`, or the processor's own word: `active`, `trialing`, `past_due`, `canceled`, … */
  readonly status: string;
  readonly tier: Exclude<Tier, 'anonymous'>;
  /** ISO 8601; absent without a subscription. */
  readonly currentPeriodEnd?: string;
  /** Whether it ends then rather than renews. */
  readonly cancelAtPeriodEnd: boolean;
}

/** The payment processor. Rejects with {@link BillingUnavailable} when it cannot answer in time. */
export interface Billing {
  readonly description: string;
  subscriptionOf(userId: string): Promise<Subscription>;
}

export class BillingUnavailable extends Error {
  override readonly name = 'BillingUnavailable';
}

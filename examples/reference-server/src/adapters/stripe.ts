import Stripe from 'stripe';
import { BillingUnavailable, type Billing, type Subscription } from '../billing/billing.js';
import { payingStatuses, tierByPriceLookupKey } from '../policy/plans.js';

export interface StripeOptions {
  readonly secretKey: string;
  /** Origin to ask instead of Stripe's own. */
  readonly apiOrigin?: string;
  /** For each attempt, milliseconds. There are two. */
  readonly timeoutMs?: number;
}

/** Customer metadata that names our user. */
const userMetadata = 'cosmichub_user';
/** Subscriptions of one customer that are looked at; people have one, rarely an old one beside it. */
const maxSubscriptions = 10;

/** Stripe's client, told where to find the API. */
export function createStripeClient({ secretKey, apiOrigin, timeoutMs = 700 }: StripeOptions): Stripe {
  const url = apiOrigin === undefined ? undefined : new URL(apiOrigin);
  return new Stripe(secretKey, {
    timeout: timeoutMs,
    maxNetworkRetries: 1,
    telemetry: false,
    appInfo: { name: 'cosmichub-reference-server' },
    ...(url && { host: url.hostname, port: url.port, protocol: url.protocol === 'http:' ? 'http' : 'https' }),
  });
}

/** The query language has no placeholders: a quote in an id would end the text it stands in. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const isPaying = (subscription: Stripe.Subscription): boolean => payingStatuses.includes(subscription.status);

function describe(subscription: Stripe.Subscription): Subscription {
  const [item] = subscription.items.data; // the period stands on the items, no longer on the subscription
  const tier = tierByPriceLookupKey[item?.price.lookup_key ?? ''] ?? 'free';
  return {
    status: subscription.status,
    tier: isPaying(subscription) ? tier : 'free',
    currentPeriodEnd: item === undefined ? undefined : new Date(item.current_period_end * 1000).toISOString(),
    cancelAtPeriodEnd: subscription.cancel_at_period_end,
  };
}

/** Subscriptions at Stripe, found by the user id that checkout puts on the customer. */
export function createStripeBilling(stripe: Stripe): Billing {
  return {
    description: 'Stripe',
    async subscriptionOf(userId) {
      try {
        const customers = await stripe.customers.search({ query: `metadata[${quoted(userMetadata)}]:${quoted(userId)}`, limit: 1 });
        if (customers.data.length === 0) return { status: 'none', tier: 'free', cancelAtPeriodEnd: false };
        const { data } = await stripe.subscriptions.list({ customer: customers.data[0].id, status: 'all', limit: maxSubscriptions });
        const newestFirst = [...data].sort((a, b) => Number(isPaying(b)) - Number(isPaying(a)) || b.created - a.created);
        return newestFirst.length === 0 ? { status: 'none', tier: 'free', cancelAtPeriodEnd: false } : describe(newestFirst[0]);
      } catch (cause) {
        if (cause instanceof Stripe.errors.StripeConnectionError || cause instanceof Stripe.errors.StripeAPIError || cause instanceof Stripe.errors.StripeRateLimitError) {
          throw new BillingUnavailable('the payment processor did not answer', { cause });
        }
        throw cause; // a wrong key or parameter is ours to mend
      }
    },
  };
}

import { describeWithPrograms, startStripeMock, type RunningService } from '@cosmichub/tooling/services';
import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStripeBilling, createStripeClient } from '../src/adapters/stripe.js';

// Stripe's own mock keeps no state but holds every call against Stripe's API description.
describeWithPrograms(['stripe-mock'], 'Stripe’s own mock', () => {
  let mock: RunningService;
  let stripe: Stripe;
  beforeAll(async () => {
    mock = await startStripeMock();
    stripe = createStripeClient({ secretKey: 'sk_test_reference', apiOrigin: `http://127.0.0.1:${mock.port}`, timeoutMs: 5_000 });
  });
  afterAll(() => mock.stop());

  it('accepts every call that the subscription status makes', async () => {
    const calls: string[] = [];
    const on = stripe.on as (event: 'response', listener: (response: { method: string; path: string; status: number }) => void) => void; // typed any there
    on.call(stripe, 'response', ({ method, path, status }) => calls.push(`${method} ${path.split('?')[0]} ${status}`));
    const subscription = await createStripeBilling(stripe).subscriptionOf('alice');
    expect(calls).toEqual(['GET /v1/customers/search 200', 'GET /v1/subscriptions 200']);
    expect(subscription.status).toMatch(/^[a-z_]+$/);
    expect(Date.parse(subscription.currentPeriodEnd ?? '')).not.toBeNaN();
  });

  it('refuses a call with a parameter that does not exist', async () => {
    const unknown = { customer: 'cus_1', no_such_parameter: 'x' } as Stripe.SubscriptionListParams;
    await expect(stripe.subscriptions.list(unknown)).rejects.toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 400 });
  });

  it('refuses a call without the parameter it needs', async () => {
    await expect(stripe.customers.search({} as Stripe.CustomerSearchParams)).rejects.toMatchObject({ statusCode: 400 });
  });
});

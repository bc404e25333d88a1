import { z } from 'zod';
import { tiers } from '../auth/principal.js';
import { BillingUnavailable, type Subscription } from '../billing/billing.js';
import { uncachedJson } from '../http/json.js';
import { ProblemError } from '../http/problem.js';
import type { Route } from './route.js';

const subscriptionSchema: z.ZodType<Subscription> = z
  .strictObject({
    status: z.string(),
    tier: z.enum(tiers).exclude(['anonymous']),
    currentPeriodEnd: z.iso.datetime().optional(),
    cancelAtPeriodEnd: z.boolean(),
  })
  .meta({ id: 'Subscription', description: 'What the bearer has subscribed to, as the payment processor says.' });

export const subscriptionStatus: Route = {
  contract: {
    id: 'subscriptionStatus',
    method: 'GET',
    path: '/subscription-status',
    summary: 'What you have subscribed to',
    access: 'caller',
    limit: 'read',
    answers: { 200: { description: 'The subscription, or that there is none.', contentType: 'application/json', schema: subscriptionSchema } },
    problems: ['not-configured', 'unavailable'],
  },
  async handle({ principal }, { billing }) {
    const userId = principal.subject?.startsWith('user:') === true ? principal.subject.slice('user:'.length) : undefined;
    if (userId === undefined) throw new ProblemError('unauthorized', { detail: 'Subscriptions belong to signed-in users.' }, { 'www-authenticate': 'Bearer realm="cosmichub"' });
    if (billing === undefined) throw new ProblemError('not-configured', { detail: 'This server has no payment processor.' });
    try {
      return uncachedJson(200, await billing.subscriptionOf(userId));
    } catch (error) {
      if (!(error instanceof BillingUnavailable)) throw error;
      throw new ProblemError('unavailable', { detail: 'The payment processor did not answer.' }, { 'retry-after': '5' });
    }
  },
};

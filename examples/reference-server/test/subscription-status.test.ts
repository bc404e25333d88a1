import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { bearer, testApp } from './support/app.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Answers of Stripe's API by path: stateful journeys need what its own mock, which keeps nothing, cannot say. */
async function stripeApi(answer: (path: string, query: URLSearchParams) => { status: number; body: unknown } | 'hang'): Promise<{ origin: string; calls: string[] }> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://stripe');
    calls.push(`${request.method} ${url.pathname}`);
    const answered = answer(url.pathname, url.searchParams);
    if (answered !== 'hang') response.writeHead(answered.status, { 'content-type': 'application/json' }).end(JSON.stringify(answered.body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as { port: number }).port}`, calls };
}

const found = (data: unknown[]): { status: number; body: unknown } => ({ status: 200, body: { object: 'list', data, has_more: false } });
const subscription = (fields: Record<string, unknown>, lookupKey = 'premium-monthly', currentPeriodEnd = 1_800_000_000): unknown => ({
  id: 'sub_1', object: 'subscription', status: 'active', created: 1, cancel_at_period_end: false,
  items: { object: 'list', data: [{ current_period_end: currentPeriodEnd, price: { lookup_key: lookupKey } }] },
  ...fields,
}); // prettier-ignore

const configured = (origin: string): Record<string, string> => ({ COSMICHUB_STRIPE_SECRET_KEY: 'sk_test_reference', COSMICHUB_STRIPE_API: origin });

describe('GET /subscription-status', () => {
  it('tells the tier, the state and the end of the period, which stands on the items', async () => {
    const { origin, calls } = await stripeApi((path) => (path.endsWith('/search') ? found([{ id: 'cus_1', object: 'customer' }]) : found([subscription({ cancel_at_period_end: true })])));
    const test = await testApp(configured(origin));
    const response = await test.send('/subscription-status', { headers: await bearer(test, 'alice') });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ status: 'active', tier: 'premium', currentPeriodEnd: '2027-01-15T08:00:00.000Z', cancelAtPeriodEnd: true });
    expect(calls).toEqual(['GET /v1/customers/search', 'GET /v1/subscriptions']);
  });

  it.each([
    ['trialing', 'elite-yearly', 'elite'],
    ['past_due', 'premium-yearly', 'premium'],
    ['canceled', 'premium-monthly', 'free'],
    ['unpaid', 'elite-monthly', 'free'],
    ['active', 'a-price-nobody-mapped', 'free'],
  ])('reads %s of %s as %s', async (status, lookupKey, tier) => {
    const { origin } = await stripeApi((path) => (path.endsWith('/search') ? found([{ id: 'cus_1' }]) : found([subscription({ status }, lookupKey)])));
    const test = await testApp(configured(origin));
    expect(await (await test.send('/subscription-status', { headers: await bearer(test, 'alice') })).json()).toMatchObject({ status, tier });
  });

  it('prefers the subscription that pays over a newer one that does not', async () => {
    const { origin } = await stripeApi((path) =>
      path.endsWith('/search') ? found([{ id: 'cus_1' }]) : found([subscription({ status: 'incomplete', created: 9 }, 'elite-monthly'), subscription({ created: 1 })]),
    );
    const test = await testApp(configured(origin));
    expect(await (await test.send('/subscription-status', { headers: await bearer(test, 'alice') })).json()).toMatchObject({ status: 'active', tier: 'premium' });
  });

  it('says none to somebody who never paid', async () => {
    const { origin } = await stripeApi(() => found([]));
    const test = await testApp(configured(origin));
    expect(await (await test.send('/subscription-status', { headers: await bearer(test, 'alice') })).json()).toEqual({ status: 'none', tier: 'free', cancelAtPeriodEnd: false });
  });

  it('asks for exactly the caller, whatever is in the id', async () => {
    const queries: string[] = [];
    const { origin } = await stripeApi((_, query) => {
      queries.push(query.get('query') ?? '');
      return found([]);
    });
    const test = await testApp(configured(origin));
    await test.send('/subscription-status', { headers: await bearer(test, "x' OR metadata['cosmichub_user']:'bob") });
    expect(queries).toEqual([String.raw`metadata['cosmichub_user']:'x\' OR metadata[\'cosmichub_user\']:\'bob'`]);
  });

  it('retries once, and then says that the processor is away', async () => {
    const { origin, calls } = await stripeApi(() => ({ status: 500, body: { error: { type: 'api_error', message: 'secret detail' } } }));
    const test = await testApp(configured(origin));
    const response = await test.send('/subscription-status', { headers: await bearer(test, 'alice') });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.text()).not.toContain('secret detail');
    expect(calls).toHaveLength(2);
  });

  it('does not wait for a processor that hangs', async () => {
    const { origin } = await stripeApi(() => 'hang');
    const test = await testApp(configured(origin));
    const startMs = performance.now();
    expect((await test.send('/subscription-status', { headers: await bearer(test, 'alice') })).status).toBe(503);
    expect(performance.now() - startMs).toBeLessThan(8_000); // two attempts of 0.7 s and the pause between, with slack
  });

  it('belongs to signed-in users', async () => {
    const { send } = await testApp();
    expect((await send('/subscription-status')).status).toBe(401);
  });

  it('says when there is no processor', async () => {
    const test = await testApp();
    expect((await test.send('/subscription-status', { headers: await bearer(test, 'alice') })).status).toBe(501);
  });
});

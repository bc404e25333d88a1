import { describe, expect, it } from 'vitest';
import { createApp } from '../src/app.js';
import { bearer, einstein, testApp } from './support/app.js';

describe('limits', () => {
  it('refuses request 61 of 60 a minute, says when to come back, and lets it in then', async () => {
    const test = await testApp();
    for (let n = 0; n < 60; n++) expect((await test.postJson('/calculate', einstein)).status).toBe(200);
    const refused = await test.postJson('/calculate', einstein);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(refused.headers.get('ratelimit-policy')).toContain('"anonymous-calculate";q=60;w=60');
    expect(refused.headers.get('ratelimit')).toMatch(/^"anonymous-calculate";r=0;t=\d+$/);
    const retryAfterSeconds = Number(refused.headers.get('retry-after'));
    expect(retryAfterSeconds).toBeGreaterThanOrEqual(1);
    expect(await refused.json()).toMatchObject({
      type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
      status: 429,
      'violated-policies': ['anonymous-calculate'],
      requestId: refused.headers.get('x-request-id'),
    });
    test.clock.advance(retryAfterSeconds * 1000);
    expect((await test.postJson('/calculate', einstein)).status).toBe(200);
  });

  it('counts down the quota in every answer', async () => {
    const { postJson } = await testApp();
    const remaining: number[] = [];
    for (let n = 0; n < 3; n++) {
      const response = await postJson('/calculate', einstein);
      remaining.push(Number(/r=(\d+)/.exec(response.headers.get('ratelimit') ?? '')?.[1]));
    }
    expect(remaining).toEqual([59, 58, 57]);
  });

  it('gives each address its own quota, and believes nobody about theirs', async () => {
    const { send, postJson } = await testApp();
    for (let n = 0; n < 60; n++) await postJson('/calculate', einstein);
    const body = JSON.stringify(einstein);
    const headers = { 'content-type': 'application/json' };
    expect((await send('/calculate', { method: 'POST', body, headers: { ...headers, 'x-forwarded-for': '198.51.100.1' } })).status).toBe(429);
    expect((await send('/calculate', { method: 'POST', body, headers, peerAddress: '198.51.100.1' })).status).toBe(200);
  });

  it('believes a trusted proxy about the address', async () => {
    const { send } = await testApp({ COSMICHUB_TRUSTED_PROXIES: '10.0.0.0/8' });
    const ask = (forwardedFor: string): Promise<Response> =>
      send('/calculate', {
        method: 'POST', body: JSON.stringify(einstein), peerAddress: '10.1.2.3',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': forwardedFor },
      });
    for (let n = 0; n < 60; n++) await ask('198.51.100.1');
    expect((await ask('198.51.100.1')).status).toBe(429);
    expect((await ask('203.0.113.99, 198.51.100.1')).status).toBe(429); // the client wrote the first entry itself
    expect((await ask('198.51.100.2')).status).toBe(200);
  });

  it('counts a bearer by tier and name, wherever it comes from', async () => {
    const test = await testApp();
    const alice = await bearer(test, 'alice', 'free');
    for (let n = 0; n < 60; n++) expect((await test.postJson('/calculate', einstein, alice)).status).toBe(200);
    const refused = await test.send('/calculate', { method: 'POST', body: JSON.stringify(einstein), headers: { 'content-type': 'application/json', ...alice }, peerAddress: '192.0.2.200' });
    expect(refused.status).toBe(429);
    const carol = await bearer(test, 'carol', 'premium');
    const response = await test.postJson('/calculate', einstein, carol);
    expect(response.status).toBe(200);
    expect(response.headers.get('ratelimit-policy')).toContain('"premium-calculate";q=600');
  });

  it('does not let a new cookie be a new quota', async () => {
    const { services, postJson } = await testApp();
    for (let n = 0; n < 60; n++) await postJson('/calculate', einstein, { cookie: services.visitors.issue().setCookie.split(';')[0] });
    expect((await postJson('/calculate', einstein, { cookie: services.visitors.issue().setCookie.split(';')[0] })).status).toBe(429);
  });

  it('limits an address before it may try tokens', async () => {
    const { send } = await testApp();
    let status = 0;
    for (let n = 0; n <= 1_200; n++) status = (await send('/charts', { headers: { authorization: `Bearer guess-${n}` } })).status;
    expect(status).toBe(429);
  });

  it('never limits health, readiness and the page’s files', async () => {
    const { send, services } = await testApp();
    for (let n = 0; n < 1_300; n++) await send('/charts');
    expect((await send('/charts')).status).toBe(429);
    for (const path of ['/health', '/ready', services.assets.stylesheet.path]) expect((await send(path)).status).toBe(200);
  });
});

describe('bearer tokens', () => {
  it.each([
    ['garbage', 'Bearer x.y.z'],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['an unsigned token', `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"alice","tier":"elite"}').toString('base64url')}.`],
    ['an empty token', 'Bearer '],
  ])('refuses %s, and does not fall back to anonymous', async (_, authorization) => {
    const { send } = await testApp();
    const response = await send('/charts', { headers: { authorization } });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer realm="cosmichub"/);
    expect(await response.json()).toMatchObject({ status: 401, requestId: response.headers.get('x-request-id') });
  });

  it('refuses a token a day later', async () => {
    const test = await testApp();
    const headers = await bearer(test, 'alice', 'free');
    expect((await test.send('/charts', { headers })).status).toBe(200);
    test.clock.advance(25 * 60 * 60 * 1000);
    expect((await test.send('/charts', { headers })).status).toBe(401);
  });

  it('refuses a token of another installation', async () => {
    const [test, other] = [await testApp(), await testApp()];
    expect((await test.send('/charts', { headers: await bearer(other, 'alice', 'elite') })).status).toBe(401);
  });

  it('that cannot be judged are an outage, not a refusal', async () => {
    const { services } = await testApp();
    const tokens = { description: 'without keys', verify: async () => ({ kind: 'unavailable' as const, retryAfterSeconds: 5 }) };
    const response = await createApp({ ...services, tokens }).request('/charts', { headers: { authorization: 'Bearer a.b.c' } });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
  });

  it('are not accepted in production', async () => {
    const test = await testApp({ NODE_ENV: 'production' });
    expect((await test.send('/charts', { headers: await bearer(test, 'alice', 'elite') })).status).toBe(401);
    await expect(testApp({ NODE_ENV: 'production', COSMICHUB_AUTH: 'dev' })).rejects.toThrow(/refused when NODE_ENV is production/);
  });
});

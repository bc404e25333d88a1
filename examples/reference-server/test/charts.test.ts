import { describe, expect, it } from 'vitest';
import { createApp } from '../src/app.js';
import { StoreUnavailable } from '../src/store/chart-store.js';
import { bearer, cookieOf, einstein, testApp } from './support/app.js';

interface Page {
  charts: { id: string; createdAt: string; request: Record<string, unknown> }[];
  nextCursor?: string;
}

describe('saved charts', () => {
  it('belong to the visitor, by a cookie that comes with the first one', async () => {
    const { postJson, send } = await testApp();
    const created = await postJson('/charts', einstein);
    expect(created.status).toBe(201);
    expect(created.headers.get('cache-control')).toBe('no-store');
    const setCookie = created.headers.get('set-cookie')!;
    expect(setCookie).toMatch(/^cosmichub-visitor=/);
    expect(setCookie).toMatch(/; HttpOnly/);
    expect(setCookie).toMatch(/; SameSite=Lax/);
    const { id } = (await created.json()) as { id: string };
    expect(created.headers.get('location')).toBe(`/charts/${id}`);

    const headers = { cookie: cookieOf(created), 'sec-fetch-site': 'same-origin' };
    const list = (await (await send('/charts', { headers })).json()) as Page;
    expect(list.charts).toMatchObject([{ id, request: einstein }]);
    const chart = (await (await send(`/charts/${id}`, { headers })).json()) as { birth: object };
    expect(chart.birth).toMatchObject({ date: einstein.date, timeStandard: 'LMT' });

    expect((await send('/charts')).headers.get('set-cookie')).toBeNull();
    expect(((await (await send('/charts')).json()) as Page).charts).toEqual([]);
    expect((await send(`/charts/${id}`)).status).toBe(404);

    expect((await send(`/charts/${id}`, { method: 'DELETE', headers })).status).toBe(204);
    expect((await send(`/charts/${id}`, { method: 'DELETE', headers })).status).toBe(404);
    expect(((await (await send('/charts', { headers })).json()) as Page).charts).toEqual([]);
  });

  it('are saved once, however often they are sent', async () => {
    const { postJson, send } = await testApp();
    const first = await postJson('/charts', einstein);
    const headers = { cookie: cookieOf(first), 'sec-fetch-site': 'same-origin' };
    const again = await postJson('/charts', einstein, headers);
    expect(again.status).toBe(200);
    expect(again.headers.get('set-cookie')).toBeNull();
    expect(await again.json()).toMatchObject({ id: ((await first.json()) as { id: string }).id });
    expect(((await (await send('/charts', { headers })).json()) as Page).charts).toHaveLength(1);
  });

  it('are not kept when they cannot be calculated', async () => {
    const { postJson } = await testApp();
    const response = await postJson('/charts', { ...einstein, latitude: 91 });
    expect(response.status).toBe(400);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('are answered with 503 while the store cannot answer', async () => {
    const { services, log } = await testApp();
    const busy = async (): Promise<never> => {
      throw new StoreUnavailable('SQLITE_FULL');
    };
    const app = createApp({ ...services, store: { ...services.store, save: busy } });
    const response = await app.request('/charts', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(einstein) }, { peerAddress: '203.0.113.7' });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.json()).toMatchObject({ status: 503, detail: 'Saved charts cannot be reached at the moment.' });
    expect(log().find((line) => line['event.name'] === 'http.access')).toMatchObject({ severity_text: 'ERROR', 'error.type': 'SQLITE_FULL' });
  });

  it('belong to the bearer of a token, in any browser', async () => {
    const test = await testApp();
    const { postJson, send } = test;
    const { authorization } = await bearer(test, 'alice');
    const created = await postJson('/charts', einstein, { authorization });
    expect(created.status).toBe(201);
    expect(created.headers.get('set-cookie')).toBeNull();
    expect(((await (await send('/charts', { headers: { authorization }, peerAddress: '192.0.2.9' })).json()) as Page).charts).toHaveLength(1);
  });

  it('page by cursor', async () => {
    const { postJson, send, clock } = await testApp();
    const first = await postJson('/charts', { ...einstein, longitude: 0 });
    const headers = { cookie: cookieOf(first), 'sec-fetch-site': 'same-origin' };
    for (let n = 1; n < 5; n++) {
      clock.advance(1000);
      await postJson('/charts', { ...einstein, longitude: n }, headers);
    }
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = (await (await send(`/charts?limit=2${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`, { headers })).json()) as Page;
      seen.push(...page.charts.map((chart) => chart.request.longitude));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual([4, 3, 2, 1, 0]);
    expect((await send('/charts?limit=0', { headers })).status).toBe(400);
    expect((await send('/charts?page=2', { headers })).status).toBe(400);
  });

  it.each([
    ['a forged id', (cookie: string) => cookie.replace(/=(.)/, (_, first: string) => `=${first === 'A' ? 'B' : 'A'}`)],
    ['a forged signature', (cookie: string) => cookie.slice(0, -1) + (cookie.endsWith('A') ? 'B' : 'A')],
    ['two cookies', (cookie: string) => `${cookie}; ${cookie}`],
  ])('are not shown for %s', async (_, forge) => {
    const { postJson, send } = await testApp();
    const cookie = cookieOf(await postJson('/charts', einstein));
    expect(((await (await send('/charts', { headers: { cookie: forge(cookie) } })).json()) as Page).charts).toEqual([]);
  });

  it('use a __Host- cookie under https', async () => {
    const { postJson } = await testApp({ COSMICHUB_PUBLIC_URL: 'https://charts.example.org' });
    const response = await postJson('/charts', einstein);
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-cosmichub-visitor=[^;]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/);
    expect(response.headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
  });

  it('cannot be written by another site', async () => {
    const { postJson, send } = await testApp();
    const created = await postJson('/charts', einstein);
    const cookie = cookieOf(created);
    const { id } = (await created.json()) as { id: string };
    const foreign: Record<string, string>[] = [
      { cookie, 'sec-fetch-site': 'cross-site' },
      { cookie, 'sec-fetch-site': 'same-site' },
      { cookie, origin: 'https://evil.example' },
      { cookie, origin: 'null' },
      { cookie },
    ];
    for (const headers of foreign) {
      expect((await postJson('/charts', { ...einstein, longitude: 1 }, headers)).status).toBe(403);
      expect((await send(`/charts/${id}`, { method: 'DELETE', headers })).status).toBe(403);
    }
    expect((await postJson('/charts', { ...einstein, longitude: 1 }, { cookie, origin: 'http://localhost' })).status).toBe(201);
  });
});

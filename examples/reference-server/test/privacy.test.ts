import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cookieOf, testApp } from './support/app.js';

// Odd enough that no other number or word in an answer can contain them by chance.
const canary = {
  date: '1911-11-07',
  time: '23:47:13',
  latitude: 17.734219,
  longitude: -93.518273,
  utcOffset: '-06:13',
};
const traces = ['1911-11-07', '19111107', '23:47:13', '23:47', '17.734219', '93.518273', '-06:13', '1911', 'CANARY'];

describe('birth data', () => {
  it('reaches no log line, metric, header or address, whatever goes wrong', async () => {
    const test = await testApp({ COSMICHUB_LOG_LEVEL: 'debug' });
    const { postJson, send, lines } = test;
    const good = await postJson('/calculate', canary);
    expect(good.status).toBe(200);
    const saved = await postJson('/charts', canary);
    expect(saved.status).toBe(201);
    const cookie = cookieOf(saved);
    const headers: string[] = [];
    const keep = async (response: Response): Promise<void> => {
      headers.push(JSON.stringify([...response.headers]));
      await response.text();
    };
    const sameOrigin = { cookie, 'sec-fetch-site': 'same-origin' };

    // Every field wrong in turn, and the same words where they do not belong.
    for (const field of Object.keys(canary)) {
      await keep(await postJson('/calculate', { ...canary, [field]: `CANARY-${field}` }));
      await keep(await postJson('/calculate', { ...canary, [`CANARY${field}`]: 'CANARY' }));
      await keep(await postJson('/charts', { ...canary, [field]: 'CANARY' }, sameOrigin));
    }
    await keep(await postJson('/calculate', { ...canary, zone: 'CANARY/CANARY' }));
    await keep(await postJson('/calculate', { ...canary, zone: 'America/Mexico_City' }));
    await keep(await postJson('/calculate', `{"date":"1911-11-07","CANARY`));
    await keep(await send('/calculate', { method: 'POST', body: 'CANARY', headers: { 'content-type': 'text/plain' } }));
    const form = new URLSearchParams({ ...Object.fromEntries(Object.entries(canary).map(([name, value]) => [name, String(value)])), clock: 'offset', intent: 'calculate' });
    const formHeaders = { 'content-type': 'application/x-www-form-urlencoded', ...sameOrigin };
    await keep(await send('/', { method: 'POST', body: form, headers: formHeaders }));
    form.set('date', 'CANARY');
    await keep(await send('/', { method: 'POST', body: form, headers: formHeaders }));
    form.set('date', canary.date);
    form.set('intent', 'save');
    await keep(await send('/', { method: 'POST', body: form, headers: formHeaders }));
    await keep(await send('/charts', { headers: sameOrigin }));
    await keep(await send('/charts?cursor=CANARY&CANARY=1', { headers: sameOrigin }));
    await keep(await send('/?date=1911-11-07&CANARY', { headers: sameOrigin }));
    await keep(await send('/health?CANARY=1', { headers: { 'x-request-id': 'CANARY 1911', authorization: 'Bearer CANARY', 'user-agent': 'CANARY', referer: 'http://x/?CANARY' } }));

    const metrics = await (await send('/metrics', { peerAddress: '127.0.0.1' })).text();
    expect(lines.length).toBeGreaterThan(20);
    for (const trace of traces) {
      expect(lines.join(''), `log lines hold ${trace}`).not.toContain(trace);
      expect(metrics, `metrics hold ${trace}`).not.toContain(trace);
      expect(headers.join(''), `headers hold ${trace}`).not.toContain(trace);
    }
  });

  it('is in the database and nowhere else in the data folder', async () => {
    const { postJson, dataDir, services } = await testApp();
    await postJson('/charts', canary);
    await services.store.check();
    for (const file of readdirSync(dataDir).filter((name) => !name.startsWith('cosmichub.db'))) {
      const text = readFileSync(join(dataDir, file), 'latin1');
      for (const trace of traces) expect(text, `${file} holds ${trace}`).not.toContain(trace);
    }
  });
});

describe('the subject', () => {
  it('is named in logs by a pseudonym and never by its id', async () => {
    const { postJson, send, log, lines } = await testApp();
    const cookie = cookieOf(await postJson('/charts', canary));
    const [, visitorId] = /=([A-Za-z0-9_-]{22})~/.exec(cookie)!;
    await send('/charts', { headers: { cookie } });
    const line = log().at(-1)!;
    expect(line['user.ref']).toMatch(/^p1\.[a-z2-7]{5}\.[A-Za-z0-9_-]{22}$/);
    expect(lines.join('')).not.toContain(visitorId);
  });

  it('has another pseudonym at another installation', async () => {
    const refs: unknown[] = [];
    for (const test of [await testApp(), await testApp()]) {
      const { visitorId } = { visitorId: 'A'.repeat(22) };
      refs.push(test.services.pseudonyms.pseudonymize(`visitor:${visitorId}`));
    }
    expect(refs[0]).not.toBe(refs[1]);
  });
});

describe('the client address', () => {
  it('is in no log line', async () => {
    const { send, lines } = await testApp({ COSMICHUB_TRUSTED_PROXIES: '10.0.0.1' });
    await send('/charts', { peerAddress: '10.0.0.1', headers: { 'x-forwarded-for': '198.51.100.77' } });
    expect(lines.join('')).not.toMatch(/198\.51\.100|10\.0\.0\.1/);
  });
});

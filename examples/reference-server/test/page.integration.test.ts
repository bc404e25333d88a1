import { createRequire } from 'node:module';
import { describeWithPrograms } from '@cosmichub/tooling/services';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { start, stopServers, type ServerProcess } from './support/server.js';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describeWithPrograms(['chromium'], 'the page in Chromium', ({ chromium: executablePath }) => {
  let browser: Browser;
  let server: ServerProcess;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    server = await start();
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser.close();
    await stopServers();
  });

  /** A page of its own visitor, and everything the browser complained about. */
  async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext(options);
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(8_000); // under the test's own limit, so that a failure names the step
    const complaints: string[] = [];
    page.on('console', (message) => {
      const unknownFeature = message.text().includes('Unrecognized feature'); // desktop Chromium knows no web-share, which others do
      if (['error', 'warning'].includes(message.type()) && !unknownFeature) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.url);
    return { page, complaints };
  }

  async function fillIn(page: Page, { date = '1990-05-17', time = '14:30' } = {}): Promise<void> {
    await page.fill('#date', date);
    await page.fill('#time', time);
    await page.fill('#latitude', '52.52');
    await page.fill('#longitude', '13.405');
    await page.fill('#zone', 'Europe/Berlin');
  }
  const submit = (page: Page): Promise<void> => page.click('#birth button.primary');
  const wheel = (page: Page) => page.locator('.result svg[role=img]');

  async function violations(page: Page): Promise<string[]> {
    await page.addScriptTag({ path: axePath });
    const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
    return results.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }

  it('draws a wheel on one click; header, log line and metrics agree on request id and route', async () => {
    const { page, complaints } = await open();
    await fillIn(page);
    const [response] = await Promise.all([page.waitForResponse((candidate) => candidate.request().method() === 'POST'), submit(page)]);
    await wheel(page).waitFor();
    expect(await page.locator('.result table').count()).toBeGreaterThanOrEqual(3);

    const requestId = response.headers()['x-request-id'];
    expect(response.request().headers()['x-request-id']).toBe(requestId); // minted in the browser, kept by the server
    await expect.poll(() => server.log().find((entry) => entry.request_id === requestId)).toMatchObject({
      'event.name': 'http.access',
      'http.request.method': 'POST',
      'http.route': '/',
      'http.response.status_code': 200,
    });
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/http_server_request_duration_seconds_count\{[^}]*http_request_method="POST"[^}]*http_route="\/"[^}]*\} 1\n/);
    expect(new URL(page.url()).search).toBe('');
    expect(complaints).toEqual([]);
  });

  it('works without JavaScript, and keeps a chart', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await fillIn(page);
    await submit(page);
    await wheel(page).waitFor();
    await page.click('button[name=intent][value=save]');
    await wheel(page).waitFor();
    expect(new URL(page.url()).search).toMatch(/^\?chart=[A-Za-z0-9_-]{22}$/);
    expect(await page.locator('button[name=open]').count()).toBe(1);
    await page.goto(server.url);
    await page.click('button[name=open]');
    await wheel(page).waitFor();
    expect(await page.inputValue('#date')).toBe('1990-05-17');
  });

  it('keeps and opens a chart with JavaScript', async () => {
    const { page, complaints } = await open();
    await fillIn(page);
    await submit(page);
    await wheel(page).waitFor();
    await page.click('button[name=intent][value=save]');
    await page.locator('button[name=open]').waitFor();
    await page.reload();
    await page.click('button[name=open]');
    await wheel(page).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says at each field what is wrong, and moves the focus there', async () => {
    const { page } = await open();
    await fillIn(page);
    await page.fill('#latitude', '91');
    await page.fill('#zone', 'Europe/Atlantis');
    await submit(page);
    await page.locator('[aria-invalid=true]').first().waitFor();
    expect(await page.locator('[aria-invalid=true]').evaluateAll((fields) => fields.map((field) => field.getAttribute('name')))).toEqual(
      expect.arrayContaining(['latitude']),
    );
    const described = await page.locator('#latitude').getAttribute('aria-describedby');
    expect(described).not.toBeNull();
    expect(await page.evaluate(() => document.activeElement?.closest('.alert, [role=alert]') !== null)).toBe(true);
  });

  it('offers the two readings of a time that happened twice', async () => {
    const { page } = await open();
    await fillIn(page, { date: '1990-09-30', time: '02:30' });
    await submit(page);
    await page.locator('input[type=radio][name=occurrence]').first().waitFor();
    expect(await page.locator('input[type=radio][name=occurrence]').count()).toBe(2);
    await page.locator('input[type=radio][name=occurrence]').nth(1).check();
    await submit(page);
    await wheel(page).waitFor();
    expect(await page.locator('.result').innerText()).toContain('+01:00');
  });

  it('works by keyboard alone', async () => {
    const { page } = await open();
    await page.focus('#date');
    await fillIn(page);
    await page.focus('#zone');
    await page.keyboard.press('Enter');
    await wheel(page).waitFor();
  });

  it('reports an error of the page with its request id, and nothing that was typed', async () => {
    const { page } = await open();
    await fillIn(page, { date: '1911-11-07' });
    await page.evaluate(() => void setTimeout(() => { throw new RangeError('about 1911-11-07'); })); // prettier-ignore
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => server.log().find((entry) => entry['event.name'] === 'browser.error' && entry['error.type'] === 'RangeError'), { timeout: 10_000 }).toMatchObject({ 'browser.error.page': '/' });
    expect(server.output().stdout).not.toContain('1911-11-07');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing for axe to complain about, ${colorScheme}`, async () => {
      const { page } = await open({ colorScheme, bypassCSP: true, reducedMotion: 'reduce' }); // the page's own policy forbids foreign scripts, axe too
      expect(await violations(page)).toEqual([]);
      await fillIn(page);
      await submit(page);
      await wheel(page).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.fill('#latitude', '91');
      await submit(page);
      await page.locator('[aria-invalid=true]').first().waitFor();
      expect(await violations(page)).toEqual([]);
    });
  }

  it('needs no sideways scrolling at 320 pixels', async () => {
    const { page } = await open({ viewport: { width: 320, height: 640 } });
    const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await fillIn(page);
    await submit(page);
    await wheel(page).waitFor();
    expect(await overflow()).toBe(0);
  });
});

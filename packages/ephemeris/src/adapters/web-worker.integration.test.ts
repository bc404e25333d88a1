import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { describeWithPrograms } from '@cosmichub/tooling/services';
import { chromium } from 'playwright-core';
import type { Browser, Page as BrowserPage } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundled } from '../../test/workers/bundled.js';
import type { Page } from '../../test/workers/page.js';

describeWithPrograms(['chromium'], 'a batch pool in Chromium', ({ chromium: executablePath }) => {
  let files: Awaited<ReturnType<typeof bundled>>;
  let server: Server;
  let browser: Browser;
  let page: BrowserPage;

  beforeAll(async () => {
    files = await bundled([
    new URL('../../test/workers/page.ts', import.meta.url),
    new URL('../../test/workers/own-web-worker.ts', import.meta.url),
    new URL('../../test/workers/fails-to-load.ts', import.meta.url),
  ], 'browser');
    server = createServer((request, response) => {
      const name = basename(request.url ?? '');
      const isPage = name === '';
      readFile(join(files.dir, name)).then(
        (bytes) => response.setHeader('content-type', 'text/javascript').end(bytes),
        () => (isPage ? response.setHeader('content-type', 'text/html').end('<script type="module" src="/page.mjs"></script>') : response.writeHead(404).end()),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'page' in globalThis);
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await files.remove();
  });

  it('gives what the page itself computes, to the last bit', async () => {
    const result = await page.evaluate(() => (globalThis as unknown as { page: Page }).page.differentNumbers());
    expect(result).toEqual({ total: 3001 * 30, different: 0, progress: 3001 });
  });

  it('rejects with typed errors: dates, signals, workers that do not load, a closed pool', async () => {
    const failures = await page.evaluate(() => (globalThis as unknown as { page: Page }).page.failures());
    expect(failures).toEqual({
      outOfRange: { code: 'ERR_EPHEMERIS_RANGE', message: expect.stringContaining('(at jdTts[1])') as unknown },
      aborted: { code: DOMException.TIMEOUT_ERR, message: expect.any(String) as unknown },
      works: 6,
      closed: { code: 'ERR_EPHEMERIS_WORKER', message: 'the pool was closed before its answer' },
      missing: { code: 'ERR_EPHEMERIS_WORKER', message: 'a worker ended before its answer: its module did not load' },
      broken: { code: 'ERR_EPHEMERIS_WORKER', message: 'a worker ended before its answer: Uncaught Error: no ephemeris today' },
      outside: { code: 'ERR_EPHEMERIS_WORKER', message: 'serveBatch: expected to be called in a web worker' },
    });
  });
});

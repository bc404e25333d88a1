import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import type { AxeResults } from 'axe-core';
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import type { Finding, GateResult } from './gate.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.png': 'image/png',
}; // prettier-ignore

/** Both themes, on a wide screen and on the narrowest that counts. */
const views: readonly BrowserContextOptions[] = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [{ width: 1440, height: 900 }, { width: 320, height: 640 }].map((viewport) => ({ colorScheme, viewport })),
);

/** Serves a folder as GitHub Pages does: `/sdk/problems` is `problems.html`. */
function serve(dir: string, base: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const candidates = path.startsWith(base) ? ['', '.html', '/index.html', 'index.html'].map((end) => join(dir, path.slice(base.length) + end)) : [];
    for (const file of candidates.filter((candidate) => candidate.startsWith(dir + sep) && extname(candidate) !== '')) {
      try {
        const content = readFileSync(file);
        response.writeHead(200, { 'content-type': contentTypes[extname(file)] ?? 'text/plain' }).end(content);
        return;
      } catch {
        // not there: the next candidate
      }
    }
    response.writeHead(404).end();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function look(context: BrowserContext, origin: string, address: string): Promise<string[]> {
  const page = await context.newPage();
  const found: string[] = [];
  page.on('pageerror', ({ message }) => found.push(`throws: ${message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) found.push(`asks for ${url}`);
  });
  try {
    await page.goto(address, { waitUntil: 'networkidle', timeout: 60_000 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (beyond > 0) found.push(`is ${beyond} px wider than the screen`);
    await page.addScriptTag({ path: axe });
    const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({ resultTypes: ['violations'] }));
    return [...found, ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', ')}`)];
  } finally {
    await page.close();
  }
}

/**
 * Pages of the built site in Chromium, light and dark, wide and narrow: nothing that axe objects to, nothing wider than the screen, no
 * exception, and no request to anywhere else.
 *
 * @param pages - From the base: `['', 'guides/ephemeris']`.
 */
export async function docsBrowser(root: string, dir: string, base: string, pages: readonly string[], executablePath: string): Promise<GateResult> {
  const server = await serve(dir, base);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const lookIn = async (view: BrowserContextOptions): Promise<Finding[]> => {
    const context = await browser.newContext(view);
    const findings: Finding[] = [];
    for (const page of pages) {
      const found = await look(context, origin, origin + base + page);
      const file = `${relative(root, dir).split(sep).join('/')}/${page || 'index'}`;
      const seen = `${view.colorScheme ?? ''}, ${view.viewport?.width ?? ''} px`;
      findings.push(...found.map((problem) => ({ file, problem: `(${seen}) ${problem}`, remedy: 'Correct the page, or docs/.vitepress/theme.' })));
    }
    return findings;
  };
  try {
    const findings = (await Promise.all(views.map(lookIn))).flat(); // most of the time is waiting for pages to fall silent
    return { checked: `${pages.length} pages in ${views.length} views`, findings };
  } finally {
    await browser.close();
    server.close();
  }
}

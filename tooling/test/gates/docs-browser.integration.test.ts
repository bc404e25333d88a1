import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { docsBrowser } from '../../gates/docs-browser.js';
import { describeWithPrograms } from '../../services/describe.js';
import { scratch } from './scratch.js';

const html = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>T</title><link rel="icon" href="data:,"></head><body><main><h1>Title</h1>${body}</main></body></html>`;

vi.setConfig({ testTimeout: 60_000 }); // each starts a browser, and looks at four views

describeWithPrograms(['chromium'], 'docsBrowser', ({ chromium }) => {
  async function problems(body: string): Promise<string[]> {
    const { root } = scratch({ 'dist/guide.html': html(body) });
    const { findings } = await docsBrowser(root, join(root, 'dist'), '/sdk/', ['guide'], chromium);
    return findings.map(({ file, problem }) => `${file} ${problem}`);
  }

  it('passes a page that is in order', async () => {
    expect(await problems('<p>Text.</p>')).toEqual([]);
  });

  it('finds what axe objects to, in the theme that has it', async () => {
    const faint = '<style>@media (prefers-color-scheme: dark) { p { color: #ccc } }</style><p>Text.</p>';
    expect(await problems(faint)).toEqual(['dist/guide (dark, 1440 px) color-contrast: p', 'dist/guide (dark, 320 px) color-contrast: p']);
  });

  it('finds what is wider than the narrow screen', async () => {
    expect(await problems('<div style="width: 400px">Wide.</div>')).toEqual([
      expect.stringMatching(/^dist\/guide \(light, 320 px\) is \d+ px wider/),
      expect.stringMatching(/^dist\/guide \(dark, 320 px\) is \d+ px wider/),
    ]);
  });

  it('finds exceptions and requests to elsewhere', async () => {
    const found = await problems('<p>Text.</p><script>fetch("http://127.0.0.1:9/").catch(() => {}); throw new Error("broken")</script>');
    expect(new Set(found.map((line) => line.replace(/^.*?\) /, '')))).toEqual(new Set(['asks for http://127.0.0.1:9/', 'throws: broken']));
  });
});

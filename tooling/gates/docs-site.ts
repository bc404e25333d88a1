import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import type { Finding, GateResult } from './gate.js';

/** Attributes by which a page makes a browser fetch something; links that a reader follows are none. */
const fetched = /<(?:link|script|img|iframe|source|video|audio)\b[^>]*?\s(?:href|src)="([^"]+)"/g;
const canonical = /<link\b[^>]*\srel="(?:canonical|alternate)"/;
const cssAddress = /(?:url\(\s*['"]?|@import\s+['"])([^'")]+)/g;
const outside = /^(?:https?:)?\/\//;

interface Site {
  readonly files: ReadonlySet<string>;
  /** Ids of each page, by its file. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
}

function read(dir: string): { site: Site; texts: ReadonlyMap<string, string> } {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const texts = new Map(files.filter((file) => /\.(html|css)$/.test(file)).map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
  const ids = new Map([...texts].map(([file, text]) => [file, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => decode(id)))]));
  return { site: { files: new Set(files), ids }, texts };
}

function decode(attribute: string): string {
  return attribute.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What is wrong with a link of a built page; nothing for links that leave the site. */
function brokenLink({ files, ids }: Site, base: string, from: string, written: string): string | undefined {
  const target = decode(written);
  if (outside.test(target) || /^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined;
  const [encodedPath, anchor] = target.split('#');
  const path = decodeURIComponent(encodedPath.split('?')[0]);
  if (path.startsWith('/') && !path.startsWith(base)) return `${target} is outside of ${base}`;

  const fromBase = path.startsWith('/') ? path.slice(base.length) : path === '' ? from : posix.join(posix.dirname(from), path);
  const file = [fromBase, `${fromBase}.html`, posix.join(fromBase, 'index.html')].find((candidate) => files.has(candidate));
  if (file === undefined) return `${target} leads nowhere`;
  if (anchor === undefined || anchor === '' || ids.get(file)?.has(decodeURIComponent(anchor)) === true) return undefined;
  return `${target}: ${file} has no such anchor`;
}

/**
 * The built site: every link and anchor leads somewhere, also in the generated reference, and nothing is fetched from elsewhere.
 *
 * @param dir - The built files.
 * @param base - Path that they are served under: `/sdk/`.
 */
export function docsSite(root: string, dir: string, base: string): GateResult {
  if (!existsSync(join(dir, 'index.html')))
    return { checked: 'nothing', findings: [{ file: relative(root, dir), problem: 'holds no index.html', remedy: 'Run `npm run docs`.' }] };
  const { site, texts } = read(dir);
  const findings: Finding[] = [];
  let links = 0;
  for (const [file, text] of texts) {
    const place = posix.join(relative(root, dir).split(sep).join('/'), file);
    const html = file.endsWith('.html');
    const addresses = html ? [...text.matchAll(fetched)].filter(([tag]) => !canonical.test(tag)) : [...text.matchAll(cssAddress)];
    for (const [, address] of addresses) {
      if (outside.test(address))
        findings.push({ file: place, problem: `fetches ${address}`, remedy: 'Bring the file into the site: reading it tells nobody.' });
    }
    if (!html) continue;
    for (const [, target] of new Set([...text.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)])) {
      links += 1;
      const problem = brokenLink(site, base, file, target);
      if (problem !== undefined) findings.push({ file: place, problem, remedy: 'Correct the page or the doc comment that the link stands in.' });
    }
  }
  return { checked: `${links} links of ${site.ids.size} files`, findings };
}

import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { markdownPages, type MarkdownPage } from '../docs/markdown-page.js';
import type { Finding, GateResult } from './gate.js';

const correct = 'Correct the path; links are relative to the file they stand in, and work on GitHub as on the site.';
const nameHeading = 'Use the heading’s words in lower case, spaces as hyphens, punctuation left out.';

/** Addresses of our own site, which are checked as the files they are made from. */
const site = 'https://cosmichub.github.io/sdk/';

/** Link targets with a scheme, which are not looked at: no check goes to the network. */
const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** The page that a path of the site is built from: `problems` → `docs/problems.md`. */
function sourceOfSitePage(root: string, path: string): string | undefined {
  const name = `docs/${path}`.replace(/\/$/, '/index').replace(/\.html$/, '');
  return [`${name}.md`, `${name}/index.md`].find((candidate) => existsSync(join(root, candidate)));
}

function brokenLink(root: string, pages: ReadonlyMap<string, MarkdownPage>, from: string, target: string): Omit<Finding, 'file' | 'line'> | undefined {
  const ours = target.startsWith(site);
  if (!ours && elsewhere.test(target)) return undefined;

  const [encodedPath, anchor] = target.slice(ours ? site.length : 0).split('#');
  const written = decodeURIComponent(encodedPath);
  const path = ours ? sourceOfSitePage(root, written) : written === '' ? from : posix.join(posix.dirname(from), written);
  if (!ours && written.startsWith('/')) return { problem: `${target} is no relative link`, remedy: correct };
  if (path?.startsWith('docs/reference/') || (ours && written.startsWith('reference/'))) return undefined; // generated; the built site is checked for it
  if (path === undefined || path.startsWith('../') || !existsSync(join(root, path))) return { problem: `${target} leads nowhere`, remedy: correct };
  if (anchor === undefined) return undefined;

  const page = pages.get(statSync(join(root, path)).isDirectory() ? posix.join(path, 'README.md') : path);
  const lineOfSource = page === undefined && /^L\d+(-L\d+)?$/.test(anchor);
  if (lineOfSource || page?.anchors.has(decodeURIComponent(anchor))) return undefined;
  return { problem: `${target}: ${page?.path ?? path} has no heading “${anchor}”`, remedy: nameHeading };
}

/** Links between pages, to files of the repository and to headings lead somewhere. */
export function docsLinks(root: string): GateResult {
  const pages = markdownPages(root);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const findings = pages.flatMap(({ path, links }) =>
    links.flatMap(({ target, line }): Finding[] => {
      const broken = brokenLink(root, byPath, path, target);
      return broken === undefined ? [] : [{ file: path, line, ...broken }];
    }),
  );
  const count = pages.reduce((sum, { links }) => sum + links.length, 0);
  return { checked: `${count} links on ${pages.length} pages`, findings };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MarkdownPage } from './markdown-page.js';
import { readmePages } from './readme-pages.js';

/** Where a page stands on the site. */
function address(root: string, path: string): string {
  const page = readmePages(root).find(({ file }) => file === path)?.page ?? path.replace(/^docs\//, '');
  return `https://cosmichub.github.io/sdk/${page.replace(/\.md$/, '')}`;
}

const sections: readonly (readonly [string, RegExp])[] = [
  ['Packages', /^packages\/[^/]+\/README\.md$/],
  ['Guides', /^docs\/(quick-start|guides\/.+)\.md$/],
  ['Concepts', /^docs\/concepts\//],
  ['Reference server', /^(examples\/reference-server\/README|docs\/(operations\/.+|errors|problems))\.md$/],
];

/** `llms.txt` (an index, see llmstxt.org) and `llms-full.txt` (the pages themselves) for readers that are programs. */
export function llmsFiles(root: string, pages: readonly MarkdownPage[]): Readonly<Record<'llms.txt' | 'llms-full.txt', string>> {
  const listed = sections.map(([name, pattern]) => ({ name, pages: pages.filter(({ path }) => pattern.test(path)) }));
  const index = listed.map(
    ({ name, pages: own }) => `## ${name}\n\n${own.map(({ path, title, summary }) => `- [${title}](${address(root, path)}): ${summary}`).join('\n')}\n`,
  );
  const head = '# CosmicHub SDK\n\n> Astrology calculations, and the production hardening that an app around them needs: five TypeScript packages, MIT.\n';
  return {
    'llms.txt': [head, ...index].join('\n'),
    'llms-full.txt': listed.flatMap(({ pages: own }) => own).map(({ path }) => `<!-- ${address(root, path)} -->\n\n${readFileSync(join(root, path), 'utf8')}`).join('\n'),
  };
}

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig, type DefaultTheme } from 'vitepress';
import { readmePages } from '../../tooling/docs/readme-pages.js';
import { siteLink } from '../../tooling/docs/site-link.js';
import { slug } from '../../tooling/docs/slug.js';

const docs = resolve(import.meta.dirname, '..');
const readmes = readmePages(resolve(docs, '..'));
const base = process.env.DOCS_BASE ?? '/sdk/';

type Item = DefaultTheme.SidebarItem;

const titleOf = (page: string): string => /^# (.+)$/m.exec(readFileSync(join(docs, `${page}.md`), 'utf8'))?.[1] ?? page;
const item = (link: string, text = titleOf(link)): Item => ({ text, link: `/${link}` });

/** The packages of the generated reference, each with its README and its subpaths. */
function reference(): Item[] {
  const dir = join(docs, 'reference', '@cosmichub');
  if (!existsSync(dir)) return [];
  const names = readdirSync(dir).filter((name) => name.endsWith('.md')).map((name) => name.replace(/\.md$/, '')).sort();
  return names.map((name) => {
    const files = readdirSync(join(dir, name), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')); // subpaths such as pack/stars in folders
    const own = files.map((file) => file.replace(/\.md$/, '').replaceAll('\\', '/')).filter((file) => file !== 'readme').sort();
    return {
      text: name,
      link: `/reference/@cosmichub/${name}/readme`,
      collapsed: true,
      items: [
        { text: `@cosmichub/${name}`, link: `/reference/@cosmichub/${name}` },
        ...own.map((file) => ({ text: `…/${file}`, link: `/reference/@cosmichub/${name}/${file}` })),
      ],
    };
  });
}

const decisions = (): Item[] =>
  readdirSync(join(docs, 'decisions')).filter((name) => /^\d+/.test(name)).sort().map((name) => item(`decisions/${name.replace(/\.md$/, '')}`));

const sidebar: Item[] = [
  { text: 'Start', items: [item('quick-start')] },
  {
    text: 'Guides',
    items: ['ephemeris', 'observability', 'experiments', 'privacy', 'security', 'reference-server'].map((name) => item(`guides/${name}`)),
  },
  {
    text: 'Concepts',
    items: ['time-and-frames', 'packs', 'civil-time', 'houses', 'ayanamshas', 'rate-limits', 'pseudonyms', 'request-context'].map((name) => item(`concepts/${name}`)),
  },
  { text: 'Accuracy', items: [item('accuracy/ephemeris')] },
  { text: 'Operations', items: [item('operations/running-the-server')] },
  { text: 'Reference', items: [...reference(), { text: 'reference-server', link: '/reference/reference-server' }, item('errors'), item('problems')] },
  { text: 'Decisions', collapsed: true, link: '/decisions/', items: decisions() },
];

export default defineConfig({
  base,
  lang: 'en',
  title: 'CosmicHub SDK',
  description: 'Astrology calculations, and the production hardening that an app around them needs: five TypeScript packages, MIT, no dependencies.',
  cleanUrls: true,
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}mark.svg` }],
    ['meta', { name: 'theme-color', content: '#f1f3f0', media: '(prefers-color-scheme: light)' }],
    ['meta', { name: 'theme-color', content: '#0b1215', media: '(prefers-color-scheme: dark)' }],
  ],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify: slug },
    toc: { slugify: slug },
    config(markdown) {
      // Pages are written for GitHub too: what they link to outside of docs/ is there.
      markdown.core.ruler.push('site-links', ({ tokens, env }: { tokens: { children: unknown }[]; env: { relativePath?: string } }) => {
        for (const child of tokens.flatMap(({ children }) => (children ?? []) as { type: string; attrGet(name: string): string | null; attrSet(name: string, value: string): void }[])) {
          const name = child.type === 'link_open' ? 'href' : child.type === 'image' ? 'src' : undefined;
          const target = name === undefined ? null : child.attrGet(name);
          if (name !== undefined && target !== null) child.attrSet(name, siteLink(readmes, env.relativePath ?? '', target));
        }
      });
    },
  },
  themeConfig: {
    logo: '/mark.svg',
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Quick start', link: '/quick-start' },
      { text: 'Guides', link: '/guides/ephemeris', activeMatch: '/guides/' },
      { text: 'Concepts', link: '/concepts/time-and-frames', activeMatch: '/concepts/' },
      { text: 'Reference', link: '/reference/', activeMatch: '/reference/|/errors|/problems' },
    ],
    sidebar,
    socialLinks: [{ icon: 'github', link: 'https://github.com/cosmichub/sdk' }],
    footer: { message: 'MIT licence. No cookies, no requests to other sites.' },
    externalLinkIcon: false,
  },
});

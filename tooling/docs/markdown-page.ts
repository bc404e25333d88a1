import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt, { type Token } from 'markdown-it';
import { filesUnder } from '../gates/files.js';
import { slug } from './slug.js';

/** A fenced block of code. */
export interface Fence {
  /** First word after the back ticks: `ts`. */
  readonly language: string;
  /** The words after it: `['run']`. */
  readonly flags: readonly string[];
  readonly code: string;
  /** Line of the first line of code, counted from 1. */
  readonly line: number;
}

/** A link or an image. */
export interface Link {
  /** As written: `../concepts/houses.md#placidus`. */
  readonly target: string;
  /** Line of the paragraph's line it stands in, counted from 1. */
  readonly line: number;
}

export interface MarkdownPage {
  /** From the root, with forward slashes. */
  readonly path: string;
  /** Text of the first heading. */
  readonly title: string;
  /** First sentence of the first paragraph, without markup. */
  readonly summary: string;
  readonly fences: readonly Fence[];
  readonly links: readonly Link[];
  /** What `#…` can point to. */
  readonly anchors: ReadonlySet<string>;
}

const markdown = new MarkdownIt({ html: true });

/** Plain text of a heading or link, as anchors are made of it. */
function textOf(token: Token): string {
  return (token.children ?? [])
    .map(({ type, content }) => (type === 'text' || type === 'code_inline' ? content : type === 'softbreak' ? ' ' : ''))
    .join('');
}

function linksIn(token: Token): Link[] {
  const links: Link[] = [];
  let line = (token.map?.[0] ?? 0) + 1;
  for (const child of token.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1;
    const target = child.attrGet(child.type === 'image' ? 'src' : 'href');
    if (target !== null) links.push({ target, line });
    if (child.type === 'html_inline') links.push(...htmlLinks(child.content, line));
  }
  return links;
}

function htmlLinks(html: string, line: number): Link[] {
  return html.split('\n').flatMap((text, i) => [...text.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, target]) => ({ target, line: line + i })));
}

/** Front matter becomes blank lines, so that lines keep their numbers. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n[^]*?\n---\n/, (matter) => matter.replace(/[^\n]/g, ''));
}

export function parsePage(path: string, text: string): MarkdownPage {
  const tokens = markdown.parse(withoutFrontMatter(text.replace(/\r\n/g, '\n')), {});
  const fences: Fence[] = [];
  const links: Link[] = [];
  const anchors = new Set<string>();
  let title = '';
  let summary = '';
  for (const [i, token] of tokens.entries()) {
    const line = (token.map?.[0] ?? 0) + 1;
    if (token.type === 'fence') {
      const [language = '', ...flags] = token.info.trim().split(/\s+/);
      fences.push({ language, flags, code: token.content, line: line + 1 });
    } else if (token.type === 'heading_open') {
      const heading = textOf(tokens[i + 1]);
      title ||= heading;
      const anchor = slug(heading);
      let unique = anchor;
      for (let n = 1; anchors.has(unique); n++) unique = `${anchor}-${n}`;
      anchors.add(unique);
    } else if (token.type === 'paragraph_open') {
      if (token.level === 0) summary ||= textOf(tokens[i + 1]).split(/(?<=[.!?]) /)[0];
    } else if (token.type === 'inline') {
      links.push(...linksIn(token));
    } else if (token.type === 'html_block') {
      links.push(...htmlLinks(token.content, line));
      for (const [, id] of token.content.matchAll(/\sid="([^"]+)"/g)) anchors.add(id);
    }
  }
  return { path, title, summary, fences, links, anchors };
}

/** The pages that people write and read: READMEs, the root's own pages, and `docs/` without the generated reference. */
export function markdownPages(root: string): MarkdownPage[] {
  const inRoot = readdirSync(root).filter((name) => name.endsWith('.md'));
  const readmes = ['packages', 'examples']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}/README.md`));
  const docs = filesUnder(root, 'docs').filter((path) => path.endsWith('.md') && !path.startsWith('docs/reference/'));
  return [...inRoot, ...readmes, 'benchmarks/README.md', ...docs]
    .filter((path) => existsSync(join(root, path)))
    .map((path) => parsePage(path, readFileSync(join(root, path), 'utf8')));
}

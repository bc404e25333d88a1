import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the page. Its path holds a hash of its content, so it may be cached for ever (`immutable`). */
export interface PageAsset {
  /** Such as `/assets/page-1a2b3c4d5e.css`. */
  readonly path: string;
  readonly contentType: string;
  readonly content: string;
}

/** The files that the page loads, and nothing else. */
export interface PageAssets {
  readonly stylesheet: PageAsset;
  readonly script: PageAsset;
}

/** Names the page's files by their content. */
export function pageAssets({ stylesheet, script }: { stylesheet: string; script: string }): PageAssets {
  return {
    stylesheet: asset(stylesheet, 'css', 'text/css; charset=utf-8'),
    script: asset(script, 'js', 'text/javascript; charset=utf-8'),
  };
}

/**
 * Reads the page's files as the build leaves them: `page.css` and `page.js` in one folder.
 *
 * @throws The file system's error when the build has not run.
 */
export function readPageAssets(dir: string): PageAssets {
  return pageAssets({ stylesheet: readFileSync(join(dir, 'page.css'), 'utf8'), script: readFileSync(join(dir, 'page.js'), 'utf8') });
}

/** The file at a URL path, or undefined. */
export function assetAt({ stylesheet, script }: PageAssets, path: string): PageAsset | undefined {
  return [stylesheet, script].find((candidate) => candidate.path === path);
}

function asset(content: string, extension: string, contentType: string): PageAsset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { path: `/assets/page-${hash}.${extension}`, contentType, content };
}

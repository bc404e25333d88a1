import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parsePage } from './markdown-page.js';

const numbered = /\]\(([^)#\s]*)#([^)\s]+)-\d+\)/g;

/**
 * Lets links of the generated reference lead to headings that TypeDoc counts one too far: it numbers the anchor of a type `EphemerisWindow`
 * where an `Ephemeris` has a member `window`, whose heading is `window()` and takes no such anchor.
 *
 * @param dir - Folder of Markdown pages, rewritten in place.
 */
export function mendAnchors(dir: string): void {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => join(dir, file));
  const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  const anchors = new Map([...texts].map(([file, text]) => [file, parsePage(file, text).anchors]));

  for (const [file, text] of texts) {
    const mended = text.replace(numbered, (link, path: string, name: string) => {
      const there = anchors.get(path === '' ? file : join(dirname(file), path));
      const isThere = (anchor: string): boolean => there?.has(anchor) === true;
      return !isThere(link.slice(link.indexOf('#') + 1, -1)) && isThere(name) ? `](${path}#${name})` : link;
    });
    if (mended !== text) writeFileSync(file, mended);
  }
}

import { posix } from 'node:path';
import type { ReadmePage } from './readme-pages.js';

const repository = 'https://github.com/cosmichub/sdk';

/**
 * A link as the site needs it: pages are written for GitHub, where every file of the repository can be linked to.
 *
 * @param readmes - READMEs that are pages of the site.
 * @param page - Path of the page from `docs/`.
 * @param target - The link as written.
 * @returns A relative link where the site has the page, otherwise the file's address on GitHub.
 */
export function siteLink(readmes: readonly ReadmePage[], page: string, target: string): string {
  if (target.startsWith('#') || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(target)) return target;
  const [path, anchor] = target.split('#');
  const hash = anchor === undefined ? '' : `#${anchor}`;
  const source = readmes.find((readme) => readme.page === page)?.file ?? `docs/${page}`;
  const file = posix.join(posix.dirname(source), path);
  const onSite = readmes.find((readme) => readme.file === file)?.page ?? (/^docs\/.+\.(md|png|svg)$/.test(file) ? file.slice('docs/'.length) : undefined);
  if (onSite === undefined) return `${repository}/${posix.extname(file) === '' ? 'tree' : 'blob'}/main/${file}${hash}`;
  const relative = posix.relative(posix.dirname(page), onSite);
  return (relative.startsWith('.') ? relative : `./${relative}`) + hash;
}

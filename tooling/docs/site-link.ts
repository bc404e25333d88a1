import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';

const repository = 'https://github.com/cosmichub/sdk';

/** The file of the repository that a page of the site is made from: READMEs are copied into the reference. */
function sourceOfPage(page: string): string {
  const readme = /^reference\/@cosmichub\/([^/]+)\/readme\.md$/.exec(page);
  return readme === null ? `docs/${page}` : `packages/${readme[1]}/README.md`;
}

/**
 * A link as the site needs it: pages are written for GitHub, where every file of the repository can be linked to.
 *
 * @param root - The repository.
 * @param page - Path of the page from `docs/`.
 * @param target - The link as written.
 * @returns A relative link where the site has the page, otherwise the file's address on GitHub.
 */
export function siteLink(root: string, page: string, target: string): string {
  if (target.startsWith('#') || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(target)) return target;
  const [path, anchor] = target.split('#');
  const file = posix.join(posix.dirname(sourceOfPage(page)), path);
  const hash = anchor === undefined ? '' : `#${anchor}`;
  const readme = /^packages\/([^/]+)(?:\/README\.md)?\/?$/.exec(file);
  const onSite = readme === null ? file : `docs/reference/@cosmichub/${readme[1]}/readme.md`;
  if (onSite.startsWith('docs/') && /\.(md|png|svg)$/.test(onSite)) {
    const relative = posix.relative(posix.dirname(page), onSite.slice('docs/'.length));
    return (relative.startsWith('.') ? relative : `./${relative}`) + hash;
  }
  const kind = existsSync(join(root, file)) && !/\.[a-z]+$/.test(file) ? 'tree' : 'blob';
  return `${repository}/${kind}/main/${file}${hash}`;
}

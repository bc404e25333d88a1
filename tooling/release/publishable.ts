import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCli } from '../gates/pack.js';
import { runNode } from '../gates/run.js';
import { publishedPackages } from '../workspaces.js';
import { changelogSection, packTarball } from './plan.js';

/** Whether the registry has a version already. @throws Error when it does not answer the question. */
export async function isPublished(name: string, version: string): Promise<boolean> {
  const { code, stdout, stderr } = await runNode([npmCli(), 'view', `${name}@${version}`, 'version', '--json'], process.cwd());
  if (code === 0) return stdout.trim() !== ''; // npm is silent when it knows the package and not the version
  if (stdout.includes('"E404"') || stderr.includes('E404')) return false;
  throw new Error(`npm view ${name}@${version} ended with ${code}: ${stderr.trim() || stdout.trim()}`);
}

/**
 * Packs each version that the registry does not have. Beside each `<file>.tgz` lies `<file>.md` with its release notes, and
 * `releases.txt` has a line `<file>.tgz <name>@<version>` for each, which is all that the publishing job reads.
 *
 * @returns The tags, `name@version`. A package at 0.0.0 has never been released and waits for its first changeset.
 */
export async function packPublishable(root: string, destination: string, published: typeof isPublished = isPublished): Promise<string[]> {
  mkdirSync(destination, { recursive: true });
  const lines: string[] = [];
  const tags: string[] = [];
  for (const { dir, manifest } of publishedPackages(root)) {
    const { name, version } = manifest;
    if (version === '0.0.0' || (await published(name, version))) continue;
    const { filename } = await packTarball(dir, destination);
    const changelog = join(dir, 'CHANGELOG.md');
    const notes = existsSync(changelog) ? changelogSection(readFileSync(changelog, 'utf8'), version) : '';
    writeFileSync(join(destination, filename.replace(/\.tgz$/, '.md')), `${notes}\n`);
    const tag = `${name}@${version}`;
    lines.push(`${filename} ${tag}\n`);
    tags.push(tag);
  }
  writeFileSync(join(destination, 'releases.txt'), lines.join(''));
  return tags;
}

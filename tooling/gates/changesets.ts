import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { publishedPackages, type PublishedPackage } from '../workspaces.js';
import { filesUnder, isTestFile } from './files.js';
import type { Finding, GateResult } from './gate.js';

const bumps = new Set(['major', 'minor', 'patch']);
const write =
  "Add one with `npx changeset`: front matter `'@cosmichub/<name>': minor`, and text that speaks to the person upgrading.";

interface Changeset {
  readonly file: string;
  readonly packages: readonly string[];
}

/** What git says, or undefined where it cannot: an exported tree has no history. */
function git(root: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', [...args], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function readChangesets(root: string, known: readonly string[], findings: Finding[]): Changeset[] {
  return filesUnder(root, '.changeset')
    .filter((file) => file.endsWith('.md') && !file.endsWith('/README.md'))
    .map((file) => {
      const [, frontMatter, text] =
        /^---\r?\n([\s\S]*?)\r?\n?---\r?\n([\s\S]*)$/.exec(readFileSync(join(root, file), 'utf8')) ?? [];
      const fault = (problem: string): void => void findings.push({ file, line: 1, problem, remedy: write });
      if (frontMatter === undefined) {
        fault('is no changeset: it has no front matter between two lines of ---');
        return { file, packages: [] };
      }
      let releases: Record<string, unknown> = {};
      try {
        releases = (parse(frontMatter) as Record<string, unknown> | null) ?? {};
      } catch (error) {
        fault(`its front matter is not YAML: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      }
      for (const [name, bump] of Object.entries(releases)) {
        if (!known.includes(name)) fault(`names ${name}, which is no published package`);
        if (typeof bump !== 'string' || !bumps.has(bump))
          fault(`asks for ${JSON.stringify(bump)} of ${name}; a bump is major, minor or patch`);
      }
      if (text.trim() === '') fault('says nothing to the person upgrading');
      return { file, packages: Object.keys(releases) };
    });
}

/** Why a package needs a changeset, or undefined when it does not. */
function unreleasedChange(root: string, { folder, manifest }: PublishedPackage): string | undefined {
  const tag = git(root, ['describe', '--tags', '--abbrev=0', '--match', `${manifest.name}@*`]);
  const sources = filesUnder(root, `packages/${folder}/src`).filter((path) => !isTestFile(path));
  if (tag === undefined || tag === '') {
    return manifest.version === '0.0.0' && sources.length > 0 ? 'has sources and was never released' : undefined;
  }
  if (tag !== `${manifest.name}@${manifest.version}`) return undefined; // the version is already raised
  const committed = git(root, ['diff', '--name-only', tag, '--', `packages/${folder}/src`]) ?? '';
  const untracked = git(root, ['ls-files', '--others', '--exclude-standard', '--', `packages/${folder}/src`]) ?? '';
  const changed = `${committed}\n${untracked}`.split('\n').filter((path) => path !== '' && !isTestFile(path));
  return changed.length === 0
    ? undefined
    : `changed since ${tag} (${changed[0]}${changed.length > 1 ? ` and ${changed.length - 1} more` : ''})`;
}

/** Who changes what users get says so: each changed package has a changeset or a raised version, and changesets can be read. */
export function changesets(root: string): GateResult {
  const packages = publishedPackages(root);
  const findings: Finding[] = [];
  const found = readChangesets(
    root,
    packages.map(({ manifest }) => manifest.name),
    findings,
  );
  const announced = new Set(found.flatMap((changeset) => changeset.packages));
  for (const published of packages) {
    if (announced.has(published.manifest.name)) continue;
    const reason = unreleasedChange(root, published);
    if (reason === undefined) continue;
    findings.push({
      file: `packages/${published.folder}/package.json`,
      problem: `${published.folder}: ${reason}, and no changeset names it`,
      remedy: write,
    });
  }
  return { checked: `${found.length} changesets`, findings };
}

import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { planRelease, type PlannedRelease } from '../release/plan.js';
import { packPublishable } from '../release/publishable.js';
import { rootDir } from '../workspaces.js';
import { build } from './build.js';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** A planned release as text: versions, changelog, contents of the tarball. */
export function describeRelease({ name, from, to, changelog, tarball }: PlannedRelease): string {
  const { filename, packedBytes, unpackedBytes, files } = tarball;
  return [
    `${name}  ${from} → ${to}`,
    '',
    ...changelog.split('\n').map((line) => `  ${line}`.trimEnd()),
    '',
    `  ${filename}: ${kilobytes(packedBytes)}, unpacked ${kilobytes(unpackedBytes)}, ${files.length} files`,
    ...[...files].sort((a, b) => b.bytes - a.bytes).map(({ path, bytes }) => `  ${kilobytes(bytes).padStart(12)}  ${path}`),
  ].join('\n');
}

async function dryRun(): Promise<void> {
  await build({ types: true, log: (line) => console.error(line) });
  const changed = execFileSync('git', ['status', '--porcelain'], { cwd: rootDir, encoding: 'utf8' }) !== '';
  if (changed) console.error('There are changes that are not committed: the plan knows the code in them, but no changeset and no package.json.');
  const planned = await planRelease(rootDir);
  console.log(planned.length === 0 ? 'Nothing to release: no changesets.' : planned.map(describeRelease).join('\n\n'));
}

const usage = `npm run release -- --dry-run     next versions, changelogs, and what would be in the tarballs
npm run release -- --pack DIR    tarballs of the versions that the registry does not have

Nothing is published from here. The release workflow (.github/workflows/release.yml) is the packages' trusted publisher:
merge the pull request "Release versions", and it publishes what that pull request lists.`;

export async function release(args: readonly string[]): Promise<number> {
  const [option, dir] = args;
  if (option === '--dry-run') await dryRun();
  else if (option === '--pack' && dir !== undefined) console.log((await packPublishable(rootDir, resolve(dir))).join('\n'));
  else {
    console.error(usage);
    return 1;
  }
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await release(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
}

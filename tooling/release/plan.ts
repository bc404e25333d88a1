import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npmCli } from '../gates/pack.js';
import { runNode } from '../gates/run.js';
import { publishedPackages, rootDir } from '../workspaces.js';

export interface PlannedTarball {
  readonly filename: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

/** What a package would become if the changesets were released now. */
export interface PlannedRelease {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** The new section of CHANGELOG.md, without its heading. */
  readonly changelog: string;
  readonly tarball: PlannedTarball;
}

/** The section of a changelog that belongs to a version, without its heading; empty when there is none. */
export function changelogSection(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m);
  const section = sections.find((text) => text.startsWith(`${version}\n`)) ?? '';
  return section.slice(section.indexOf('\n') + 1).trim();
}

interface PackReport {
  filename: string;
  size: number;
  unpackedSize: number;
  files: { path: string; size: number }[];
}

/**
 * Runs npm pack in a package's folder.
 *
 * @param destination - Where the tarball goes; without it none is written.
 */
export async function packTarball(dir: string, destination?: string): Promise<PlannedTarball> {
  const where = destination === undefined ? ['--dry-run'] : ['--pack-destination', destination];
  const { code, stdout, stderr } = await runNode([npmCli(), 'pack', '--json', '--ignore-scripts', ...where], dir);
  if (code !== 0) throw new Error(`npm pack ended with ${code}: ${stderr.trim()}`);
  const [report] = JSON.parse(stdout.slice(stdout.search(/^\[/m))) as PackReport[];
  return {
    filename: report.filename,
    packedBytes: report.size,
    unpackedBytes: report.unpackedSize,
    files: report.files.map(({ path, size }) => ({ path, bytes: size })),
  };
}

/**
 * Carries the release out in a scratch copy of what is committed, with what is built now, and reads off the result:
 * no rule of changesets or npm is repeated here.
 *
 * @param root - The repository; its packages are built.
 */
export async function planRelease(root: string): Promise<PlannedRelease[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'cosmichub-release-'));
  try {
    const copy = join(scratch, 'copy');
    execFileSync('git', ['clone', '--quiet', '--local', root, copy], { stdio: ['ignore', 'ignore', 'pipe'] });
    symlinkSync(join(rootDir, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const before = publishedPackages(copy);
    for (const { folder, dir } of before) {
      const built = join(root, 'packages', folder, 'dist');
      if (!existsSync(built)) throw new Error(`packages/${folder} is not built: npm run build`);
      cpSync(built, join(dir, 'dist'), { recursive: true });
    }
    const { code, stdout, stderr } = await runNode([join(rootDir, 'node_modules', '@changesets', 'cli', 'bin.js'), 'version'], copy);
    if (code !== 0) throw new Error(`changeset version ended with ${code}: ${stderr.trim() || stdout.trim()}`);

    const planned: PlannedRelease[] = [];
    for (const { dir, manifest } of publishedPackages(copy)) {
      const from = before.find(({ manifest: { name } }) => name === manifest.name)!.manifest.version;
      if (from === manifest.version) continue;
      const changelog = changelogSection(readFileSync(join(dir, 'CHANGELOG.md'), 'utf8'), manifest.version);
      planned.push({ name: manifest.name, from, to: manifest.version, changelog, tarball: await packTarball(dir) });
    }
    return planned;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

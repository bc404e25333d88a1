import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publishedPackages, type PublishedPackage } from '../workspaces.js';
import { runNode } from './run.js';

/** A package and the tarball that would be published. */
export interface PackedPackage extends PublishedPackage {
  /** Absolute path of the `.tgz`. */
  readonly tarball: string;
  /** Paths inside it, from the package's folder. */
  readonly files: readonly string[];
}

/** npm's own program: the one that runs this script, or the one that came with Node. */
export function npmCli(): string {
  const beside = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath ?? '',
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'), // Windows
  ];
  const found = candidates.find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  if (found === undefined) throw new Error('npm was not found; run this through `npm run`');
  return found;
}

interface PackReport {
  name: string;
  filename: string;
  files: { path: string }[];
}

/**
 * Packs every published package as `npm publish` would, from what is built now.
 *
 * @param root - Holds `packages/`.
 * @param outDir - An existing folder for the tarballs.
 */
export async function packPackages(root: string, outDir: string): Promise<PackedPackage[]> {
  const packages = publishedPackages(root);
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', outDir, ...packages.map(({ dir }) => dir)];
  const { code, stdout, stderr } = await runNode([npmCli(), ...args], outDir);
  if (code !== 0) throw new Error(`npm pack ended with ${code}: ${stderr.trim()}`);
  const reports = JSON.parse(stdout.slice(stdout.search(/^\[/m))) as PackReport[];
  return packages.map((published) => {
    const report = reports.find(({ name }) => name === published.manifest.name);
    if (report === undefined) throw new Error(`npm pack made no tarball of ${published.manifest.name}`);
    return { ...published, tarball: join(outDir, report.filename), files: report.files.map(({ path }) => path) };
  });
}

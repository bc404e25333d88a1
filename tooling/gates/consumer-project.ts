import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npmCli, type PackedPackage } from './pack.js';
import { runNode } from './run.js';

/** One subpath that users import. */
export interface Entry {
  /** `@cosmichub/security/redis`. */
  readonly specifier: string;
  /** `security/redis`, for messages and tables. */
  readonly name: string;
  /** Adapters and commands may need peers and Node; everything else is core and needs nothing. */
  readonly isCore: boolean;
  /** From the root. */
  readonly sourceFile: string;
  /** Its ESM declarations, from the installed package's folder. */
  readonly declarations: string;
  readonly folder: string;
}

export function entriesOf(packed: readonly PackedPackage[]): Entry[] {
  return packed.flatMap(({ folder, manifest, entries }) =>
    entries.map(({ subpath, source }): Entry => {
      const target = manifest.exports[subpath];
      return {
        specifier: manifest.name + subpath.slice(1),
        name: folder + subpath.slice(1),
        isCore: !/^src\/(adapters|cli)\//.test(source),
        sourceFile: `packages/${folder}/${source}`,
        declarations: typeof target === 'string' ? '' : (target.import?.types ?? ''),
        folder,
      };
    }),
  );
}

/** Installs the tarballs, and nothing else, as a user's project would. No network is asked: the cores depend on nothing. */
export async function installTarballs(project: string, packed: readonly PackedPackage[]): Promise<void> {
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const flags = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  const { code, stderr } = await runNode([npmCli(), 'install', ...flags, ...packed.map(({ tarball }) => tarball)], project);
  if (code !== 0) throw new Error(`npm install of the tarballs ended with ${code}: ${stderr.trim()}`);
}

/**
 * Adds the optional peers, and Node's types, from a folder that has them.
 *
 * @param modules - A `node_modules` folder; what it does not hold is left out.
 */
export function linkPeers(project: string, packed: readonly PackedPackage[], modules: string): void {
  const peers = packed.flatMap(({ manifest }) => Object.keys(manifest.peerDependencies ?? {}));
  for (const name of new Set([...peers, '@types/node'])) {
    const link = join(project, 'node_modules', name);
    if (existsSync(link) || !existsSync(join(modules, name))) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(modules, name), link, 'junction');
  }
}

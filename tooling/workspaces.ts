import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const rootDir = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The part of a package.json that the tools read. */
export interface Manifest {
  name: string;
  version: string;
  license?: string;
  private?: boolean;
  exports: Record<string, string | { import: { types: string; default: string }; require: { types: string; default: string } }>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  devDependencies?: Record<string, string>;
}

export interface PublishedPackage {
  /** Folder name: `ephemeris`. */
  readonly folder: string;
  /** Absolute path. */
  readonly dir: string;
  readonly manifest: Manifest;
  /** One for each subpath: `{ subpath: './hono', source: 'src/adapters/hono.ts' }`. */
  readonly entries: readonly { subpath: string; source: string }[];
}

function readManifest(dir: string): Manifest {
  return JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as Manifest;
}

/** The published packages under `packages/`, in name order. */
export function publishedPackages(root: string = rootDir): PublishedPackage[] {
  return readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((folder) => {
      const dir = join(root, 'packages', folder);
      const manifest = readManifest(dir);
      const entries = Object.entries(manifest.exports).flatMap(([subpath, target]) =>
        typeof target === 'string' ? [] : [{ subpath, source: target.import.default.replace(/^\.\/dist\/(.+)\.js$/, 'src/$1.ts') }],
      );
      return { folder, dir, manifest, entries };
    });
}

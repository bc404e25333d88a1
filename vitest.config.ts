import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { publishedPackages, rootDir } from './tooling/workspaces.js';

/** Tests read the packages' sources, so that they pass straight after an install, before any build. */
const sources = publishedPackages().flatMap(({ dir, manifest, entries }) =>
  entries.map(({ subpath, source }) => ({
    find: new RegExp(`^${manifest.name}${subpath.slice(1).replace(/\//g, '\\/')}$`),
    replacement: join(dir, source),
  })),
);

const project = (name: string, dir: string, globalSetup: string[] = []) => ({
  resolve: { alias: sources },
  test: {
    name,
    root: join(rootDir, dir),
    globalSetup,
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      ...publishedPackages().map(({ folder }) => project(folder, `packages/${folder}`)),
      // Its process tests start the built server, as a user does.
      project('reference-server', 'examples/reference-server', [join(rootDir, 'tooling', 'commands', 'build-before-tests.ts')]),
      project('tooling', 'tooling'),
    ],
    reporters: ['default'],
  },
});

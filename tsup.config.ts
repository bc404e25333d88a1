import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

interface Manifest {
  exports: Record<string, string | { import: { default: string } }>;
}

/** Every subpath in the package's exports map is an entry: `./dist/a/b.js` is built from `src/a/b.ts`. */
function entries(): Record<string, string> {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const outputs = Object.values(manifest.exports).flatMap((target) => (typeof target === 'string' ? [] : [target.import.default]));
  return Object.fromEntries(outputs.map((file) => file.replace(/^\.\/dist\/(.+)\.js$/, '$1')).map((name) => [name, `src/${name}.ts`]));
}

// One configuration for all packages: run from a package's folder, it reads that package's exports map.
export default defineConfig({
  entry: entries(),
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  splitting: true, // shared code once per format, so that two subpaths see one class and one context
  sourcemap: true,
  clean: true,
  treeshake: false,
  dts: process.env.BUILD_TYPES === 'false' ? false : { compilerOptions: { ignoreDeprecations: '6.0', types: ['node'] } },
  external: [/^node:/],
  silent: true,
});

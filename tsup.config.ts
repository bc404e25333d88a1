import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';
import type { Options } from 'tsup';

interface Manifest {
  exports: Record<string, string | { import: { default: string } }>;
}

/** Every subpath in the package's exports map is an entry: `./dist/a/b.js` is built from `src/a/b.ts`. */
function entries(): Record<string, string> {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const outputs = Object.values(manifest.exports).flatMap((target) => (typeof target === 'string' ? [] : [target.import.default]));
  return Object.fromEntries(outputs.map((file) => file.replace(/^\.\/dist\/(.+)\.js$/, '$1')).map((name) => [name, `src/${name}.ts`]));
}

/** Of one place in a source without a name: esbuild takes no map that says less. */
const emptyMap = Buffer.from(JSON.stringify({ version: 3, sources: [''], mappings: 'AAAA' })).toString('base64');

/** Keeps data that scripts wrote out of the source maps, where they would be published once more, and nobody steps through them. */
const dataWithoutMap: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'data-without-map',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]data[\\/].+\.gen\.ts$/ }, ({ path }) => ({
      contents: `${readFileSync(path, 'utf8')}\n//# sourceMappingURL=data:application/json;base64,${emptyMap}`,
      loader: 'ts',
    }));
  },
};

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
  esbuildPlugins: [dataWithoutMap],
  silent: true,
});

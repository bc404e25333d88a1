import type { KnipConfig } from 'knip';
import { publishedPackages } from './tooling/workspaces.js';

/** Nothing unused: every file is reached from what users import, from a test or from a command. */
const config: KnipConfig = {
  workspaces: {
    '.': { entry: [], project: ['*.{ts,js}'] },
    ...Object.fromEntries(
      publishedPackages().map(({ folder, entries }) => [
        `packages/${folder}`,
        {
          entry: [
            ...entries.map(({ source }) => source),
            'src/cli/*.ts',
            'src/**/*.test.ts',
            'test/**/*.test.ts',
            'test/reference/*/*.{ts,mjs}',
          ],
          project: ['src/**/*.ts', 'test/**/*.ts'],
          ignoreDependencies: ['@cosmichub/tooling'], // tests find it through the alias in vitest.config.ts
        },
      ]),
    ),
    'examples/reference-server': {
      entry: ['src/main.ts', 'src/page/client/*.ts', 'load/*.ts', '{src,test}/**/*.test.ts'],
      project: ['src/**/*.ts', 'load/*.ts', 'test/**/*.ts'],
      ignoreDependencies: ['k6'], // k6 has its modules built in
    },
    tooling: {
      entry: ['commands/*.ts', 'generate/*.ts', 'kernel/build.ts', 'runtimes/import-smoke.ts', 'services/{index,browser}.ts', '**/*.test.ts'],
      project: ['**/*.ts'],
      ignoreDependencies: ['typescript-5.0', 'typescript-5.4', '@arethetypeswrong/cli', 'typedoc-plugin-markdown'], // run by path or by name, from tooling/gates and typedoc.json
    },
    docs: { entry: ['.vitepress/config.ts', '.vitepress/theme/*.ts'] },
    benchmarks: { entry: ['run.ts', 'own/**/*.bench.ts', 'accuracy/{apparent-places,pack-against-kernel}.ts'], project: ['**/*.ts'] },
  },
  ignore: ['benchmarks/versus/**', '**/*.gen.ts'],
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';

/** The style sheet's parts in the order in which they override one another. */
const styles = ['ground', 'frame', 'form', 'result', 'tables', 'media'];

export default defineConfig([
  {
    entry: { main: 'src/main.ts', 'dev-token': 'src/dev-token.ts' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    clean: ['dist/*.js', 'dist/*.map'], // the other build writes dist/assets at the same time
    dts: false,
    silent: true,
  },
  {
    // The page's script runs in browsers as it is: everything it imports goes in.
    entry: { page: 'src/page/client.ts' },
    outDir: 'dist/assets',
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    noExternal: [/^@cosmichub\//],
    minify: true,
    sourcemap: false,
    dts: false,
    silent: true,
    outExtension: () => ({ js: '.js' }),
    async onSuccess() {
      await mkdir('dist/assets', { recursive: true });
      const parts = await Promise.all(styles.map((name) => readFile(`src/page/styles/${name}.css`, 'utf8')));
      await writeFile('dist/assets/page.css', parts.join('\n'));
    },
  },
]);

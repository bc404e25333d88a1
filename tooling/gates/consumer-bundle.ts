import { isBuiltin } from 'node:module';
import { basename } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Entry } from './consumer-project.js';
import type { Finding } from './gate.js';
import type { PackedPackage } from './pack.js';

/** Adapters that are for browsers too, by file name. */
const browserAdapters = ['astronomy-engine', 'browser', 'fetch', 'openfeature', 'tz-lookup', 'web-crypto', 'web-worker', 'zod'];

function isForBrowsers({ isCore, sourceFile }: Entry): boolean {
  return isCore || browserAdapters.includes(basename(sourceFile, '.ts'));
}

/** Notes which file asks for a built-in of Node, and lets the bundle go on. */
function noteBuiltins(noted: { specifier: string; importer: string }[]): Plugin {
  return {
    name: 'note-builtins',
    setup(bundle) {
      bundle.onResolve({ filter: /.*/ }, ({ path, importer }) => {
        if (!isBuiltin(path)) return undefined;
        noted.push({ specifier: path, importer });
        return { path, external: true };
      });
    },
  };
}

/** `/tmp/x/node_modules/@cosmichub/tiny/dist/a.js` → `dist/a.js`. */
function insidePackage(path: string): string {
  return path.replace(/^.*node_modules\/(@[^/]+\/)?[^/]+\//, '');
}

/** Every entry that is meant for browsers bundles for one: no built-in of Node, and nobody else's code. */
export async function bundleFindings(
  project: string,
  entries: readonly Entry[],
  packed: readonly PackedPackage[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const entry of entries.filter(isForBrowsers)) {
    const { specifier, name, sourceFile } = entry;
    const published = packed.find(({ folder }) => folder === entry.folder);
    const peers = Object.keys(published?.manifest.peerDependencies ?? {});
    const builtins: { specifier: string; importer: string }[] = [];
    const fault = (problem: string, remedy: string): void =>
      void findings.push({ file: sourceFile, problem: `${name}: ${problem}`, remedy });
    try {
      const { metafile } = await build({
        stdin: { contents: `export * from ${JSON.stringify(specifier)};`, resolveDir: project },
        absWorkingDir: project,
        bundle: true,
        write: false,
        metafile: true,
        platform: 'browser',
        format: 'esm',
        target: 'es2022',
        logLevel: 'silent',
        external: entry.isCore ? [] : peers.flatMap((peer) => [peer, `${peer}/*`]),
        plugins: [noteBuiltins(builtins)],
      });
      for (const input of Object.keys(metafile.inputs)) {
        if (input === '<stdin>' || input.includes(`node_modules/${published?.manifest.name}/`)) continue;
        fault(
          `its bundle holds ${input}, which is not ours`,
          'A core bundles its own code alone; what it needs from outside is an argument.',
        );
      }
    } catch (error) {
      fault(
        `does not bundle for a browser: ${error instanceof Error ? error.message : String(error)}`,
        'Make the entry bundle with esbuild --platform=browser.',
      );
    }
    for (const builtin of builtins) {
      fault(
        `${insidePackage(builtin.importer)} imports ${builtin.specifier}, which browsers do not have`,
        'Built-ins of Node belong to the adapters that are named for them.',
      );
    }
  }
  return findings;
}

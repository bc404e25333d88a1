import { readFileSync } from 'node:fs';
import { builtinModules, isBuiltin } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { budgetsFile } from './budgets.js';
import type { Finding } from './gates/gate.js';
import { publishedPackages, type PublishedPackage } from './workspaces.js';

/** What importing one subpath brings into an application's bundle. */
export interface BundleReport {
  /** `@cosmichub/security/redis`; with what is imported where that is not everything: `@cosmichub/experiments { assign }`. */
  readonly name: string;
  /** Source file of the entry, from the root. */
  readonly sourceFile: string;
  readonly minifiedBytes: number;
  /** Minified, then gzip -9. Peers are not in it: the application has them already. */
  readonly gzipBytes: number;
  /** The same without data: strings of more than 16 kB, such as a pack of coefficients. */
  readonly codeGzipBytes: number;
  /** Its modules that hold such data, as published: not minified, not compressed. */
  readonly dataModuleBytes: number;
  /** Packages that are neither this one nor a declared peer, bundled or imported; sorted. */
  readonly foreignNames: readonly string[];
}

/** `node_modules/@scope/x/lib/a.js` → `@scope/x`; the path itself for a file that lies in no package. */
function packageOf(path: string): string {
  const inside = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return path.includes('node_modules/') ? inside.split('/', inside.startsWith('@') ? 2 : 1).join('/') : path;
}

/** `@scope/x/a/b` → `@scope/x`. */
function nameOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function foreignNames({ inputs, outputs }: Metafile, { folder, manifest }: PublishedPackage): string[] {
  const own = (path: string): boolean => path.startsWith(`packages/${folder}/`);
  const peers = Object.keys(manifest.peerDependencies ?? {});
  const bundled = Object.keys(inputs).filter((path) => path !== '<stdin>' && !own(path));
  const imported = Object.values(outputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path));
  const names = [...bundled.map(packageOf), ...imported.filter((path) => !isBuiltin(path)).map(nameOf)];
  return [...new Set(names)].filter((name) => !peers.includes(name)).sort();
}

/** A string literal of more than 16 kB. No code is so long without a brace, wherever a search for quotes begins. */
const data = /(["'`])(?:(?!\1)[^\\{}$]|\\n){16384,}\1/g;

interface Import {
  readonly published: PublishedPackage;
  readonly entry: PublishedPackage['entries'][number];
  /** Names, with commas between them, or everything. */
  readonly names: string;
}

const everything = '*';

async function report(root: string, { published, entry: { subpath, source }, names }: Import): Promise<BundleReport> {
  const { folder, manifest } = published;
  const specifier = manifest.name + subpath.slice(1);
  const built = join(root, 'packages', folder, source.replace(/^src\/(.+)\.ts$/, 'dist/$1.js'));
  const peers = Object.keys(manifest.peerDependencies ?? {});
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export ${names === everything ? names : `{ ${names} }`} from ${JSON.stringify(built)};`, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outfile: 'bundle.js',
    platform: 'neutral',
    mainFields: ['module', 'main'], // so that a foreign package is found, and named
    format: 'esm',
    target: 'es2022',
    external: ['node:*', ...builtinModules, ...peers.flatMap((peer) => [peer, `${peer}/*`])],
    legalComments: 'none',
    logLevel: 'silent',
  });
  const [{ contents, text }] = outputFiles;
  const gzipped = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 9 }).length;
  const modules = Object.keys(metafile.inputs).filter((path) => path !== '<stdin>').map((path) => readFileSync(join(root, path), 'utf8'));
  return {
    name: names === everything ? specifier : `${specifier} { ${names} }`,
    sourceFile: `packages/${folder}/${source}`,
    minifiedBytes: contents.length,
    gzipBytes: gzipped(contents),
    codeGzipBytes: gzipped(text.replace(data, '""')),
    dataModuleBytes: modules.filter((module) => module.search(data) !== -1).reduce((sum, module) => sum + Buffer.byteLength(module), 0),
    foreignNames: foreignNames(metafile, published),
  };
}

/**
 * Bundles every subpath of every published package from what is built: alone and whole, which is the worst case of an application.
 *
 * @param alsoNamed - Further imports to measure, by name: `@cosmichub/experiments { assign, createRegistry }`.
 */
export async function bundleReports(root: string, alsoNamed: readonly string[] = []): Promise<BundleReport[]> {
  const imports = publishedPackages(root).flatMap((published) =>
    published.entries.flatMap((entry): Import[] => {
      const opening = `${published.manifest.name}${entry.subpath.slice(1)} {`;
      const some = alsoNamed.filter((name) => name.startsWith(opening)).map((name) => name.slice(opening.length, -1).trim());
      return [everything, ...some].map((names) => ({ published, entry, names }));
    }),
  );
  return Promise.all(imports.map((wanted) => report(root, wanted)));
}

/** Bytes that no update of a budget may raise, by the name of a bundle. */
export type Caps = Readonly<Record<string, number>>;

/** Foreign names, and bundles above the caps: of their code gzipped, and of their data as published. */
export function bundleFindings(reports: readonly BundleReport[], codeCapBytes: Caps, dataModuleCapBytes: Caps = {}): Finding[] {
  const capOf = (caps: Caps, name: string): number => (Object.hasOwn(caps, name) ? caps[name] : Infinity);
  const findings = reports.flatMap(({ name, sourceFile, codeGzipBytes, dataModuleBytes, foreignNames }): Finding[] => {
    const [codeCap, moduleCap] = [capOf(codeCapBytes, name), capOf(dataModuleCapBytes, name)];
    const found: Finding[] = foreignNames.map((foreign) => ({
      file: sourceFile,
      problem: `${name}: its bundle brings ${foreign}, which is neither its own nor a declared peer`,
      remedy: 'Take what is needed as an argument, or import a declared peer in a file of adapters/.',
    }));
    if (codeGzipBytes > codeCap) {
      found.push({
        file: sourceFile,
        problem: `${name}: ${codeGzipBytes} bytes gzipped, above its cap of ${codeCap}`,
        remedy: 'Move what most importers do not need to a subpath of its own; the caps in benchmarks/budgets.json are promises.',
      });
    }
    if (dataModuleBytes > moduleCap) {
      found.push({
        file: sourceFile,
        problem: `${name}: data modules of ${dataModuleBytes} bytes, above their cap of ${moduleCap}`,
        remedy: 'Fit its data in less; the caps in benchmarks/budgets.json are promises.',
      });
    }
    return found;
  });
  const unknown = (caps: Caps, list: string): Finding[] =>
    Object.keys(caps)
      .filter((capped) => reports.every(({ name }) => name !== capped))
      .map((name) => ({
        file: budgetsFile,
        problem: `${name}: a cap on an import that no package has`,
        remedy: `Correct the name under ${list}, or take it out.`,
      }));
  return [...findings, ...unknown(codeCapBytes, 'bundleCapBytes'), ...unknown(dataModuleCapBytes, 'dataModuleCapBytes')];
}

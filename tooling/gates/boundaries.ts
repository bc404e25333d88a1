import { builtinModules } from 'node:module';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { publishedPackages, type PublishedPackage } from '../workspaces.js';
import { importCycles } from './cycles.js';
import { filesUnder, isTestFile } from './files.js';
import type { Finding, GateResult } from './gate.js';
import { moduleSyntax, type ModuleReference } from './imports.js';
import { topicOf, topicOrderProblem, topicOrders } from './topic-order.js';

const apart =
  'Packages meet in examples/reference-server, never in each other. Declare the one to five members you need as an interface ' +
  'in the file that uses them, and let the server pass the other package’s value in.';
const inAdapters =
  'The core computes. Take the value as an argument, and put the code that fetches it into src/adapters/ ' +
  '(its file name is the subpath).';
const declarePeer =
  'Declare it as an optional peer in the package’s package.json (peerDependencies, peerDependenciesMeta, and a pinned ' +
  'devDependency), or do without it.';
const oneWay =
  'Topics import one way (tooling/gates/topic-order.ts). Move what both need to the earlier topic, or pass it in as an argument.';
const noCycle = 'Move what the files share into a file of its own that imports neither.';
const importTheFile = 'Import the file itself. A barrel is an index.ts that the package’s exports name, for users only.';

const builtins = new Set(builtinModules);

/** `zod/v4` → `zod`, `@opentelemetry/api/x` → `@opentelemetry/api`. */
function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The file a relative import means, from the root, whether written with `.js`, `.ts` or as a folder. */
function resolveRelative(root: string, from: string, specifier: string): string {
  const target = posix.join(posix.dirname(from), specifier);
  const candidates = [target.replace(/\.js$/, '.ts'), `${target}.ts`, posix.join(target, 'index.ts')];
  return candidates.find((candidate) => /\.ts$/.test(candidate) && existsSync(join(root, candidate))) ?? target;
}

interface Source {
  /** From the root. */
  readonly path: string;
  readonly published: PublishedPackage;
  readonly isTest: boolean;
}

function foreignFinding(
  { path, published, isTest }: Source,
  { specifier, line }: ModuleReference,
  siblings: readonly string[],
): Finding | undefined {
  const name = packageName(specifier);
  const at = { file: path, line };
  if (name === published.manifest.name) {
    return isTest
      ? undefined
      : { ...at, problem: `${published.folder}: imports itself by name (${specifier})`, remedy: importTheFile };
  }
  if (siblings.includes(name)) {
    return { ...at, problem: `${published.folder}: imports ${specifier}, another package of the family`, remedy: apart };
  }
  if (isTest) return undefined; // what a test needs, knip checks against devDependencies

  const isAtTheEdge = /^packages\/[^/]+\/src\/(adapters|cli)\//.test(path);
  if (specifier.startsWith('node:')) {
    return isAtTheEdge
      ? undefined
      : { ...at, problem: `${published.folder}: imports ${specifier} outside adapters/ and cli/`, remedy: inAdapters };
  }
  if (builtins.has(specifier)) {
    return {
      ...at,
      problem: `${published.folder}: imports the built-in ${specifier} without node:`,
      remedy: `Write node:${specifier}.`,
    };
  }
  if (published.manifest.peerDependencies?.[name] === undefined) {
    return { ...at, problem: `${published.folder}: imports ${name}, which is not a declared peer`, remedy: declarePeer };
  }
  return isAtTheEdge
    ? undefined
    : { ...at, problem: `${published.folder}: imports the peer ${name} outside adapters/ and cli/`, remedy: inAdapters };
}

function topicFinding({ path, published }: Source, target: string, line: number): Finding | undefined {
  const order = topicOrders[published.folder];
  if (order === undefined) return undefined;
  const src = `packages/${published.folder}/src/`;
  const [fromFile, toFile] = [path.slice(src.length), target.slice(src.length)];
  const [from, to] = [topicOf(fromFile, order), topicOf(toFile, order)];
  if (from === undefined || to === undefined) return undefined; // reported once for the file itself
  const problem = topicOrderProblem(from, to, order);
  return problem === undefined
    ? undefined
    : { file: path, line, problem: `${published.folder}: ${fromFile} imports ${toFile}, but ${problem}`, remedy: oneWay };
}

function ownFileFindings(source: Source, target: string, line: number, barrels: ReadonlySet<string>): Finding[] {
  const { path, published } = source;
  const at = { file: path, line };
  const own = `packages/${published.folder}/`;
  if (!target.startsWith(own)) {
    const isSibling = target.startsWith('packages/');
    return [
      { ...at, problem: `${published.folder}: reaches out of its folder to ${target}`, remedy: isSibling ? apart : declarePeer },
    ];
  }
  if (source.isTest) return [];
  if (!target.startsWith(`${own}src/`) || isTestFile(target)) {
    return [
      {
        ...at,
        problem: `${published.folder}: a source imports ${target}, which is not shipped`,
        remedy: 'Sources import sources; move it under src/.',
      },
    ];
  }
  const findings: (Finding | undefined)[] = [topicFinding(source, target, line)];
  if (barrels.has(target) && !barrels.has(path)) {
    findings.push({ ...at, problem: `${published.folder}: imports the barrel ${target}`, remedy: importTheFile });
  }
  return findings.filter((finding) => finding !== undefined);
}

/**
 * Who may import whom: packages never each other, peers and built-ins only at the edge, topics one way, no cycles, barrels only
 * where users enter. Types count as values do: a type import also ties two files together.
 *
 * @param root - The repository's root folder.
 */
export function boundaries(root: string): GateResult {
  const packages = publishedPackages(root);
  const siblings = packages.map(({ manifest }) => manifest.name);
  const barrels = new Set(
    packages
      .flatMap(({ folder, entries }) => entries.map(({ source }) => `packages/${folder}/${source}`))
      .filter((path) => path.endsWith('/index.ts')),
  );
  const findings: Finding[] = [];
  const edges = new Map<string, string[]>();
  let importCount = 0;

  for (const published of packages) {
    const order = topicOrders[published.folder];
    for (const path of filesUnder(root, `packages/${published.folder}`).filter((file) => /\.[cm]?tsx?$/.test(file))) {
      const source: Source = { path, published, isTest: isTestFile(path) };
      const { references, isBarrel } = moduleSyntax(join(root, path));
      importCount += references.length;
      const inSrc = path.startsWith(`packages/${published.folder}/src/`) && !source.isTest;

      if (inSrc && order !== undefined && topicOf(path.split('/src/')[1], order) === undefined) {
        findings.push({
          file: path,
          problem: `${published.folder}: its topic has no place in the order of topics`,
          remedy: 'Give the topic its place in tooling/gates/topic-order.ts, or move the file into a topic.',
        });
      }
      if (inSrc && isBarrel && !barrels.has(path)) {
        findings.push({
          file: path,
          line: 1,
          problem: `${published.folder}: holds nothing but re-exports, and exports do not name it`,
          remedy: importTheFile,
        });
      }
      for (const reference of references) {
        if (!reference.specifier.startsWith('.')) {
          const finding = foreignFinding(source, reference, siblings);
          if (finding !== undefined) findings.push(finding);
          continue;
        }
        const target = resolveRelative(root, path, reference.specifier);
        findings.push(...ownFileFindings(source, target, reference.line, barrels));
        if (!source.isTest) edges.set(path, [...(edges.get(path) ?? []), target]);
      }
    }
  }
  for (const cycle of importCycles(edges)) {
    const circle = [...cycle, cycle[0]].map((path) => path.replace(/^packages\/([^/]+)\/src\//, '$1: ')).join(' → ');
    findings.push({
      file: cycle[0],
      problem: `files import each other in a circle: ${circle}`,
      remedy: noCycle,
    });
  }
  return { checked: `${importCount} imports`, findings };
}

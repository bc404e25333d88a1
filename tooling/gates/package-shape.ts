import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { filesUnder } from './files.js';
import type { Finding, GateResult } from './gate.js';
import type { PackedPackage } from './pack.js';
import { runNode } from './run.js';

/** What the shape rules read of a package.json beyond {@link PackedPackage.manifest}. */
interface ShapeManifest {
  sideEffects?: unknown;
  scripts?: Record<string, string>;
  files?: string[];
  publishConfig?: { access?: string };
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  bundleDependencies?: unknown;
}

const installScripts = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare'];
const shape = 'Give the package.json the shape of its neighbours under packages/.';

function manifestFindings({ folder, dir, manifest }: PackedPackage): Finding[] {
  const file = `packages/${folder}/package.json`;
  const text = readFileSync(join(dir, 'package.json'), 'utf8');
  const whole = JSON.parse(text) as ShapeManifest;
  const findings: Finding[] = [];
  const fault = (key: string, problem: string, remedy = shape): void => {
    const at = text.indexOf(`"${key}"`);
    findings.push({
      file,
      line: at === -1 ? undefined : text.slice(0, at).split('\n').length,
      problem: `${folder}: ${problem}`,
      remedy,
    });
  };

  if (whole.sideEffects !== false) fault('sideEffects', 'sideEffects is not false, so bundlers keep what nobody uses');
  if (manifest.license !== 'MIT') fault('license', `license is ${manifest.license ?? 'missing'}, not MIT`);
  if (whole.publishConfig?.access !== 'public')
    fault('publishConfig', 'publishConfig.access is not public, and a scoped package would be published as private');
  if (manifest.exports['./package.json'] !== './package.json') fault('exports', 'exports do not name ./package.json');
  for (const script of installScripts.filter((name) => whole.scripts?.[name] !== undefined)) {
    fault(script, `has the install script ${script}`, 'Users install without scripts; do the work when building.');
  }
  for (const name of Object.keys({ ...whole.dependencies, ...whole.optionalDependencies })) {
    fault(
      name,
      `depends on ${name}`,
      'Cores have no dependencies: write it, or make it an optional peer of a file in src/adapters/.',
    );
  }
  for (const name of Object.keys(manifest.peerDependencies ?? {})) {
    if (manifest.peerDependenciesMeta?.[name]?.optional !== true)
      fault(name, `its peer ${name} is not optional`, 'Add it to peerDependenciesMeta with "optional": true.');
  }
  for (const [subpath, target] of Object.entries(manifest.exports)) {
    if (typeof target === 'string') continue;
    for (const condition of ['import', 'require'] as const) {
      if (target[condition]?.types === undefined || target[condition]?.default === undefined) {
        fault(
          subpath,
          `exports["${subpath}"].${condition} lacks ${target[condition]?.types === undefined ? 'types' : 'default'}`,
        );
      }
    }
  }
  return findings;
}

function contentFindings({ folder, dir, files, entries }: PackedPackage): Finding[] {
  const file = `packages/${folder}/package.json`;
  const wanted = ['LICENSE', 'README.md', 'CHANGELOG.md'];
  const { files: listed = [] } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as ShapeManifest;
  if (listed.includes('NOTICE')) wanted.push('NOTICE'); // data that asks for credit
  const missing = wanted
    .filter((name) => !files.includes(name))
    .map((name): Finding => ({
      file,
      problem: `${folder}: the tarball holds no ${name}`,
      remedy: 'Write the file, and name it in "files" (npm adds README and LICENSE by itself).',
    }));
  const stray = files
    .filter(
      (path) =>
        !/^(dist\/.+\.(c?js|d\.c?ts)(\.map)?|package\.json|LICENSE|README\.md|CHANGELOG\.md|NOTICE|bin\/.+)$/.test(path) ||
        /\.test\./.test(path),
    )
    .map((path): Finding => ({
      file,
      problem: `${folder}: the tarball holds ${path}`,
      remedy: 'Publish what users import and nothing else: correct "files", or run `npm run build` for a clean dist.',
    }));
  const sources = new Set(entries.map(({ source }) => source));
  const hidden = filesUnder(dir, 'src/adapters')
    .filter((path) => !path.endsWith('.test.ts') && /^src\/adapters\/[^/]+\.ts$/.test(path) && !sources.has(path))
    .map((path): Finding => ({
      file: `packages/${folder}/${path}`,
      problem: `${folder}: an adapter that exports do not name`,
      remedy: 'Add its subpath to exports, or move it into a topic.',
    }));
  return [...missing, ...stray, ...hidden];
}

async function publintFindings({ folder, tarball }: PackedPackage): Promise<Finding[]> {
  const bytes = readFileSync(tarball);
  const { messages, pkg } = await publint({
    level: 'suggestion',
    strict: true,
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
  });
  return messages.map((message) => ({
    file: `packages/${folder}/package.json`,
    problem: `${folder}: publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`,
    remedy: shape,
  }));
}

interface AttwReport {
  problems: Record<
    string,
    { kind: string; resolutionKind?: string; entrypoint?: string; typesFileName?: string; implementationFileName?: string }[]
  >;
}

async function attwFindings({ folder, tarball }: PackedPackage): Promise<Finding[]> {
  const attw = join(dirname(createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')), 'dist', 'index.js');
  // The profile leaves out node10, which knows no exports and so no subpaths.
  const { code, stdout, stderr } = await runNode([attw, tarball, '--profile', 'node16', '--format', 'json'], dirname(tarball));
  const file = `packages/${folder}/package.json`;
  if (!stdout.startsWith('{'))
    return [{ file, problem: `${folder}: attw ended with ${code}: ${stderr.trim() || stdout.trim()}`, remedy: shape }];
  if (code === 0) return [];
  const { problems } = JSON.parse(stdout) as AttwReport;
  return Object.values(problems)
    .flat()
    .filter(({ resolutionKind }) => resolutionKind !== 'node10')
    .map(({ kind, resolutionKind, entrypoint, typesFileName, implementationFileName }) => {
      const files = [typesFileName, implementationFileName].map((path) => path?.replace(/^\/node_modules\/@[^/]+\/[^/]+\//, ''));
      const names = [entrypoint, resolutionKind, ...files].filter((name) => name !== undefined);
      return {
        file,
        problem: `${folder}: attw: ${kind}: ${names.join(', ')}`,
        remedy: `${shape} See https://arethetypeswrong.github.io for the problem’s name.`,
      };
    });
}

/** The tarballs are whole, have the family's shape, and resolve with types for every kind of importer. */
export async function packageShape(packed: readonly PackedPackage[]): Promise<GateResult> {
  const findings: Finding[] = [];
  for (const one of packed) {
    findings.push(...manifestFindings(one), ...contentFindings(one));
    findings.push(...(await publintFindings(one)), ...(await attwFindings(one)));
  }
  return { checked: `${packed.length} tarballs`, findings };
}

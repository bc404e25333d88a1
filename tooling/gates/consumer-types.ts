import { createRequire } from 'node:module';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entry } from './consumer-project.js';
import type { Finding } from './gate.js';
import { moduleSyntax } from './imports.js';
import { runNode } from './run.js';
import { compilerFindings } from './types.js';
import { compareVersions, coreNeed, peerNeeds, strictest, subpathNeeds, type Compiler, type Need } from './typescript-needs.js';

/** Names of the packages that declarations mention, in every file of their own that they reach; Node's modules are `node`. */
function mentionedPackages(file: string, seen = new Set<string>()): Set<string> {
  const mentioned = new Set<string>();
  if (seen.has(file) || !existsSync(file)) return mentioned;
  seen.add(file);
  for (const { specifier } of moduleSyntax(file).references) {
    if (specifier.startsWith('.')) {
      const target = join(dirname(file), specifier.replace(/\.js$/, '.d.ts'));
      for (const name of mentionedPackages(target, seen)) mentioned.add(name);
    } else {
      const name = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
      mentioned.add(specifier.startsWith('node:') ? 'node' : name);
    }
  }
  return mentioned;
}

function needOf(entry: Entry, project: string): Need {
  if (entry.isCore) return coreNeed;
  const [scope, name] = entry.specifier.split('/');
  const declarations = join(project, 'node_modules', scope, name, entry.declarations);
  const needs = [...mentionedPackages(declarations)].map((mentioned) => peerNeeds[mentioned] ?? coreNeed);
  return [...needs, subpathNeeds[entry.name] ?? coreNeed].reduce(strictest, coreNeed);
}

interface Program {
  readonly version: string;
  readonly compiler: string;
  readonly resolution: 'nodenext' | 'bundler';
  readonly globals: Need['globals'];
  readonly isCore: boolean;
  readonly entries: readonly Entry[];
}

function programs(entries: readonly Entry[], project: string, compilers: readonly Compiler[]): Program[] {
  const require = createRequire(import.meta.url);
  const needs = new Map(entries.map((entry) => [entry, needOf(entry, project)]));
  return compilers.flatMap(({ version, module }) => {
    const compiler = join(dirname(require.resolve(`${module}/package.json`)), 'bin', 'tsc');
    return (['nodenext', 'bundler'] as const).flatMap((resolution) =>
      (['none', 'node', 'dom'] as const).flatMap((globals) =>
        [true, false].flatMap((isCore): Program[] => {
          const readable = entries.filter((entry) => {
            const need = needs.get(entry)!;
            return entry.isCore === isCore && need.globals === globals && compareVersions(version, need.typescript) >= 0;
          });
          return readable.length === 0 ? [] : [{ version, compiler, resolution, globals, isCore, entries: readable }];
        }),
      ),
    );
  });
}

const coreRemedy =
  'A core reads on TypeScript 5.0 with no types and no DOM: write the type out (`Float64Array`, a structural interface), ' +
  'do not let it be inferred.';
const adapterRemedy =
  'If the peer’s own declarations cannot be read, state its floor in tooling/gates/typescript-needs.ts; if ours, write the type out.';
const linesPerEntry = 2;

async function check(project: string, { version, compiler, resolution, globals, isCore, entries }: Program): Promise<Finding[]> {
  const name = `types-${version}-${resolution}-${isCore ? 'core' : 'adapters'}-${globals}`;
  const dir = join(project, name);
  mkdirSync(dir);
  const text = entries
    .map(({ specifier }, i) => `import * as entry${i} from '${specifier}';\nexport type Entry${i} = typeof entry${i};\n`)
    .join('');
  const files = resolution === 'nodenext' ? ['consumer.mts', 'consumer.cts'] : ['consumer.ts'];
  for (const file of files) writeFileSync(join(dir, file), text);
  const compilerOptions = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    target: 'es2022',
    lib: globals === 'dom' ? ['ES2022', 'DOM'] : ['ES2022'],
    types: globals === 'node' ? ['node'] : [],
    module: resolution === 'nodenext' ? 'nodenext' : 'esnext',
    moduleResolution: resolution,
    skipLibCheck: false,
  };
  writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));

  const { code, stdout, stderr } = await runNode([compiler, '--pretty', 'false', '-p', name], project);
  const findings = compilerFindings(stdout.replaceAll(join(project, 'node_modules/'), ''), isCore ? coreRemedy : adapterRemedy);
  if (code !== 0 && findings.length === 0) {
    findings.push({
      file: entries[0].sourceFile,
      problem: `tsc ended with ${code}: ${stdout}${stderr}`.trim(),
      remedy: 'Run it again; this is the compiler’s own trouble.',
    });
  }
  return findings.map((finding) => locateFinding(finding, entries));
}

/** Says an error where its owner looks for it: in the entry that was imported, in our declarations, or in the peer’s. */
function locateFinding(finding: Finding, entries: readonly Entry[]): Finding {
  const ours = /node_modules\/@cosmichub\/([^/]+)\/(.+)$/.exec(finding.file);
  if (ours !== null) return { ...finding, file: `packages/${ours[1]}/${ours[2]}`, problem: `${ours[1]}: ${finding.problem}` };
  if (/consumer\.[mc]?ts$/.test(finding.file)) {
    const entry = entries[Math.floor(((finding.line ?? 1) - 1) / linesPerEntry)];
    return { ...finding, file: entry.sourceFile, line: undefined, problem: `${entry.name}: ${finding.problem}` };
  }
  const file = finding.file.replace(/^.*node_modules\//, 'node_modules/');
  return { ...finding, file, problem: `read for ${entries.map(({ name }) => name).join(', ')}: ${finding.problem}` };
}

/** The declarations read on every TypeScript that is promised, without `skipLibCheck`. */
export async function typeFindings(
  project: string,
  entries: readonly Entry[],
  compilers: readonly Compiler[],
): Promise<{ programCount: number; findings: Finding[] }> {
  const all = programs(entries, project, compilers);
  const found = new Map<string, { finding: Finding; circumstances: Set<string> }>(); // one error usually shows on several
  for (const program of all) {
    for (const finding of await check(project, program)) {
      const key = `${finding.file}:${finding.line ?? ''} ${finding.problem}`;
      const seen = found.get(key) ?? { finding, circumstances: new Set() };
      seen.circumstances.add(`${program.version} ${program.resolution}`);
      found.set(key, seen);
    }
  }
  const findings = [...found.values()].map(({ finding, circumstances }) => ({
    ...finding,
    problem: `${finding.problem} (TypeScript ${[...circumstances].join(', ')})`,
  }));
  return { programCount: all.length, findings };
}

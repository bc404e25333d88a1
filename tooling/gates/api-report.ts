import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel, type IConfigFile } from '@microsoft/api-extractor';
import { publishedPackages, type PublishedPackage } from '../workspaces.js';
import { filesUnder } from './files.js';
import type { Finding, GateResult } from './gate.js';

/** What one subpath exports, as text to be reviewed and committed. */
interface ApiReport {
  /** Path from the root: `packages/security/api/redis.api.md`. */
  readonly file: string;
  readonly text: string;
}

const none = { logLevel: ExtractorLogLevel.None };

function extractorConfig(dir: string, entry: string, reportFolder: string, isRoot: boolean): ExtractorConfig {
  const configObject: IConfigFile = {
    projectFolder: dir,
    mainEntryPointFilePath: entry,
    newlineKind: 'lf',
    compiler: {
      overrideTsconfig: {
        compilerOptions: {
          target: 'es2022',
          module: 'esnext',
          moduleResolution: 'bundler',
          lib: ['ES2023', 'DOM', 'DOM.Iterable'],
          types: ['node'],
          strict: true,
          skipLibCheck: true,
        },
        include: [join(dirname(entry), '**/*.d.ts')],
      },
    },
    apiReport: { enabled: true, reportFileName: 'report.api.md', reportFolder, reportTempFolder: join(reportFolder, 'temp') },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: {
      compilerMessageReporting: { default: none }, // the types gate compiles them
      // A subpath's types may well be exported by the root; a type that the root forgets is exported by nobody.
      extractorMessageReporting: { default: none, 'ae-forgotten-export': { ...none, addToApiReportFile: isRoot } },
      tsdocMessageReporting: { default: none },
    },
  };
  return ExtractorConfig.prepare({ configObject, configObjectFullPath: undefined, packageJsonFullPath: join(dir, 'package.json') });
}

/** Where a warning was found is a line of a generated file, which says nothing to a reader and moves with every build. */
function withoutPlaces(report: string): string {
  return report.replace(/^\/\/ \S+\.d\.ts:\d+:\d+ - /gm, '// ');
}

function reportsOf({ folder, dir, entries }: PublishedPackage): ApiReport[] {
  const scratch = mkdtempSync(join(tmpdir(), 'cosmichub-api-'));
  try {
    const parts = entries.map(({ subpath, source }) => {
      const name = subpath === '.' ? 'index' : subpath.slice(2).replaceAll('/', '-');
      const reportFolder = join(scratch, name);
      mkdirSync(join(reportFolder, 'temp'), { recursive: true });
      const entry = join(dir, source.replace(/^src\/(.+)\.ts$/, 'dist/$1.d.ts'));
      return { name, entry, reportFolder, config: extractorConfig(dir, entry, reportFolder, subpath === '.') };
    });
    const [first, ...others] = parts;
    const compilerState = CompilerState.create(first.config, { additionalEntryPoints: others.map(({ entry }) => entry) });
    return parts.map(({ name, config, reportFolder }) => {
      // `localBuild` writes the report; whether it differs from the committed one is this gate's question.
      Extractor.invoke(config, { compilerState, localBuild: true, messageCallback: (message) => (message.handled = true) });
      const text = withoutPlaces(readFileSync(join(reportFolder, 'report.api.md'), 'utf8'));
      return { file: `packages/${folder}/api/${name}.api.md`, text };
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const updateCommand = 'npm run api';

/** Lines of one text that the other does not have, as a diff would show them; the first few. */
function differences(committed: string, current: string): string {
  const [before, after] = [committed.split('\n'), current.split('\n')];
  const removed = before.filter((line) => !after.includes(line)).map((line) => `- ${line.trim()}`);
  const added = after.filter((line) => !before.includes(line)).map((line) => `+ ${line.trim()}`);
  const lines = [...removed, ...added];
  const shown = 6;
  return [...lines.slice(0, shown), ...(lines.length > shown ? [`and ${lines.length - shown} more lines`] : [])].join('\n      ');
}

/** Writes the report of every subpath from the built declarations, and takes away those of subpaths that are gone. */
export function writeApiReports(root: string): string[] {
  return publishedPackages(root).flatMap((published) => {
    const reports = reportsOf(published);
    rmSync(join(published.dir, 'api'), { recursive: true, force: true });
    mkdirSync(join(published.dir, 'api'));
    for (const { file, text } of reports) writeFileSync(join(root, file), text);
    return reports.map(({ file }) => file);
  });
}

/**
 * The public interface of every subpath is the one in its committed report, so that a change of it is seen in review.
 *
 * @param root - Holds the packages, built with declarations.
 */
export function apiReport(root: string): GateResult {
  const packages = publishedPackages(root);
  const reports = packages.flatMap(reportsOf);
  const findings: Finding[] = [];
  for (const { file, text } of reports) {
    const path = join(root, file);
    const committed = existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined;
    if (committed === undefined) {
      findings.push({ file, problem: 'is not there: a subpath without a report', remedy: `Run \`${updateCommand}\` and commit it.` });
    } else if (committed !== text) {
      findings.push({
        file,
        problem: `differs from what the package exports:\n      ${differences(committed, text)}`,
        remedy: `If the change is meant, run \`${updateCommand}\`, commit the report, and describe the change in a changeset.`,
      });
    }
  }
  const known = new Set(reports.map(({ file }) => file));
  for (const file of packages.flatMap(({ folder }) => filesUnder(root, `packages/${folder}/api`))) {
    if (!known.has(file)) findings.push({ file, problem: `is a report of no subpath: ${basename(file)}`, remedy: `Run \`${updateCommand}\`.` });
  }
  return { checked: `${reports.length} subpaths`, findings };
}

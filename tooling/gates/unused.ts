import { join } from 'node:path';
import type { Finding, GateResult } from './gate.js';
import { runNode } from './run.js';

interface Issue {
  name: string;
  line?: number;
}

/** What knip reports, by kind, and what to do about each. */
const kinds = {
  files: [
    'is reached from no entry point, test or command',
    'Delete the file, or name it where it is used; public files are those in exports.',
  ],
  dependencies: ['is a dependency that nothing imports', 'Remove it from package.json.'],
  devDependencies: [
    'is a development dependency that nothing imports',
    'Remove it from package.json; one that is run by path is named in knip.ts.',
  ],
  optionalPeerDependencies: ['is an optional peer that is imported but not declared', 'Declare it in package.json.'],
  unlisted: ['is imported but not declared in this workspace', 'Declare it in the package.json of this workspace.'],
  binaries: ['is a program that no dependency brings', 'Declare the package that brings it.'],
  unresolved: ['resolves to no file', 'Correct the path.'],
  exports: ['is exported and used by no other file', 'Drop the export, or export it from index.ts if it is for users.'],
  types: ['is an exported type that nothing uses', 'Drop it, or export it from index.ts if it is for users.'],
  duplicates: ['is exported twice', 'Keep one name for one thing.'],
} as const satisfies Record<string, readonly [problem: string, remedy: string]>;

type Report = { issues: ({ file: string } & Partial<Record<keyof typeof kinds, (Issue | Issue[])[]>>)[] };

/** Unused files, exports and dependencies, and undeclared ones, by knip. What exports name counts as used. */
export async function unused(root: string): Promise<GateResult> {
  const knip = join(root, 'node_modules', 'knip', 'bin', 'knip.js');
  const { code, stdout, stderr } = await runNode([knip, '--reporter', 'json', '--no-progress'], root);
  const json = stdout.slice(stdout.indexOf('{'));
  if (code > 1 || !json.startsWith('{')) {
    return {
      checked: 'nothing',
      findings: [
        { file: 'knip.ts', problem: `knip ended with ${code}: ${stderr.trim() || stdout.trim()}`, remedy: 'Run `npx knip`.' },
      ],
    };
  }
  const { issues } = JSON.parse(json) as Report;
  const findings = issues.flatMap((issue) =>
    (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) =>
      (issue[kind] ?? []).flat().map(({ name, line }): Finding => {
        const [problem, remedy] = kinds[kind];
        return { file: issue.file, line, problem: kind === 'files' ? problem : `${name} ${problem}`, remedy };
      }),
    ),
  );
  return { checked: 'all workspaces', findings };
}

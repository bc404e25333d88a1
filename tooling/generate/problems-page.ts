import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { problemKinds } from '../../examples/reference-server/src/http/problem.js';
import { rootDir } from '../workspaces.js';

/** What the server says about each kind of problem it answers with. */
export type ProblemKinds = Readonly<Record<string, { readonly status: number; readonly title: string; readonly remedy: string }>>;

/** Text of `docs/problems.md`. Its headings are the kinds: the `type` of a problem is the address of its heading. */
export function problemsPage(kinds: ProblemKinds = problemKinds): string {
  const sections = Object.entries(kinds).map(
    ([kind, { status, title, remedy }]) => `## ${kind}\n\n**${status}.** ${title}.\n\nWhat to do: ${remedy}\n`,
  );
  return `<!-- Written by tooling/generate/problems-page.ts from examples/reference-server/src/http/problem.ts. -->

# Problems

Whatever goes wrong, the [reference server](guides/reference-server.md) answers with a problem by
[RFC 9457](https://www.rfc-editor.org/rfc/rfc9457): \`application/problem+json\` whose \`type\` is the address of a heading on this page.
\`detail\` says what happened this time, \`errors\` which fields were wrong, each as \`{ field, detail }\`, and \`requestId\` which log
line has the rest. Decide by \`type\` or by the status; the other texts may change.

${sections.join('\n')}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(rootDir, 'docs', 'problems.md'), problemsPage());
  console.log('wrote docs/problems.md');
}

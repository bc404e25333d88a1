import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePage } from '../docs/markdown-page.js';
import { problemsPage, type ProblemKinds } from '../generate/problems-page.js';
import type { Finding, GateResult } from './gate.js';

const page = 'docs/problems.md';

/** The page of problems is made from the server's list, and each kind is an anchor on it: clients follow `type` there. */
export function docsProblems(root: string, kinds?: ProblemKinds): GateResult {
  const should = problemsPage(kinds);
  const is = existsSync(join(root, page)) ? readFileSync(join(root, page), 'utf8') : '';
  const { anchors } = parsePage(page, should);
  const findings: Finding[] = [...should.matchAll(/^## (.+)$/gm)]
    .filter(([, kind]) => !anchors.has(kind))
    .map(([, kind]) => ({ file: page, problem: `${kind} is no anchor`, remedy: 'Name kinds in lower-case words joined by hyphens.' }));
  if (is !== should) {
    const [isLines, shouldLines] = [is.split('\n'), should.split('\n')];
    const at = shouldLines.findIndex((text, i) => text !== isLines[i]);
    const line = at === -1 ? shouldLines.length : at + 1;
    findings.push({
      file: page,
      line,
      problem: `differs from the server’s list: expected “${shouldLines[line - 1] ?? 'the end'}”`,
      remedy: 'Run `node --import tsx tooling/generate/problems-page.ts` and commit docs/problems.md.',
    });
  }
  return { checked: `${anchors.size - 1} kinds of problem`, findings };
}

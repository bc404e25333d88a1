import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { errorsPage, errorUnions } from '../generate/errors-page.js';
import { packageSources } from './files.js';
import type { Finding, GateResult } from './gate.js';

const regenerate = 'Run `node --import tsx tooling/generate/errors-page.ts` and commit docs/errors.md.';
const builtInErrors = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'EvalError',
  'URIError',
  'AggregateError',
]);

/** Calls `found` for every node of a file, with its line. */
function walk(root: string, path: string, found: (node: ts.Node, line: number) => void): void {
  const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    found(node, source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** True for a literal inside the list of codes itself, or inside a type: neither throws anything. */
function isDeclaration(literal: ts.Node): boolean {
  if (ts.isLiteralTypeNode(literal.parent)) return true;
  const list = literal.parent;
  const named = ts.isAsExpression(list.parent) ? list.parent.parent : list.parent;
  return ts.isArrayLiteralExpression(list) && ts.isVariableDeclaration(named) && named.name.getText().endsWith('_ERROR_CODES');
}

/** Every code is explained, thrown somewhere and on the page; nothing else is thrown on purpose. */
export function errors(root: string): GateResult {
  const findings: Finding[] = [];
  const thrown = new Set<string>();

  for (const path of packageSources(root)) {
    const folder = path.split('/')[1];
    const isContractCase = path.includes('/src/testing/');
    walk(root, path, (node, line) => {
      if (ts.isStringLiteralLike(node) && !isDeclaration(node)) thrown.add(`${folder} ${node.text}`);
      if (isContractCase) return; // a failing case throws what any test runner reports
      if (
        (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
        ts.isIdentifier(node.expression) &&
        builtInErrors.has(node.expression.text)
      ) {
        findings.push({
          file: path,
          line,
          problem: `${folder}: makes a bare ${node.expression.text}`,
          remedy: 'Throw the package’s own error class with a code, so that callers can tell it from a bug.',
        });
      }
    });
  }

  const unions = errorUnions(root);
  for (const { folder, file, codes } of unions) {
    if (codes.length === 0)
      findings.push({
        file,
        problem: `${folder}: holds no list of codes`,
        remedy: 'Export `const <NAME>_ERROR_CODES = […] as const`.',
      });
    for (const { code, line, cause, remedy } of codes) {
      if (cause === undefined || remedy === undefined) {
        findings.push({
          file,
          line,
          problem: `${folder}: ${code} is not explained`,
          remedy: 'Put `/** Cause: <one sentence>. Remedy: <one sentence>. */` right before it.',
        });
      }
      if (!thrown.has(`${folder} ${code}`))
        findings.push({
          file,
          line,
          problem: `${folder}: ${code} is thrown nowhere`,
          remedy: 'Throw it, written out so that a search for the code finds the place, or take it off the list.',
        });
    }
  }

  const page = join(root, 'docs', 'errors.md');
  const [is, should] = [existsSync(page) ? readFileSync(page, 'utf8') : '', errorsPage(root)];
  if (is !== should) {
    const [isLines, shouldLines] = [is.split('\n'), should.split('\n')];
    const at = shouldLines.findIndex((text, i) => text !== isLines[i]);
    const line = at === -1 ? shouldLines.length : at + 1;
    findings.push({
      file: 'docs/errors.md',
      line,
      problem: `differs from the packages’ lists: expected “${shouldLines[line - 1] ?? 'the end'}”`,
      remedy: regenerate,
    });
  }
  return { checked: `${unions.reduce((sum, { codes }) => sum + codes.length, 0)} codes`, findings };
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { publishedPackages, rootDir } from '../workspaces.js';

/** One code of a package's error class, as its list in `src/errors.ts` explains it. */
export interface ErrorCode {
  readonly code: string;
  /** Line in `src/errors.ts`, counted from 1. */
  readonly line: number;
  /** Sentences of the comment before it; undefined where the comment has not the form `Cause: … Remedy: …`. */
  readonly cause?: string;
  readonly remedy?: string;
}

export interface ErrorUnion {
  /** Folder name: `ephemeris`. */
  readonly folder: string;
  readonly packageName: string;
  /** From the root. */
  readonly file: string;
  readonly codes: readonly ErrorCode[];
}

function codesIn(source: ts.SourceFile): ErrorCode[] {
  const codes: ErrorCode[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isVariableDeclaration(node) &&
      ts.isIdentifier(node.name) &&
      node.name.text.endsWith('_ERROR_CODES') &&
      node.initializer !== undefined
    ) {
      const list = ts.isAsExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (!ts.isArrayLiteralExpression(list)) return;
      for (const element of list.elements.filter(ts.isStringLiteralLike)) {
        const comment = element.getFullText().replace(/\s*\n\s*(?:\*(?!\/))?\s*/g, ' ');
        const [, cause, remedy] = /\/\*\*\s*Cause:\s*(.+?)\s*Remedy:\s*(.+?)\s*\*\//.exec(comment) ?? [];
        codes.push({
          code: element.text,
          line: source.getLineAndCharacterOfPosition(element.getStart()).line + 1,
          cause,
          remedy,
        });
      }
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return codes;
}

/** The error codes of every published package that has a `src/errors.ts`, in the order of their lists. */
export function errorUnions(root: string = rootDir): ErrorUnion[] {
  return publishedPackages(root).flatMap(({ folder, manifest }) => {
    const file = `packages/${folder}/src/errors.ts`;
    if (!existsSync(join(root, file))) return [];
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
    return [{ folder, packageName: manifest.name, file, codes: codesIn(source) }];
  });
}

function sentence(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}

/** Text of `docs/errors.md`: every code, its cause and its remedy, as the packages' sources give them. */
export function errorsPage(root: string = rootDir): string {
  const sections = errorUnions(root).map(({ packageName, codes }) => {
    const entries = codes.map(
      ({ code, cause, remedy }) =>
        `### ${code}\n\n- Cause: ${sentence(cause ?? 'not yet written.')}\n- Remedy: ${sentence(remedy ?? 'not yet written.')}\n`,
    );
    return `## ${packageName}\n\n${entries.join('\n')}`;
  });
  return `<!-- Written by tooling/generate/errors-page.ts from packages/*/src/errors.ts. -->

# Errors

Everything a package throws on purpose is its one error class, and says what happened in \`code\`. Switch on the code:
messages may change. \`isEphemerisError(value)\` and its siblings also know an error made by another copy of the package,
which \`instanceof\` does not: a program can load the ESM and the CommonJS build side by side.

${sections.join('\n')}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(rootDir, 'docs', 'errors.md'), errorsPage());
  console.log('wrote docs/errors.md');
}

import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** One mention of another module. */
export interface ModuleReference {
  readonly specifier: string;
  /** Counted from 1. */
  readonly line: number;
}

export interface ModuleSyntax {
  /** Imports, re-exports, `import()` and import types, `require()`, `declare module`, `/// <reference>`: types count too. */
  readonly references: readonly ModuleReference[];
  /** True when the file holds re-exports and nothing else. */
  readonly isBarrel: boolean;
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  const literal = (candidate: ts.Node | undefined): ts.StringLiteralLike | undefined =>
    candidate !== undefined && ts.isStringLiteralLike(candidate) ? candidate : undefined;

  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
    return literal(node.moduleReference.expression);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  if (ts.isModuleDeclaration(node)) return literal(node.name);
  if (ts.isCallExpression(node)) {
    const { expression } = node;
    const loads =
      expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');
    return loads ? literal(node.arguments[0]) : undefined;
  }
  return undefined;
}

/** Every module a TypeScript file mentions, with its line. */
export function moduleSyntax(path: string): ModuleSyntax {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;

  const references: ModuleReference[] = [...source.referencedFiles, ...source.typeReferenceDirectives].map(
    ({ fileName, pos }) => ({
      specifier: fileName,
      line: lineAt(pos),
    }),
  );
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) references.push({ specifier: specifier.text, line: lineAt(specifier.getStart()) });
    ts.forEachChild(node, visit);
  };
  visit(source);

  const isBarrel =
    source.statements.length > 0 &&
    source.statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined);
  return { references, isBarrel };
}

import { join } from 'node:path';
import ts from 'typescript';
import type { Finding } from '../gates/gate.js';
import type { Block } from './block.js';
import { atItsLine, type BlockProject } from './block-project.js';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force, // two blocks share no names
  types: ['node'],
  strict: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true, // the gate `consumers` reads the packages' declarations without it
  noEmit: true,
};

/** Compiles every TypeScript block, each as a module of its own, against the packages' built declarations. */
export function compileBlocks(project: BlockProject, blocks: readonly Block[]): Finding[] {
  const byFile = new Map(blocks.map((block) => [join(project.dir, project.fileOf(block, 'ts')), block]));
  for (const block of blocks) project.write(project.fileOf(block, 'ts'), atItsLine(block));

  const host = ts.createCompilerHost(options);
  host.getCurrentDirectory = () => project.dir; // where `types` are looked for
  const program = ts.createProgram([...byFile.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, code, messageText }): Finding => {
    const block = file === undefined ? undefined : byFile.get(join(file.fileName));
    return {
      file: block?.page ?? file?.fileName ?? 'tsconfig.json',
      line: file === undefined ? undefined : file.getLineAndCharacterOfPosition(start ?? 0).line + 1,
      problem: `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      remedy: 'Correct the block; it is read against the built packages, as a user’s program would be.',
    };
  });
}

/** The block as a script for Node, with a source map whose source is the page. */
export function transpileBlock(block: Block): string {
  const { outputText, sourceMapText } = ts.transpileModule(atItsLine(block), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true, sourceMap: true },
  });
  const map = { ...(JSON.parse(sourceMapText ?? '{}') as object), sources: [`/${block.page}`] };
  const inline = `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
  return outputText.replace(/\/\/# sourceMappingURL=.*/, `//# sourceMappingURL=${inline}`);
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf } from '../docs/block.js';
import { createBlockProject } from '../docs/block-project.js';
import { compileBlocks } from '../docs/compile-blocks.js';
import { markdownPages } from '../docs/markdown-page.js';
import { referenceServer } from '../docs/reference-server.js';
import { runBlock } from '../docs/run-block.js';
import { publishedPackages } from '../workspaces.js';
import type { Finding, GateResult } from './gate.js';

export interface DocsBlocksOptions {
  /** Gets a line for each stage. */
  readonly log?: (line: string) => void;
  /** Time that one block may take. @default 30000 */
  readonly timeoutMs?: number;
}

/** Packages that were not built, or built without declarations, as a server's start does: without them every block would seem wrong. */
function unbuilt(root: string): Finding[] {
  return publishedPackages(root).flatMap(({ folder, dir, manifest }): Finding[] => {
    const targets = Object.values(manifest.exports).flatMap((target) => (typeof target === 'string' ? [] : [target.import.types, target.import.default]));
    const missing = targets.find((file) => !existsSync(join(dir, file)));
    if (missing === undefined) return [];
    return [{ file: `packages/${folder}`, problem: `was not built with declarations: ${missing} is missing`, remedy: 'Run `npm run build`; `npm run dev` in the same folder builds without them.' }];
  });
}

/** Every TypeScript block compiles against the built packages; those marked `run` print what their page shows. Needs a build. */
export async function docsBlocks(root: string, { log = () => undefined, timeoutMs }: DocsBlocksOptions = {}): Promise<GateResult> {
  const notBuilt = unbuilt(root);
  if (notBuilt.length > 0) return { checked: 'nothing', findings: notBuilt };

  const perPage = markdownPages(root).map(blocksOf);
  const findings: Finding[] = perPage.flatMap((page) => page.findings);
  const blocks = perPage.flatMap((page) => page.blocks);
  const [compiled, toRun] = [blocks.filter(({ language }) => language === 'ts'), blocks.filter(({ runs }) => runs)];

  const project = createBlockProject(root);
  const server = referenceServer(root);
  try {
    log(`compiling ${compiled.length} blocks`);
    findings.push(...compileBlocks(project, compiled));
    log(`running ${toRun.length} blocks`);
    const queue = [...toRun];
    const worker = async (): Promise<void> => {
      for (let block = queue.shift(); block !== undefined; block = queue.shift()) {
        const finding = await runBlock(project, block, { server: server.address, timeoutMs });
        if (finding !== undefined) findings.push(finding);
      }
    };
    await Promise.all([worker(), worker()]);
  } finally {
    await server.stop();
    project.remove();
  }
  return { checked: `${compiled.length} blocks compiled, ${toRun.length} run`, findings };
}

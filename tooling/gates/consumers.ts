import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootDir } from '../workspaces.js';
import { bundleFindings } from './consumer-bundle.js';
import { entriesOf, installTarballs, linkPeers } from './consumer-project.js';
import { brandFindings, runtimeFindings } from './consumer-runtime.js';
import { typeFindings } from './consumer-types.js';
import type { GateResult } from './gate.js';
import type { PackedPackage } from './pack.js';
import { typescriptVersions, type Compiler } from './typescript-needs.js';

/**
 * The tarballs, installed into a project of their own, work for those who import them: ESM, CJS, browser bundles, TypeScript.
 *
 * @param compilers - The TypeScripts to read the declarations with.
 */
export async function consumers(
  packed: readonly PackedPackage[],
  compilers: readonly Compiler[] = typescriptVersions,
): Promise<GateResult> {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'cosmichub-consumer-')));
  try {
    const entries = entriesOf(packed);
    const cores = entries.filter(({ isCore }) => isCore);
    await installTarballs(project, packed);
    const findings = await runtimeFindings(project, cores, 'where no peer is installed');
    linkPeers(project, packed, join(rootDir, 'node_modules'));
    const adapters = entries.filter(({ isCore }) => !isCore);
    findings.push(...(await runtimeFindings(project, adapters, 'with its peers installed')));
    findings.push(...(await brandFindings(project, packed)));
    findings.push(...(await bundleFindings(project, entries, packed)));
    const { programCount, findings: unreadable } = await typeFindings(project, entries, compilers);
    return { checked: `${entries.length} subpaths, ${programCount} compiler runs`, findings: [...findings, ...unreadable] };
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

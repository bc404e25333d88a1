import { join } from 'node:path';
import type { Finding, GateResult } from './gate.js';
import { runNode } from './run.js';

/**
 * What `tsc --pretty false` wrote, one finding an error.
 *
 * @param output - Lines such as `src/a.ts(3,5): error TS2322: …`; indented lines go on with the error above them.
 */
export function compilerFindings(output: string, remedy: string): Finding[] {
  const findings: Finding[] = [];
  for (const line of output.split(/\r?\n/)) {
    const located = /^(.+?)\((\d+),\d+\): error (TS\d+: .+)$/.exec(line);
    const global = /^error (TS\d+: .+)$/.exec(line);
    if (located !== null) findings.push({ file: located[1], line: Number(located[2]), problem: located[3], remedy });
    else if (global !== null) findings.push({ file: 'tsconfig.json', problem: global[1], remedy });
  }
  return findings;
}

/** The whole workspace type-checks as one program. */
export async function types(root: string): Promise<GateResult> {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { code, stdout, stderr } = await runNode(
    [tsc, '--noEmit', '--pretty', 'false', '--listFiles', '-p', 'tsconfig.json'],
    root,
  );
  const findings = compilerFindings(stdout, 'Correct the types; `npm run typecheck` shows them all.');
  if (code !== 0 && findings.length === 0)
    findings.push({
      file: 'tsconfig.json',
      problem: `tsc ended with ${code}: ${stdout}${stderr}`.trim(),
      remedy: 'Run `npm run typecheck`.',
    });
  const own = stdout
    .split(/\r?\n/)
    .filter((line) => /\.[cm]?tsx?$/.test(line) && !line.includes('error TS') && !line.includes('node_modules'));
  return { checked: `${own.length} files`, findings };
}

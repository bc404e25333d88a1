import { join, relative, sep } from 'node:path';
import type { Finding, GateResult } from './gate.js';
import { runNode } from './run.js';

/** The part of eslint's `--format json` that is read. */
interface LintedFile {
  filePath: string;
  messages: { line?: number; message: string; ruleId: string | null; fatal?: boolean }[];
}

/** Type-aware eslint; a warning counts as an error. */
export async function lint(root: string): Promise<GateResult> {
  const eslint = join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');
  const { code, stdout, stderr } = await runNode([eslint, '.', '--format', 'json', '--max-warnings', '0'], root);
  if (code > 1 || !stdout.startsWith('[')) {
    const problem = `eslint ended with ${code}: ${stderr.trim() || stdout.trim()}`;
    return { checked: 'nothing', findings: [{ file: 'eslint.config.js', problem, remedy: 'Run `npm run lint`.' }] };
  }
  const files = JSON.parse(stdout) as LintedFile[];
  const findings = files.flatMap(({ filePath, messages }) =>
    messages.map(({ line, message, ruleId }): Finding => ({
      file: relative(root, filePath).split(sep).join('/'),
      line,
      problem: `${message.split('\n')[0]} (${ruleId ?? 'syntax'})`,
      remedy: 'Correct the code; a rule is switched off only on its line, with the reason.',
    })),
  );
  return { checked: `${files.length} files`, findings };
}

import type { Finding } from '../gates/gate.js';
import type { MarkdownPage } from './markdown-page.js';

/** The address that pages give for the reference server; a block that asks it gets a server of its own, wherever that listens. */
export const serverAddress = '127.0.0.1:3000';

/** Code on a page that is compiled, or run, or both. */
export interface Block {
  /** The page, from the root. */
  readonly page: string;
  /** First line of the code, counted from 1. */
  readonly line: number;
  readonly language: 'ts' | 'sh';
  readonly code: string;
  readonly runs: boolean;
  /** What it should print, without the line break at the end. */
  readonly expected: string;
  /** First line of that in the page; undefined when nothing is to be printed. */
  readonly expectedLine?: number;
}

const otherNames: Readonly<Record<string, string>> = {
  typescript: 'ts', mts: 'ts', cts: 'ts', tsx: 'ts', js: 'ts', javascript: 'ts', mjs: 'ts', cjs: 'ts', jsx: 'ts',
  bash: 'sh', shell: 'sh', zsh: 'sh', console: 'sh',
}; // prettier-ignore

/** The blocks of a page, and its fences that would escape the checks by how they are marked. */
export function blocksOf({ path, fences }: MarkdownPage): { blocks: Block[]; findings: Finding[] } {
  const blocks: Block[] = [];
  const findings: Finding[] = [];
  for (const [i, { language, flags, code, line }] of fences.entries()) {
    const name = otherNames[language.toLowerCase()];
    if (name !== undefined)
      findings.push({ file: path, line: line - 1, problem: `a block marked \`${language}\``, remedy: `Mark it \`${name}\`, so that it is checked.` });
    const [unknown] = flags.filter((flag) => flag !== 'run');
    if (unknown !== undefined || (flags.length > 0 && language !== 'ts' && language !== 'sh'))
      findings.push({ file: path, line: line - 1, problem: `a block marked \`${[language, ...flags].join(' ')}\``, remedy: 'The marks are `ts`, `ts run` and `sh run`.' });
    if (language !== 'ts' && language !== 'sh') continue;

    const next = fences.at(i + 1);
    const output = flags.includes('run') && next?.language === 'text' ? next : undefined;
    blocks.push({
      page: path, line, language, code,
      runs: flags.includes('run'),
      expected: output?.code.replace(/\n$/, '') ?? '',
      expectedLine: output?.line,
    }); // prettier-ignore
  }
  return { blocks, findings };
}

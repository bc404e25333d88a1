import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, isTestFile } from './files.js';
import type { Finding, GateResult } from './gate.js';

const maxLines = 400;
const laterWords = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`);

const isCode = (path: string): boolean => /\.([cm]?[jt]sx?|css|html)$/.test(path);
const isText = (path: string): boolean => isCode(path) || /\.(md|ya?ml)$/.test(path);
const isData = (path: string): boolean => /\.gen\.[jt]s$/.test(path) || /(^|\/)(data|reference|results)\//.test(path);

/** One concept a file, and nothing put off: notes to come back later are issues. */
export function houseWords(root: string): GateResult {
  const folders = ['packages', 'examples', 'tooling', 'docs', 'benchmarks', '.github', '.changeset'];
  const files = folders.flatMap((folder) => filesUnder(root, folder)).filter((path) => isText(path) && !isData(path));
  const findings = files.flatMap((file): Finding[] => {
    const lines = readFileSync(join(root, file), 'utf8').replace(/\n$/, '').split('\n');
    const found: Finding[] = lines.flatMap((text, i) => {
      const word = laterWords.exec(text);
      return word === null
        ? []
        : [
            {
              file,
              line: i + 1,
              problem: `holds ${word[1]}`,
              remedy: 'Do it now, or write an issue and say here only what is true today.',
            },
          ];
    });
    if (isCode(file) && !isTestFile(file) && lines.length > maxLines) {
      found.push({
        file,
        problem: `has ${lines.length} lines, more than ${maxLines}`,
        remedy: 'Split it: one concept a file. Tables belong in data/ or *.gen.ts.',
      });
    }
    return found;
  });
  return { checked: `${files.length} files`, findings };
}

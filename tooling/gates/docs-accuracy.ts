import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { savedResult } from '../../benchmarks/accuracy/results.js';
import { accuracyChart } from '../generate/accuracy-chart.js';
import { accuracyFiles, accuracyPage } from '../generate/accuracy-page.js';
import type { Finding, GateResult } from './gate.js';

/** The page of accuracy and its chart say what was measured last. */
export function docsAccuracy(root: string): GateResult {
  const should = [
    [accuracyFiles.page, accuracyPage()],
    [accuracyFiles.chart, accuracyChart(savedResult('apparent-places').references[0].contenders)],
  ] as const;
  const findings = should.flatMap(([file, text]): Finding[] => {
    const is = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
    if (is === text) return [];
    const [isLines, shouldLines] = [is.split('\n'), text.split('\n')];
    const at = shouldLines.findIndex((line, i) => line !== isLines[i]);
    const line = at === -1 ? shouldLines.length : at + 1;
    return [
      {
        file,
        line,
        problem: `differs from the results: expected “${(shouldLines[line - 1] ?? 'the end').slice(0, 80)}”`,
        remedy: `Run \`node --import tsx tooling/generate/accuracy-page.ts\` and commit ${file}.`,
      },
    ];
  });
  return { checked: `${should.length} files`, findings };
}

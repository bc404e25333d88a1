import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docsAccuracy } from '../../gates/docs-accuracy.js';
import { accuracyFiles } from '../../generate/accuracy-page.js';
import { rootDir } from '../../workspaces.js';
import { scratch, type Scratch } from './scratch.js';

const inOrder = (): Scratch =>
  scratch(Object.fromEntries(Object.values(accuracyFiles).map((file) => [file, readFileSync(join(rootDir, file), 'utf8')])));

describe('docsAccuracy', () => {
  it('passes the page and the chart made from the results', () => {
    expect(docsAccuracy(inOrder().root)).toEqual({ checked: '2 files', findings: [] });
  });

  it('finds a page that says something else', () => {
    const copy = inOrder();
    copy.change(accuracyFiles.page, '# Accuracy of the ephemeris', '# Perfection of the ephemeris');
    expect(docsAccuracy(copy.root).findings).toEqual([
      {
        file: accuracyFiles.page,
        line: 3,
        problem: 'differs from the results: expected “# Accuracy of the ephemeris”',
        remedy: `Run \`node --import tsx tooling/generate/accuracy-page.ts\` and commit ${accuracyFiles.page}.`,
      },
    ]);
  });
});

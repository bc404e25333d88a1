import { describe, expect, it } from 'vitest';
import { apiReport, writeApiReports } from '../../gates/api-report.js';
import { linkNodeModules, scratch, type Scratch } from './scratch.js';
import { tinyPackage } from './tiny-package.js';

const report = 'packages/tiny/api/index.api.md';

/** A package whose reports are written, and then a fault is planted. */
function findingsAfter(planted: (copy: Scratch) => void) {
  const copy = scratch(tinyPackage);
  linkNodeModules(copy.root);
  writeApiReports(copy.root);
  planted(copy);
  return apiReport(copy.root).findings;
}

describe('apiReport', () => {
  it('passes a package whose reports are those of its build, one for each subpath', () => {
    const copy = scratch(tinyPackage);
    linkNodeModules(copy.root);
    expect(writeApiReports(copy.root)).toEqual([report, 'packages/tiny/api/zod.api.md']);
    expect(apiReport(copy.root)).toEqual({ checked: '2 subpaths', findings: [] });
  });

  it('finds an added export, and names the command that updates the report', () => {
    const findings = findingsAfter((copy) => {
      copy.change('packages/tiny/dist/index.d.ts', 'export { TINY_ERROR_CODES', 'declare const extra: number;\nexport { extra, TINY_ERROR_CODES');
    });
    expect(findings).toEqual([
      {
        file: report,
        problem: expect.stringContaining('+ export const extra: number;') as string,
        remedy: 'If the change is meant, run `npm run api`, commit the report, and describe the change in a changeset.',
      },
    ]);
  });

  it('finds a changed signature', () => {
    const findings = findingsAfter((copy) => copy.change('packages/tiny/dist/index.d.ts', '(value: unknown): value is TinyError', '(value: object): value is TinyError'));
    expect(findings.map(({ problem }) => problem)).toEqual([
      'differs from what the package exports:\n      - export function isTinyError(value: unknown): value is TinyError;\n      + export function isTinyError(value: object): value is TinyError;',
    ]);
  });

  it('finds a subpath without a report, and a report without a subpath', () => {
    const findings = findingsAfter((copy) => copy.edit<{ exports: Record<string, unknown> }>('packages/tiny/package.json', ({ exports }) => {
      exports['./yup'] = exports['./zod'];
      delete exports['./zod'];
    })); // prettier-ignore
    expect(findings.map(({ file, problem }) => [file, problem])).toEqual([
      ['packages/tiny/api/yup.api.md', 'is not there: a subpath without a report'],
      ['packages/tiny/api/zod.api.md', 'is a report of no subpath: zod.api.md'],
    ]);
  });
});

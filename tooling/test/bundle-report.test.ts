import { describe, expect, it } from 'vitest';
import { bundleFindings, bundleReports } from '../bundle-report.js';
import { scratch, type Scratch } from './gates/scratch.js';
import { tinyPackage } from './gates/tiny-package.js';

/** Random-looking text, so that gzip cannot fold it away. */
const table = JSON.stringify(Array.from({ length: 5000 }, (_, i) => (i * 2_654_435_761) % 4_294_967_296));

/** A tiny package, and a big foreign module that it could import. */
function planted(fault: (copy: Scratch) => void = () => undefined): string {
  const copy = scratch({
    ...tinyPackage,
    'node_modules/big-tables/package.json': '{ "name": "big-tables", "version": "1.0.0", "type": "module", "exports": "./index.js" }',
    'node_modules/big-tables/index.js': `export const table = ${table};\n`,
  });
  fault(copy);
  return copy.root;
}

const importBigTables = (copy: Scratch): void => {
  copy.change('packages/tiny/dist/index.js', 'export {', `import { table } from 'big-tables';\nexport { table };\nexport {`);
};

describe('bundleReports', () => {
  it('weighs each subpath, its declared peers left out', async () => {
    const reports = await bundleReports(planted());
    expect(reports.map(({ name, foreignNames }) => [name, foreignNames])).toEqual([
      ['@cosmichub/tiny', []],
      ['@cosmichub/tiny/zod', []],
    ]);
    for (const { gzipBytes } of reports) expect(gzipBytes).toBeLessThan(400);
  });

  it('weighs some of the names of a subpath where they are asked for', async () => {
    const [whole, some] = await bundleReports(planted(), ['@cosmichub/tiny { TINY_ERROR_CODES }']);
    expect(some.name).toBe('@cosmichub/tiny { TINY_ERROR_CODES }');
    expect(some.gzipBytes).toBeLessThan(whole.gzipBytes);
  });

  it('finds a big foreign module, by name and by weight', async () => {
    const reports = await bundleReports(planted(importBigTables));
    expect(bundleFindings(reports, { '@cosmichub/tiny': 10_240 })).toEqual([
      {
        file: 'packages/tiny/src/index.ts',
        problem: '@cosmichub/tiny: its bundle brings big-tables, which is neither its own nor a declared peer',
        remedy: 'Take what is needed as an argument, or import a declared peer in a file of adapters/.',
      },
      {
        file: 'packages/tiny/src/index.ts',
        problem: expect.stringMatching(/^@cosmichub\/tiny: \d{5} bytes gzipped, above its cap of 10240$/) as string,
        remedy: 'Move what most importers do not need to a subpath of its own; the caps in benchmarks/budgets.json are promises.',
      },
    ]);
  });

  it('leaves long strings of data out of the cap on code, and has a cap on modules for them', async () => {
    const pack = 'x#1'.repeat(20_000);
    const [{ name, codeGzipBytes, dataModuleBytes }] = await bundleReports(
      planted((copy) => copy.change('packages/tiny/dist/index.js', 'export {', `export const pack = '${pack}';\nexport {`)),
    );
    expect(name).toBe('@cosmichub/tiny');
    expect(codeGzipBytes).toBeLessThan(400);
    expect(dataModuleBytes).toBeGreaterThan(60_000);
    const report = { name, sourceFile: 'index.ts', minifiedBytes: 0, gzipBytes: 0, codeGzipBytes, dataModuleBytes, foreignNames: [] };
    expect(bundleFindings([report], { [name]: 400 }, { [name]: 60_000 }).map(({ problem }) => problem)).toEqual([
      `@cosmichub/tiny: data modules of ${dataModuleBytes} bytes, above their cap of 60000`,
    ]);
  });

  it('finds a cap that holds for nothing', () => {
    expect(bundleFindings([], { '@cosmichub/tinny': 1 }).map(({ problem }) => problem)).toEqual([
      '@cosmichub/tinny: a cap on an import that no package has',
    ]);
  });
});

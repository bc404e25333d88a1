// Imports and requires each module named on the command line and says what it found, with exit code 1 when one of them does
// not load, exports nothing, or does not export the same names both ways. Each runtime runs this file as it is (all of
// them strip types), so it imports nothing of ours.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const interop = new Set(['default', '__esModule', 'module.exports']);
const names = (module: unknown): string[] =>
  Object.keys(module as object)
    .filter((name) => !interop.has(name))
    .sort();

const specifiers = process.argv.slice(2);
const faults: string[] = [];
let count = 0;
for (const specifier of specifiers) {
  try {
    const imported = names(await import(specifier));
    const required = names(require(specifier));
    count += imported.length;
    const isWorker = specifier.endsWith('/default'); // run by a worker, for what it does
    if (imported.length === 0 && !isWorker) faults.push(`${specifier}: exports nothing`);
    if (imported.join() !== required.join()) faults.push(`${specifier}: import gives ${imported.join(', ')}; require gives ${required.join(', ')}`);
  } catch (error) {
    faults.push(`${specifier}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
console.log(faults.length === 0 ? `${specifiers.length} modules, ${count} exports` : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;

import { join } from 'node:path';
import { checkContenderTypes, installContenders, runOnSources } from '../contenders.js';
import { rootDir } from '../workspaces.js';

// Usage: `node --import tsx tooling/commands/accuracy.ts` measures the apparent places of ours and of other packages. With the sources of
// the packs it measures these too: `… accuracy.ts --de440 de440.bsp --asteroids sb441-n16.bsp --chiron chiron_horizons.json`, and so on;
// benchmarks/README.md has all of it. Then it writes docs/accuracy/ephemeris.md from the results.

const log = (line: string): void => void process.stderr.write(`${line}\n`);

async function accuracy(kernels: readonly string[]): Promise<void> {
  await installContenders(log);
  await checkContenderTypes(log);
  for (const [program, ...args] of [['apparent-places.ts'], ['pack-against-kernel.ts', ...kernels]]) {
    log(program);
    console.log(await runOnSources([join(rootDir, 'benchmarks', 'accuracy', program), ...args]));
  }
  console.log(await runOnSources([join(rootDir, 'tooling', 'generate', 'accuracy-page.ts')]));
}

accuracy(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

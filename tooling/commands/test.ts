import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findProgram, programNames } from '../services/program.js';
import { rootDir } from '../workspaces.js';

// Arguments go to vitest: `npm test -- --project security gcra`.
const vitest = join(rootDir, 'node_modules', 'vitest', 'vitest.mjs');
const result = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], { cwd: rootDir, stdio: 'inherit' });

const missing = programNames.filter((name) => findProgram(name) === undefined);
console.log(
  missing.length === 0
    ? `Nothing left out: ${programNames.join(', ')} are all installed.`
    : `Left out the suites that need ${missing.join(', ')}, not installed here; npm run services says how to install ${missing.length === 1 ? 'it' : 'them'}.`,
);
process.exitCode = result.status ?? 1;

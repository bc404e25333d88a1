import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findProgram, programNames, programs } from '../services/program.js';
import { rootDir } from '../workspaces.js';

// Arguments go to vitest: `npm test -- --project security gcra`.
const vitest = join(rootDir, 'node_modules', 'vitest', 'vitest.mjs');
const result = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], { cwd: rootDir, stdio: 'inherit' });

const missing = programNames.filter((name) => findProgram(name) === undefined);
console.log(
  missing.length === 0
    ? `Outside programs: all of ${programNames.join(', ')} took part.`
    : `Left out for want of a program: ${missing.map((name) => `${name} (${programs[name].purpose}; ${programs[name].install})`).join(', ')}.`,
);
process.exitCode = result.status ?? 1;

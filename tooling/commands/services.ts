import { pathToFileURL } from 'node:url';
import { findProgram, installLine, programNames, programs, programVersion, settingFor } from '../services/program.js';
import { readUse } from '../services/usage.js';

const width = Math.max(...programNames.map((name) => name.length));

/** For each program two lines: which it is and what for; where it is, or how to install it. */
export function serviceLines(): string[] {
  return programNames.flatMap((name) => {
    const path = findProgram(name);
    const state = path === undefined ? 'not installed' : programVersion(name, path);
    const how = path ?? `${installLine(name)}   (or name one by ${settingFor(name)})`;
    return [`${name.padEnd(width)}  ${state.padEnd(15)}  ${programs[name].purpose}`, `${' '.repeat(width)}  ${how}`];
  });
}

/** For each program one line: in which version, how often and for how long it took part, by the notes of `recordUse`. */
export function useLines(file: string): string[] {
  const uses = readUse(file);
  return programNames.map((name) => {
    const use = uses.get(name);
    const path = findProgram(name);
    if (use === undefined || path === undefined) return `${name.padEnd(width)}  took no part`;
    return `${name.padEnd(width)}  ${programVersion(name, path).padEnd(15)}  ${use.times} ${use.times === 1 ? 'suite' : 'suites'}, ${use.seconds.toFixed(1)} s`;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [option, file] = process.argv.slice(2); // `npm run services -- --used FILE` is how .ci/run closes
  console.log((option === '--used' ? useLines(file) : serviceLines()).join('\n'));
}

import { pathToFileURL } from 'node:url';
import { findProgram, programNames, programs } from '../services/program.js';

/** One line a program: where it is, or how to install it. */
export function serviceLines(): string[] {
  const width = Math.max(...programNames.map((name) => name.length));
  return programNames.map((name) => {
    const path = findProgram(name);
    return `${name.padEnd(width)}  ${path ?? `not installed: ${programs[name].install}`}  (${programs[name].purpose})`;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(serviceLines().join('\n'));

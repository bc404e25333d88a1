import { findProgram, installLine, type ProgramName } from './program.js';

/** Path of a program that must be there. @throws Error that says how it is installed. */
export function requireProgram(name: ProgramName): string {
  const path = findProgram(name);
  if (path === undefined) throw new Error(`${name} is not installed: ${installLine(name)}`);
  return path;
}

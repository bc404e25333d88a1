import { describe, it } from 'vitest';
import { findProgram, programs, type ProgramName } from './program.js';

/**
 * A suite that runs against outside programs. Where one is missing the suite is left out, visibly;
 * with `CI=true` leaving it out is a failure.
 *
 * @param suite - Receives the absolute path of each program.
 */
export function describeWithPrograms<const Names extends readonly ProgramName[]>(
  names: Names,
  title: string,
  suite: (paths: Record<Names[number], string>) => void,
): void {
  const missing = names.filter((name) => findProgram(name) === undefined);
  if (missing.length === 0) {
    describe(title, () => suite(Object.fromEntries(names.map((name) => [name, findProgram(name)])) as Record<Names[number], string>));
    return;
  }
  const reason = missing.map((name) => `${name} is not installed: ${programs[name].install}`).join('; ');
  if (process.env.CI === 'true') {
    describe(title, () => {
      it('has its programs', () => {
        throw new Error(reason);
      });
    });
    return;
  }
  describe.skip(`${title} (left out: ${reason})`, () => {
    it('needs an outside program', () => undefined);
  });
}

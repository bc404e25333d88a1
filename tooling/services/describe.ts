import { afterAll, beforeAll, describe, it } from 'vitest';
import { findProgram, installLine, type ProgramName } from './program.js';
import { recordUse } from './usage.js';

/**
 * A suite that runs against outside programs. Where one is missing the suite is left out, visibly;
 * with `CI=true` leaving it out is a failure.
 *
 * @param suite - Receives the absolute path of each program (of its .jar, for one that Java runs).
 */
export function describeWithPrograms<const Names extends readonly ProgramName[]>(
  names: Names,
  title: string,
  suite: (paths: Record<Names[number], string>) => void,
): void {
  const missing = names.filter((name) => findProgram(name) === undefined);
  if (missing.length === 0) {
    describe(title, () => {
      let startedMs = 0;
      beforeAll(() => {
        startedMs = performance.now();
      });
      afterAll(() => recordUse(names, (performance.now() - startedMs) / 1000));
      suite(Object.fromEntries(names.map((name) => [name, findProgram(name)])) as Record<Names[number], string>);
    });
    return;
  }
  const reason = missing.map((name) => `${name} is not installed: ${installLine(name)}`).join('; ');
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

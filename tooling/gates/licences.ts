import { publishedPackages } from '../workspaces.js';
import type { Finding, GateResult } from './gate.js';
import { locate, readLockfile, type Lockfile } from './lockfile.js';

/** What may run in production: each may be used, changed and passed on under terms of one's own, given credit. */
const production = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** What may also run on a developer's machine, where nothing is passed on. */
const development = new Set([...production, 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0']);

/** Packages whose package.json does not say it in SPDX; read by a person in the version's own licence file. */
const readByPerson: Readonly<Record<string, string>> = {
  'limiter@1.1.5': 'MIT', // says so in the old "licenses" list
  'spawndamnit@3.0.1': 'MIT', // "SEE LICENSE IN LICENSE", which is the MIT licence
};

/** Whether an SPDX expression leaves a choice in which every licence is allowed. AND binds before OR. */
export function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const tokens = expression.replace(/[()]/g, ' $& ').trim().split(/\s+/);
  const either = (): boolean => {
    let result = both();
    while (tokens[0] === 'OR') {
      tokens.shift();
      const next = both();
      result = result || next;
    }
    return result;
  };
  const both = (): boolean => {
    let result = one();
    while (tokens[0] === 'AND') {
      tokens.shift();
      const next = one();
      result = result && next;
    }
    return result;
  };
  const one = (): boolean => {
    const token = tokens.shift();
    if (token !== '(') return token !== undefined && allowed.has(token);
    const result = either();
    tokens.shift(); // the closing parenthesis
    return result;
  };
  return either() && tokens.length === 0;
}

/** Every place that a place leads to by dependencies, optional ones and peers that are there. */
function reached(lock: Lockfile, starts: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...starts];
  for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
    if (seen.has(place)) continue;
    seen.add(place);
    const entry = lock.packages[place];
    if (entry.link === true && entry.resolved !== undefined) {
      queue.push(entry.resolved);
      continue;
    }
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies })) {
      const target = locate(lock, place, name);
      if (target !== undefined) queue.push(target);
    }
  }
  return seen;
}

/**
 * Every licence in the tree is on the list of its use. In production: what the reference server and the packages' peers bring;
 * all else is development.
 */
export function licences(root: string): GateResult {
  const lock = readLockfile(root);
  const shipped = reached(
    lock,
    ['examples/reference-server', ...publishedPackages(root).map(({ folder }) => `packages/${folder}`)].filter(
      (place) => lock.packages[place] !== undefined,
    ),
  );
  const findings: Finding[] = [];
  const foreign = Object.entries(lock.packages).filter(([place, { link }]) => place.includes('node_modules/') && link !== true);
  for (const [place, { version = '', license }] of foreign) {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const expression = readByPerson[`${name}@${version}`] ?? license;
    const [allowed, use] = shipped.has(place) ? [production, 'in production'] : [development, 'for development'];
    if (expression === undefined) {
      findings.push({
        file: 'package-lock.json',
        problem: `${name}@${version}, used ${use}, does not say its licence`,
        remedy:
          'Read its licence file; if it is allowed, note it in readByPerson of tooling/gates/licences.ts, otherwise do without it.',
      });
    } else if (!isAllowed(expression, allowed)) {
      findings.push({
        file: 'package-lock.json',
        problem: `${name}@${version}, used ${use}, is licensed ${expression}`,
        remedy: 'Do without it, or move it out of production; the lists are in tooling/gates/licences.ts.',
      });
    }
  }
  const shippedCount = foreign.filter(([place]) => shipped.has(place)).length;
  return { checked: `${shippedCount} packages in production, ${foreign.length - shippedCount} for development`, findings };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, GateResult } from './gate.js';

/** The part of one entry of package-lock.json that gates read. */
export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { optional?: boolean }>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly text: string;
  /** By place: `''` is the root, `node_modules/x`, `packages/ephemeris`. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export function readLockfile(root: string): Lockfile {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  return { text, packages: (JSON.parse(text) as Lockfile).packages };
}

/** Where Node would find a dependency of the package at `place`: in its own node_modules, then in those above it. */
export function locate({ packages }: Lockfile, place: string, name: string): string | undefined {
  for (let at = place; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    const candidate = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[candidate] !== undefined) return candidate;
    if (at === '') return undefined;
  }
}

const publicRegistry = 'https://registry.npmjs.org/';
const lagging =
  'npm leaves a platform package out, without a word, when the registry does not have it at the moment of locking, and then ' +
  '`npm ci` fails on that platform. Pin the parent to a version whose platform packages are all there, under "overrides" in ' +
  'package.json (docs/decisions/002-lockfile-overrides.md), and lock again.';

/** `npm ci` gives the same, whole tree on every platform, from the public registry. */
export function lockfile(root: string): GateResult {
  const lock = readLockfile(root);
  const findings: Finding[] = [];
  const lineOf = (place: string): number | undefined => {
    const at = lock.text.indexOf(`${JSON.stringify(place)}: {`);
    return at === -1 ? undefined : lock.text.slice(0, at).split('\n').length;
  };
  for (const [place, entry] of Object.entries(lock.packages)) {
    const fault = (problem: string, remedy: string): void =>
      void findings.push({ file: 'package-lock.json', line: lineOf(place), problem, remedy });
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (locate(lock, place, name) === undefined)
        fault(`${place} ${entry.version ?? ''} names ${name}, which is not locked`, lagging);
    }
    const { resolved, integrity } = entry;
    if (entry.link === true || !place.includes('node_modules/')) continue; // our own workspaces
    if (resolved !== undefined && !resolved.startsWith(publicRegistry)) {
      fault(
        `${place} comes from ${resolved.replace(/^(\w+:\/\/[^/]+).*$/, '$1')}`,
        `Only ${publicRegistry} is everybody’s; lock with it, or with --omit-lockfile-registry-resolved.`,
      );
    }
    if (integrity === undefined) fault(`${place} has no integrity`, 'Lock again: without it nobody notices other bytes.');
  }
  return { checked: `${Object.keys(lock.packages).length} packages`, findings };
}

/**
 * Writes `packages/ephemeris/src/data/time-zones.gen.ts` from the IANA database:
 * `node --import tsx tooling/generate/time-zones.ts`. A second run changes nothing.
 *
 * Two inputs (public domain), because `backzone`, the database's own history before 1970, is wanted whole and the build of 2026f
 * at hand has it only in part:
 * - `tzdata_2026f.zi`: 447 zones, and the aliases;
 * - `tzdata_backzone_2026b.zi`: the 24 zones that 2026f has as aliases or not at all.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../workspaces.js';
import { generatedHeader, writeGenerated } from './table.js';

const inputs = [
  {
    file: 'tzdata_2026f.zi',
    what: 'IANA time zone database 2026f (public domain), as built with PACKRATDATA=backzone and PACKRATLIST=zone.tab',
    sha256: '1708f2c388c5b602defbc56eba3237a9615f8cd28dbbf2f58d7534ff434af5a6',
  },
  {
    file: 'tzdata_backzone_2026b.zi',
    what: 'IANA time zone database 2026b (public domain), 24 zones as built with PACKRATDATA=backzone and an empty PACKRATLIST',
    sha256: '66368af0b5911a1d17faebf46b1cae80e3c1d432135628d3a4519033925b0ab4',
  },
] as const;

/**
 * Zones of the older file whose clock changed after it was made: 2026f, where they are aliases, has the news in the zone they are
 * aliases of. Their last line gives way to that zone's lines from the same line on.
 */
const FOLLOWS: Readonly<Record<string, string>> = {
  'America/Rainy_River': 'America/Winnipeg',
  'America/Yellowknife': 'America/Edmonton',
};

interface Database {
  readonly version: string;
  readonly zones: ReadonlyMap<string, readonly string[]>;
  readonly rules: ReadonlyMap<string, readonly string[]>;
  readonly links: ReadonlyMap<string, string>;
}

function readInput({ file, sha256 }: (typeof inputs)[number]): Database {
  const bytes = readFileSync(join(rootDir, 'tooling/generate/input', file));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new Error(`${file}: SHA-256 is ${found}, expected ${sha256}`);

  const zones = new Map<string, string[]>();
  const rules = new Map<string, string[]>();
  const links = new Map<string, string>();
  let version = '';
  let zone: string[] = [];
  for (const line of bytes.toString('utf8').split('\n')) {
    const [kind, name = '', ...rest] = line.split(' ');
    if (line === '' || kind === '#') {
      version ||= /^# version (\S+)$/.exec(line)?.[1] ?? '';
    } else if (kind === 'Z') {
      zone = [rest.join(' ')];
      zones.set(name, zone);
    } else if (kind === 'R') {
      const [from, to, , ...when] = rest; // the third field is always "-"
      rules.set(name, [...(rules.get(name) ?? []), [from, to, ...when].join(' ')]);
    } else if (kind === 'L') {
      links.set(rest[0] ?? '', name);
    } else {
      zone.push(line);
    }
  }
  return { version, zones, rules, links };
}

/** A line without its end: offset, rules, format. */
const clock = (line: string): string => line.split(' ').slice(0, 3).join(' ');

/** The lines of a zone from the older file, brought up to the newer one. */
function upToDate(name: string, lines: readonly string[], newer: Database): readonly string[] {
  const last = lines.at(-1) ?? '';
  const target = newer.zones.get(newer.links.get(name) ?? '') ?? [];
  const since = target.findIndex((line) => clock(line) === last && / 20(2[6-9]|[3-9]\d)\b/.test(line.slice(last.length)));
  if ((since >= 0) !== name in FOLLOWS || (since >= 0 && newer.links.get(name) !== FOLLOWS[name])) {
    throw new Error(`${name}: look at what its alias in ${newer.version} does after the older file, and correct FOLLOWS`);
  }
  return since < 0 ? lines : [...lines.slice(0, -1), ...target.slice(since)];
}

const [current, backzone] = [readInput(inputs[0]), readInput(inputs[1])];
const zones = new Map(current.zones);
for (const [name, lines] of backzone.zones) {
  if (zones.has(name)) throw new Error(`${name}: in both files`);
  zones.set(name, upToDate(name, lines, current));
}
const rules = new Map(current.rules);
for (const [name, lines] of backzone.rules) {
  if (rules.has(name)) throw new Error(`rules ${name}: in both files`);
  rules.set(name, lines);
}

/** An alias of an alias is an alias of the zone. */
function target(name: string): string {
  if (zones.has(name)) return name;
  const next = current.links.get(name);
  if (next === undefined) throw new Error(`${name}: an alias of nothing`);
  return target(next);
}
const aliases = new Map([...current.links.keys()].filter((name) => !zones.has(name)).map((name) => [name, target(name)]));

const used = new Set([...zones.values()].flat().map((line) => line.split(' ')[1] ?? ''));
const tooLate = [...rules.values()].flat().find((line) => Number(line.split(' ')[1]) >= 2100);
if (tooLate !== undefined) throw new Error(`rule ${tooLate}: single years are tabled up to 2099 only`);

/** Code-point order, which does not depend on the machine's language. */
const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
const literal = (text: string): string => `'${text}'`;
const record = (entries: readonly (readonly [string, string])[]): string =>
  `{\n${entries.map(([name, text]) => `  ${literal(name)}: ${literal(text)},\n`).join('')}}`;

const output = `${generatedHeader({ command: 'node --import tsx tooling/generate/time-zones.ts', sources: [...inputs] })}
/** Release of the database. */
export const VERSION = '${current.version}';

/** Each zone's lines as zic reads them, "offset rules format until", separated by "|". */
export const ZONES: Readonly<Record<string, string>> = ${record(sorted(zones).map(([name, lines]) => [name, lines.join('|')]))};

/** Each rule set's lines as zic reads them without their third field, "from to month day time save letters", separated by "|". */
export const RULES: Readonly<Record<string, string>> = ${record(
  sorted(rules).flatMap(([name, lines]) => (used.has(name) ? [[name, lines.join('|')]] : [])),
)};

/** Other names of zones. */
export const ALIASES: Readonly<Record<string, string>> = ${record(sorted(aliases))};
`;
writeGenerated('packages/ephemeris/src/data/time-zones.gen.ts', output);
console.log(`${zones.size} zones, ${aliases.size} aliases, tzdata ${current.version}`);

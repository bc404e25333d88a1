import { RULES, ZONES } from '../data/time-zones.gen.js';
import { civilDate, DAY_SECONDS, dayNumber } from './calendar.js';
import type { ClockReading, Era, Rule } from './zone-lines.js';
import { dayInMonth, parseEra, parseRule } from './zone-lines.js';

/** A zone's clock over time: column `i` holds from `starts[i]` until `starts[i + 1]`. */
export interface ZoneTable {
  /** Seconds since 1970-01-01 00:00 UTC, rising; the first is -Infinity. */
  readonly starts: Float64Array;
  /** Local time minus UTC, seconds. */
  readonly utcOffsetSeconds: Float64Array;
  readonly abbreviations: readonly string[];
  readonly dst: readonly boolean[];
}

/** What the clock does from an instant on. */
interface Change {
  readonly start: number;
  readonly utcOffsetSeconds: number;
  readonly abbreviation: string;
  readonly dst: boolean;
}

/** One rule applied in one year, in the clock that the rule itself uses. */
interface Occurrence {
  readonly rule: Rule;
  readonly seconds: number;
}

/** A zone made ready: all changes up to a year, and what is needed for the years after it. */
interface CompiledZone {
  readonly table: ZoneTable;
  readonly lastEra: Era;
  /** The last era's rules that are still in force. */
  readonly rules: readonly Rule[];
}

/** Changes up to this year are tabled; from its first day on they are found by rule when asked for, in any year. */
const LAST_TABLED_YEAR = 2100;

const BY_RULE_FROM = dayNumber({ year: LAST_TABLED_YEAR, month: 1, day: 1 }, 'gregorian') * DAY_SECONDS;

/**
 * Zones made ready so far. A memory of a pure function over a fixed table: it changes no answer, and it never holds more than the
 * database's zones (all of them: 2.4 MB).
 */
const compiledZones = new Map<string, CompiledZone>();

/**
 * The part of a zone's history that is right from three days before to three days after an instant.
 *
 * @param zone - Canonical name.
 * @param seconds - Since 1970-01-01 00:00 UTC.
 */
export function zoneTable(zone: string, seconds: number): ZoneTable {
  let compiled = compiledZones.get(zone);
  if (compiled === undefined) {
    compiled = compile(zone);
    compiledZones.set(zone, compiled);
  }
  return seconds < BY_RULE_FROM || compiled.rules.length === 0 ? compiled.table : tableByRule(compiled, seconds);
}

/** The column of a table that holds at an instant. */
export function columnAt(table: ZoneTable, seconds: number): number {
  const { starts } = table;
  let low = 0; // starts[low] <= seconds < starts[high]
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= seconds) low = middle;
    else high = middle;
  }
  return low;
}

/** Reads a zone's lines one after the other: each era begins where the one before it ends by its own clock. */
function compile(zone: string): CompiledZone {
  const eras = ZONES[zone].split('|').map(parseEra);
  const changes: Change[] = [];
  let rules: readonly Rule[] = [];
  let start = -Infinity;
  for (const era of eras) {
    rules = typeof era.saving === 'string' ? RULES[era.saving].split('|').map(parseRule) : [];
    const untilYear = era.until === undefined ? LAST_TABLED_YEAR : civilDate(Math.floor(era.until.seconds / DAY_SECONDS), 'gregorian').year;
    start = addEra(changes, { era, start, occurrences: occurrences(rules, -Infinity, untilYear) });
  }
  return { table: toTable(changes), lastEra: eras.at(-1)!, rules: rules.filter(({ to }) => to === Infinity) };
}

/** The changes around a year that the compiled table does not reach. */
function tableByRule({ lastEra, rules }: CompiledZone, seconds: number): ZoneTable {
  const { year } = civilDate(Math.floor(seconds / DAY_SECONDS), 'gregorian');
  const changes: Change[] = [];
  // Two years early: the first year only finds out which saving the next one begins with.
  addEra(changes, { era: lastEra, start: -Infinity, occurrences: occurrences(rules, year - 2, year + 1) });
  return toTable(changes);
}

/** Every time that rules apply in some years, in order. */
function occurrences(rules: readonly Rule[], fromYear: number, toYear: number): Occurrence[] {
  const found: Occurrence[] = [];
  for (const rule of rules) {
    for (let year = Math.max(rule.from, fromYear); year <= Math.min(rule.to, toYear); year++) {
      found.push({ rule, seconds: dayInMonth(year, rule.month, rule.day) * DAY_SECONDS + rule.at.seconds });
    }
  }
  return found.sort((a, b) => a.seconds - b.seconds);
}

/**
 * Adds an era's changes.
 *
 * Source: zic(8) on what a line's times refer to, and on which saving and letters hold where a line begins: those of the last rule
 * before it, else no saving and the letters of the first rule without saving.
 *
 * @returns When the era ends, seconds since 1970-01-01 00:00 UTC.
 */
function addEra(changes: Change[], { era, start, occurrences }: { era: Era; start: number; occurrences: readonly Occurrence[] }): number {
  let saveSeconds = typeof era.saving === 'number' ? era.saving : 0;
  const toUtc = (seconds: number, { clock }: ClockReading): number =>
    seconds - (clock === 'universal' ? 0 : era.standardSeconds) - (clock === 'wall' ? saveSeconds : 0);
  const end = (): number => (era.until === undefined ? Infinity : toUtc(era.until.seconds, era.until));

  let letters = occurrences.find(({ rule }) => rule.saveSeconds === 0)?.rule.letters ?? '';
  let next = 0;
  for (; next < occurrences.length; next++) {
    const { rule, seconds } = occurrences[next];
    if (toUtc(seconds, rule.at) > start) break;
    ({ saveSeconds, letters } = rule);
  }
  addChange(changes, start, era, saveSeconds, letters);

  for (; next < occurrences.length; next++) {
    const { rule, seconds } = occurrences[next];
    const at = toUtc(seconds, rule.at);
    if (at >= end()) break;
    ({ saveSeconds, letters } = rule);
    addChange(changes, at, era, saveSeconds, letters);
  }
  return end();
}

function addChange(changes: Change[], start: number, era: Era, saveSeconds: number, letters: string): void {
  const utcOffsetSeconds = era.standardSeconds + saveSeconds;
  const dst = saveSeconds !== 0; // also where it is negative
  const abbreviation = abbreviate(era.format, { utcOffsetSeconds, dst, letters });
  const change = { start, utcOffsetSeconds, abbreviation, dst };

  // A new era put the clock back and a rule put it forward again before it was where it had been: one change, at the first instant
  // (Argentina 1999, most of the Soviet Union 1991). Source: zic, which merges such pairs when it writes a zone.
  const [former, latest] = [changes.at(-2), changes.at(-1)];
  if (former !== undefined && latest !== undefined && start + latest.utcOffsetSeconds <= latest.start + former.utcOffsetSeconds) {
    changes.pop();
    change.start = latest.start;
  }

  const before = changes.at(-1);
  if (before?.utcOffsetSeconds === utcOffsetSeconds && before.abbreviation === abbreviation && before.dst === dst) return;
  changes.push(change);
}

/** An era's format filled in: `CET`, `CE%sT`, `GMT/BST`, `%z`. */
function abbreviate(format: string, { utcOffsetSeconds, dst, letters }: { utcOffsetSeconds: number; dst: boolean; letters: string }): string {
  if (format.includes('%s')) return format.replace('%s', letters);
  if (format === '%z') return numericAbbreviation(utcOffsetSeconds);
  const slash = format.indexOf('/');
  if (slash < 0) return format;
  return dst ? format.slice(slash + 1) : format.slice(0, slash);
}

/** `%z`: `+03`, `-0330`, as short as it goes. */
function numericAbbreviation(utcOffsetSeconds: number): string {
  const size = Math.abs(utcOffsetSeconds);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
  while (parts.length > 1 && parts.at(-1) === 0) parts.pop();
  return (utcOffsetSeconds < 0 ? '-' : '+') + parts.map((part) => String(part).padStart(2, '0')).join('');
}

function toTable(changes: readonly Change[]): ZoneTable {
  return {
    starts: Float64Array.from(changes, ({ start }) => start),
    utcOffsetSeconds: Float64Array.from(changes, ({ utcOffsetSeconds }) => utcOffsetSeconds),
    abbreviations: changes.map(({ abbreviation }) => abbreviation),
    dst: changes.map(({ dst }) => dst),
  };
}

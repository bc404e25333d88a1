import { DAY_SECONDS, dayNumber, weekday } from './calendar.js';

/** A time of day, and by which clock: legal time, standard time (legal time without saving), or universal time. */
export interface ClockReading {
  readonly seconds: number;
  readonly clock: 'wall' | 'standard' | 'universal';
}

/** A day of a month; where there is a weekday (0 is Sunday), that weekday nearest to the day in a direction. */
interface MonthDay {
  readonly kind: 'date' | 'onOrAfter' | 'onOrBefore' | 'last';
  readonly day: number;
  readonly weekday: number;
}

/** A yearly change of the clock, one line of a rule set. */
export interface Rule {
  /** First and last year; the last is Infinity for a rule still in force. */
  readonly from: number;
  readonly to: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: MonthDay;
  readonly at: ClockReading;
  /** What is added to standard time from then on, seconds; negative in Europe/Dublin and Africa/Casablanca. */
  readonly saveSeconds: number;
  /** Takes the place of `%s` in the era's format. */
  readonly letters: string;
}

/** A stretch of a zone's history, one line of a zone. */
export interface Era {
  /** Standard time minus UTC, seconds. */
  readonly standardSeconds: number;
  /** A rule set's name, or the saving that holds throughout. */
  readonly saving: string | number;
  /** Abbreviation: as it is, with `%s` or `%z`, or `standard/daylight`. */
  readonly format: string;
  /** Local time in seconds since 1970-01-01 at which the era ends; absent in the last. */
  readonly until?: ClockReading;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** One line of `RULES`: `1916 o Jun 14 23s 1 S`. */
export function parseRule(line: string): Rule {
  const [from = '', to = '', month = '', day = '', at = '', save = '', letters = ''] = line.split(' ');
  return {
    from: Number(from),
    to: to === 'o' ? Number(from) : to === 'ma' ? Infinity : Number(to),
    month: nameIndex(MONTHS, month) + 1,
    day: parseMonthDay(day),
    at: parseClockReading(at),
    saveSeconds: parseSeconds(save),
    letters: letters === '-' ? '' : letters,
  };
}

/** One line of `ZONES`: `0:53:28 - LMT 1893 Ap`. */
export function parseEra(line: string): Era {
  const [standard = '', saving = '', format = '', year, month = 'January', day = '1', at = '0'] = line.split(' ');
  const era = {
    standardSeconds: parseSeconds(standard),
    saving: saving === '-' ? 0 : /^-?\d/.test(saving) ? parseSeconds(saving) : saving,
    format,
  };
  if (year === undefined) return era;
  const { seconds, clock } = parseClockReading(at);
  const midnight = dayInMonth(Number(year), nameIndex(MONTHS, month) + 1, parseMonthDay(day)) * DAY_SECONDS;
  return { ...era, until: { seconds: midnight + seconds, clock } };
}

/** Days since 1970-01-01 of a day in a month; counting to its weekday may lead into a neighbouring month. */
export function dayInMonth(year: number, month: number, { kind, day, weekday: wanted }: MonthDay): number {
  if (kind === 'last') {
    const last = dayNumber({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }, 'gregorian') - 1;
    return last - ((weekday(last) - wanted + 7) % 7);
  }
  const from = dayNumber({ year, month, day }, 'gregorian');
  if (kind === 'date') return from;
  return kind === 'onOrAfter' ? from + ((wanted - weekday(from) + 7) % 7) : from - ((weekday(from) - wanted + 7) % 7);
}

/** `14`, `Su>=8`, `Sa<=30` or `lastSu`. */
function parseMonthDay(text: string): MonthDay {
  if (text.startsWith('last')) return { kind: 'last', day: 0, weekday: nameIndex(WEEKDAYS, text.slice(4)) };
  const [name = '', day] = text.split(/[<>]=/);
  if (day === undefined) return { kind: 'date', day: Number(text), weekday: 0 };
  return { kind: text.includes('>') ? 'onOrAfter' : 'onOrBefore', day: Number(day), weekday: nameIndex(WEEKDAYS, name) };
}

/** The database shortens names as far as they stay clear: `Ap`, `Su`. */
function nameIndex(names: readonly string[], short: string): number {
  return names.findIndex((name) => name.startsWith(short));
}

function parseClockReading(text: string): ClockReading {
  const clock = text.endsWith('u') ? 'universal' : text.endsWith('s') ? 'standard' : 'wall';
  return { seconds: parseSeconds(clock === 'wall' ? text : text.slice(0, -1)), clock };
}

/** `-0:19:32`, `1:30`, `24`. */
function parseSeconds(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.replace('-', '').split(':').map(Number);
  const size = hours * 3600 + minutes * 60 + seconds;
  return text.startsWith('-') ? 0 - size : size;
}

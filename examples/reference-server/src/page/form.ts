import type { FieldError } from '../http/problem.js';
import { CLOCK_KINDS, type LocalTimeChoice, type PageForm } from './view.js';

/** The form before anybody has touched it. */
export const EMPTY_FORM: PageForm = {
  date: '',
  time: '',
  timeUnknown: false,
  calendar: 'gregorian',
  latitude: '',
  longitude: '',
  clock: 'zone',
  zone: '',
  utcOffset: '',
  occurrence: '',
  houseSystem: 'placidus',
  zodiac: 'tropical',
};

/** Longer than anything that can be right; what is cut off can only be wrong. */
const maxFieldLength = 120;

/** The fields of a posted form, as typed but bounded. Unknown fields are ignored, absent ones are as in {@link EMPTY_FORM}. */
export function readForm(fields: { get(name: string): unknown }): PageForm {
  const text = (name: keyof PageForm): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.trim().slice(0, maxFieldLength) : String(EMPTY_FORM[name]);
  };
  return {
    date: text('date'),
    time: text('time'),
    timeUnknown: fields.get('timeUnknown') === 'on',
    calendar: text('calendar'),
    latitude: text('latitude'),
    longitude: text('longitude'),
    clock: CLOCK_KINDS.find((kind) => kind === fields.get('clock')) ?? EMPTY_FORM.clock,
    zone: text('zone'),
    utcOffset: text('utcOffset'),
    occurrence: text('occurrence'),
    houseSystem: text('houseSystem'),
    zodiac: text('zodiac'),
  };
}

/** Members of a birth request in which the form's strings are numbers and clock times, not yet checked against the contract. */
export type BirthFields = Readonly<Record<string, string | number>>;

/**
 * The birth request that a form means: the same members as the body of `POST /calculate`, so that both ways in meet the same checks.
 * What people write is read kindly here (`11.30`, `9:05 pm`, `48°24′N`, `48,4`, `UTC+2`); what cannot be read is an error in words
 * for people.
 */
export function birthFields(form: PageForm): { readonly fields: BirthFields } | { readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const fields: Record<string, string | number> = { date: form.date, calendar: form.calendar, houseSystem: form.houseSystem };
  const take = (field: string, value: string | number | undefined, detail: string): void => {
    if (value === undefined) errors.push({ field, detail });
    else fields[field] = value;
  };

  if (form.date === '') errors.push({ field: 'date', detail: 'Enter the date of birth.' });
  if (!form.timeUnknown) {
    take('time', readTime(form.time), form.time === '' ? 'Enter the time, or tick “Time unknown”.' : 'Enter a time such as 11:30 or 23:05:40.');
  }
  take('latitude', readCoordinate(form.latitude, 'NS', 90), coordinateMessage(form.latitude, 'latitude', '48.40 or 48°24′N, between 90 south and 90 north'));
  take('longitude', readCoordinate(form.longitude, 'EW', 180), coordinateMessage(form.longitude, 'longitude', '9.99 or 9°59′E, between 180 west and 180 east'));

  const clockText = form.clock === 'offset' ? form.utcOffset : form.zone;
  const clockNeeded = !form.timeUnknown || clockText !== ''; // a day without a time needs no clock
  if (form.clock === 'lmt') fields.zone = 'LMT';
  if (form.clock === 'offset' && clockNeeded) take('utcOffset', readUtcOffset(clockText), 'Enter an offset such as +02:00 or −5:30.');
  if (form.clock === 'zone' && clockNeeded) {
    take('zone', clockText === '' ? undefined : clockText, 'Choose the time zone of the birthplace, such as Europe/Berlin.');
    const picked = pickedOccurrence(form);
    if (picked !== undefined) fields.utcOffset = picked.utcOffset;
    if (picked?.kind === 'missing') delete fields.zone; // in the zone the time did not happen: only the offset can say what was meant
  }

  fields.zodiac = form.zodiac === 'tropical' ? 'tropical' : 'sidereal';
  if (fields.zodiac === 'sidereal') fields.ayanamsha = form.zodiac;
  return errors.length > 0 ? { errors } : { fields };
}

/** Value of the radio button for one of the instants: only good for the date, time and zone it was offered for. */
export function occurrenceValue(kind: LocalTimeChoice['kind'], utcOffset: string, form: PageForm): string {
  return [kind, utcOffset, form.date, form.time, form.zone].join('|');
}

function pickedOccurrence(form: PageForm): { kind: LocalTimeChoice['kind']; utcOffset: string } | undefined {
  const [kind, utcOffset] = form.occurrence.split('|');
  if ((kind !== 'ambiguous' && kind !== 'missing') || utcOffset === undefined) return undefined;
  return form.occurrence === occurrenceValue(kind, utcOffset, form) ? { kind, utcOffset } : undefined;
}

function coordinateMessage(text: string, name: string, example: string): string {
  return text === '' ? `Enter the ${name}.` : `Enter a ${name} such as ${example}.`;
}

/** `HH:MM` or `HH:MM:SS` from the ways people write a clock time. */
export function readTime(text: string): string | undefined {
  const match = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?)?$/i.exec(text.trim());
  if (match === null) return undefined;
  const [, hours, minutes, seconds, half] = match;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  return [String(hour).padStart(2, '0'), minutes, ...(seconds === undefined ? [] : [seconds])].join(':');
}

/**
 * Decimal degrees from `48.4`, `-0,5`, `48°24′N`, `48 24 30 N`, `9e59`.
 *
 * @param letters - The two directions, positive first.
 */
export function readCoordinate(text: string, letters: 'NS' | 'EW', limitDeg: number): number | undefined {
  const match = /^([+\-−]?)(\d{1,3}(?:[.,]\d{1,12})?)(?:(?:\s*[°d:]\s*|\s+)(\d{1,2}(?:[.,]\d{1,9})?)(?:(?:\s*['′’:]\s*|\s+)(\d{1,2}(?:[.,]\d{1,6})?)\s*(?:"|″|”|'')?|\s*['′’]?)|\s*°)?\s*([NSEW])?$/i.exec(
    text.trim(),
  ) ?? /^()(\d{1,3})\s*([nsew])\s*(\d{1,2})$/i.exec(text.trim()); // the atlas form 9e59
  if (match === null) return undefined;
  const atlas = match.length === 5;
  const [sign, degrees, minutes, seconds, letter] = atlas ? ['', match[2], match[4], undefined, match[3]] : match.slice(1);
  const number = (part: string | undefined): number => Number((part ?? '0').replace(',', '.'));
  if (number(minutes) >= 60 || number(seconds) >= 60) return undefined;
  if ((minutes !== undefined || seconds !== undefined) && /[.,]/.test(degrees)) return undefined;
  const direction = letter?.toUpperCase();
  if (direction !== undefined && (!letters.includes(direction) || sign !== '')) return undefined;
  const negative = sign === '-' || sign === '−' || direction === letters[1];
  const value = number(degrees) + number(minutes) / 60 + number(seconds) / 3600;
  return value > limitDeg ? undefined : negative ? 0 - value : value;
}

/** `+HH:MM` or `+HH:MM:SS` from `+2`, `−5:30`, `UTC+02:00`, `0100`, `Z`. */
export function readUtcOffset(text: string): string | undefined {
  const bare = text.trim().replace(/^(?:UTC|GMT)\s*/i, '');
  if (/^z?$/i.test(bare)) return text.trim() === '' ? undefined : '+00:00';
  const match = /^([+\-−]?)(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?$/.exec(bare);
  if (match === null) return undefined;
  const [, sign, hours, minutes = '00', seconds] = match;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  return `${sign === '-' || sign === '−' ? '-' : '+'}${hours.padStart(2, '0')}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`;
}

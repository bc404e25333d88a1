import type { BirthRequest } from '../birth/birth-request.js';
import { EMPTY_FORM, occurrenceValue } from './form.js';
import type { PageForm } from './view.js';

/** The form as it would have to be filled in to ask for this birth. */
export function formOfBirth(birth: BirthRequest): PageForm {
  const clock = birth.zone === undefined ? 'offset' : birth.zone.toUpperCase() === 'LMT' ? 'lmt' : 'zone';
  const form: PageForm = {
    ...EMPTY_FORM,
    date: birth.date,
    time: birth.time ?? '',
    timeUnknown: birth.time === undefined,
    calendar: birth.calendar ?? EMPTY_FORM.calendar,
    latitude: String(birth.latitude),
    longitude: String(birth.longitude),
    clock,
    zone: clock === 'zone' ? (birth.zone ?? '') : '',
    utcOffset: clock === 'offset' ? (birth.utcOffset ?? '') : '',
    houseSystem: birth.houseSystem ?? EMPTY_FORM.houseSystem,
    zodiac: birth.zodiac === 'sidereal' ? (birth.ayanamsha ?? 'lahiri') : 'tropical',
  };
  // Beside a zone, the offset says which of two readings was meant.
  return clock === 'zone' && birth.utcOffset !== undefined ? { ...form, occurrence: occurrenceValue('ambiguous', birth.utcOffset, form) } : form;
}

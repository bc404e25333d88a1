import { describe, expect, it } from 'vitest';
import { birthRequestSchema } from '../birth/birth-request.js';
import { EXAMPLE_FORM } from './example.js';
import { formOfBirth } from './form-of-birth.js';
import { birthFields, EMPTY_FORM, occurrenceValue, readCoordinate, readForm, readTime, readUtcOffset } from './form.js';
import type { PageForm } from './view.js';

const berlin: PageForm = { ...EMPTY_FORM, date: '1996-10-27', time: '02:30', latitude: '52.52', longitude: '13.405', zone: 'Europe/Berlin' };

describe('readForm', () => {
  it('reads what a browser posts', () => {
    const fields = new URLSearchParams('date=1996-10-27&time=+02%3A30+&latitude=52.52&longitude=13.405&clock=zone&zone=Europe%2FBerlin&houseSystem=koch&zodiac=lahiri&calendar=gregorian');
    expect(readForm(fields)).toEqual({ ...berlin, houseSystem: 'koch', zodiac: 'lahiri' });
  });

  it('is an untouched form without fields', () => {
    expect(readForm(new URLSearchParams())).toEqual(EMPTY_FORM);
  });

  it('bounds every field, and knows no other clocks', () => {
    const form = readForm(new URLSearchParams({ zone: 'x'.repeat(10_000), clock: '__proto__', timeUnknown: 'on' }));
    expect(form.zone).toHaveLength(120);
    expect(form.clock).toBe('zone');
    expect(form.timeUnknown).toBe(true);
  });

  it('takes no file for text', () => {
    const fields = new FormData();
    fields.set('date', new Blob(['x']));
    expect(readForm(fields).date).toBe('');
  });
});

describe('birthFields', () => {
  const fieldsOf = (form: PageForm) => {
    const read = birthFields(form);
    if ('errors' in read) throw new Error(read.errors.map(({ field }) => field).join());
    return read.fields;
  };
  const wrongOf = (form: PageForm): string[] => {
    const read = birthFields(form);
    return 'errors' in read ? read.errors.map(({ field }) => field) : [];
  };

  it('makes a request that the contract accepts', () => {
    expect(birthRequestSchema.parse(fieldsOf(berlin))).toEqual({
      date: '1996-10-27', time: '02:30', calendar: 'gregorian', zone: 'Europe/Berlin', latitude: 52.52, longitude: 13.405, houseSystem: 'placidus', zodiac: 'tropical',
    }); // prettier-ignore
    expect(birthRequestSchema.parse(fieldsOf(EXAMPLE_FORM))).toMatchObject({ zone: 'LMT', latitude: 48.4, longitude: 9.99 });
    expect(birthRequestSchema.parse(fieldsOf({ ...berlin, clock: 'offset', utcOffset: '+1', zodiac: 'lahiri' }))).toMatchObject({
      utcOffset: '+01:00', zodiac: 'sidereal', ayanamsha: 'lahiri',
    }); // prettier-ignore
  });

  it('takes latitude 0 and longitude 0', () => {
    expect(fieldsOf({ ...berlin, latitude: '0', longitude: '0' })).toMatchObject({ latitude: 0, longitude: 0 });
  });

  it('names every field that is missing, in the order of the form', () => {
    expect(wrongOf(EMPTY_FORM)).toEqual(['date', 'time', 'latitude', 'longitude', 'zone']);
  });

  it('needs neither time nor clock when the time is unknown', () => {
    const form = { ...EMPTY_FORM, date: '1996-10-27', time: 'noon?', timeUnknown: true, latitude: '1', longitude: '2' };
    expect(birthRequestSchema.safeParse(fieldsOf(form)).success).toBe(true);
    expect(fieldsOf(form)).not.toHaveProperty('time');
  });

  it('says which of two readings was picked, and forgets it when the birth changes', () => {
    const picked = { ...berlin, occurrence: occurrenceValue('ambiguous', '+01:00', berlin) };
    expect(fieldsOf(picked)).toMatchObject({ zone: 'Europe/Berlin', utcOffset: '+01:00' });
    expect(fieldsOf({ ...picked, time: '02:31' })).not.toHaveProperty('utcOffset');
    expect(fieldsOf({ ...picked, zone: 'Europe/Paris' })).not.toHaveProperty('utcOffset');
    expect(fieldsOf({ ...berlin, occurrence: 'ambiguous|+09:00' })).not.toHaveProperty('utcOffset');
  });

  it('lets an offset stand for a time that the zone skipped', () => {
    const fields = fieldsOf({ ...berlin, occurrence: occurrenceValue('missing', '+01:00', berlin) });
    expect(fields).toMatchObject({ utcOffset: '+01:00' });
    expect(fields).not.toHaveProperty('zone');
  });
});

describe('formOfBirth', () => {
  it.each([
    ['a zone', berlin],
    ['a picked reading', { ...berlin, occurrence: occurrenceValue('ambiguous', '+01:00', berlin) }],
    ['local mean time', EXAMPLE_FORM],
    ['an offset', { ...berlin, clock: 'offset', zone: '', utcOffset: '-05:30' } satisfies PageForm],
    ['a sidereal zodiac', { ...berlin, zodiac: 'raman', houseSystem: 'whole-sign', calendar: 'julian' }],
    ['no time', { ...berlin, time: '', timeUnknown: true }],
  ])('asks for the same birth again: %s', (_, form) => {
    const asked = birthFields(form);
    if ('errors' in asked) throw new Error('unreadable');
    expect(birthFields(formOfBirth(birthRequestSchema.parse(asked.fields)))).toEqual(asked);
  });
});

describe('readTime', () => {
  it.each([
    ['11:30', '11:30'],
    ['9:05', '09:05'],
    ['23:05:40', '23:05:40'],
    ['11.30', '11:30'],
    ['9:05 pm', '21:05'],
    ['12:00 a.m.', '00:00'],
    ['12:15PM', '12:15'],
  ])('reads %s', (text, time) => expect(readTime(text)).toBe(time));

  it.each(['', '24:00', '11:60', '13:00 pm', '0:30 am', '1130', 'noon', '11:30:60', '1:2'])('refuses %j', (text) => expect(readTime(text)).toBeUndefined());
});

describe('readCoordinate', () => {
  it.each([
    ['48.4', 48.4],
    ['48,4', 48.4],
    ['-33.8688', -33.8688],
    ['−33.5', -33.5],
    ['0', 0],
    ['90', 90],
    ['48°24′N', 48.4],
    ["48°24'36\"S", -48.41],
    ['48 24 36 N', 48.41],
    ['48:24', 48.4],
    ['48.4 n', 48.4],
    ['48n24', 48.4],
    ['12s30', -12.5],
  ])('reads %s', (text, deg) => expect(readCoordinate(text, 'NS', 90)).toBeCloseTo(deg, 10));

  it('reads east and west', () => {
    expect(readCoordinate('9e59', 'EW', 180)).toBeCloseTo(9 + 59 / 60, 10);
    expect(readCoordinate('122°25′W', 'EW', 180)).toBeCloseTo(-(122 + 25 / 60), 10);
  });

  it.each(['', '91', '-90.1', '48°60′', '48.5°30′', '-48 N', '9 E', 'N', '48°24′61″', '4 8 2 4', '1e5', 'NaN', '<script>'])('refuses %j as a latitude', (text) =>
    expect(readCoordinate(text, 'NS', 90)).toBeUndefined(),
  );

  it('answers at once whatever is typed', () => {
    const startedMs = performance.now();
    for (const text of ['9'.repeat(120), ' '.repeat(120), '1 '.repeat(60), `1${'°'.repeat(119)}`]) readCoordinate(text, 'NS', 90);
    expect(performance.now() - startedMs).toBeLessThan(100);
  });
});

describe('readUtcOffset', () => {
  it.each([
    ['+02:00', '+02:00'],
    ['2', '+02:00'],
    ['−5:30', '-05:30'],
    ['UTC+1', '+01:00'],
    ['-0330', '-03:30'],
    ['+00:39:58', '+00:39:58'],
    ['Z', '+00:00'],
    ['UTC', '+00:00'],
  ])('reads %s', (text, offset) => expect(readUtcOffset(text)).toBe(offset));

  it.each(['', '25', '+1:75', 'CET', '+02:00:60'])('refuses %j', (text) => expect(readUtcOffset(text)).toBeUndefined());
});

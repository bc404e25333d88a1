import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from './calendar.js';
import { julianDate } from './calendar.js';
import type { LocalDateTime, Reading, ResolvedTime, Where } from './local-time.js';
import { localTimeAt, resolveLocalTime } from './local-time.js';
import { formatOffset, parseDate, parseTime } from './text.js';
import { zoneNames } from './zone.js';

/** `1925-01-01 12:00` */
function local(text: string, calendar: Calendar = 'gregorian'): LocalDateTime {
  const [date = '', time = ''] = text.split(' ');
  return { ...parseDate(date, calendar), ...parseTime(time), calendar };
}

/** Kind and readings in short: `ambiguous +02:00 CEST*, +01:00 CET`; the star is daylight saving. */
function short(resolved: ResolvedTime): string {
  const reading = ({ utcOffsetSeconds, abbreviation, dst }: Reading): string => `${formatOffset(utcOffsetSeconds)} ${abbreviation}${dst ? '*' : ''}`;
  switch (resolved.kind) {
    case 'exact':
    case 'localMeanTime':
      return `${resolved.kind} ${reading(resolved)}`;
    case 'ambiguous':
      return `ambiguous ${resolved.candidates.map(reading).join(', ')}`;
    case 'missing':
      return `missing ${resolved.gapSeconds} ${reading(resolved.before)}, ${reading(resolved.after)}`;
    case 'unrecorded':
      return `unrecorded ${resolved.zone}`;
  }
}

describe('resolveLocalTime', () => {
  // Expected by zic and zoneinfo (test/reference/tzdata); the reasons are the database's own comments.
  it.each([
    // Amsterdam kept its own mean time until 1937, then 20 minutes, until the occupation.
    ['Europe/Amsterdam', '1925-01-01 12:00', 'exact +00:19:32 AMT'],
    ['Europe/Amsterdam', '1937-06-30 12:00', 'exact +01:19:32 NST*'],
    ['Europe/Amsterdam', '1937-07-01 00:00:10', 'missing 28 +01:19:32 NST*, +01:20 +0120*'],
    ['Europe/Amsterdam', '1937-07-15 12:00', 'exact +01:20 +0120*'],
    // Swedish Standard Time, from the meridian 15°03′29.4″.
    ['Europe/Stockholm', '1890-06-01 12:00', 'exact +01:00:14 SET'],
    // Zones that most copies of the database replace by a neighbour.
    ['America/Montreal', '1949-11-10 12:00', 'exact -05:00 EST'],
    ['America/Toronto', '1949-11-10 12:00', 'exact -04:00 EDT*'],
    ['Europe/Belfast', '1900-01-01 12:00', 'exact -00:25:21 DMT'],
    ['Asia/Hanoi', '1955-01-01 12:00', 'exact +07:00 +07'],
    ['Asia/Ho_Chi_Minh', '1955-01-01 12:00', 'exact +08:00 +08'],
    // Double summer time: the war's winters kept summer time.
    ['Europe/London', '1941-06-01 12:00', 'exact +02:00 BDST*'],
    ['Europe/London', '1943-12-01 12:00', 'exact +01:00 BST*'],
    ['Europe/London', '1947-05-01 12:00', 'exact +02:00 BDST*'],
    // Germany in 1945: from summer time to double summer time, and back twice.
    ['Europe/Berlin', '1945-05-24 02:30', 'missing 3600 +02:00 CEST*, +03:00 CEMT*'],
    ['Europe/Berlin', '1945-06-15 12:00', 'exact +03:00 CEMT*'],
    ['Europe/Berlin', '1945-09-24 02:30', 'ambiguous +03:00 CEMT*, +02:00 CEST*'],
    ['Europe/Berlin', '1945-11-18 02:30', 'ambiguous +02:00 CEST*, +01:00 CET'],
    // A whole day that Samoa left out, and one that Manila did.
    ['Pacific/Apia', '2011-12-29 23:59:59', 'exact -10:00 -10*'],
    ['Pacific/Apia', '2011-12-30 12:00', 'missing 86400 -10:00 -10*, +14:00 +14*'],
    ['Pacific/Apia', '2011-12-31 00:00', 'exact +14:00 +14*'],
    ['Asia/Manila', '1844-12-31 12:00', 'missing 86400 -15:56:08 LMT, +08:03:52 LMT'],
    // Liberia kept seconds longest.
    ['Africa/Monrovia', '1971-12-31 12:00', 'exact -00:44:30 MMT'],
    ['Africa/Monrovia', '1972-01-08 12:00', 'exact +00:00 GMT'],
    // Saving below zero: Irish winters, Moroccan Ramadans (until Morocco went back to GMT in 2026).
    ['Europe/Dublin', '2020-01-01 12:00', 'exact +00:00 GMT*'],
    ['Europe/Dublin', '2020-07-01 12:00', 'exact +01:00 IST'],
    ['Africa/Casablanca', '2025-03-15 12:00', 'exact +00:00 +00*'],
    ['Africa/Casablanca', '2025-02-23 02:30', 'ambiguous +01:00 +01, +00:00 +00*'],
    ['Africa/Casablanca', '2024-07-01 12:00', 'exact +01:00 +01'],
    ['Africa/Casablanca', '2030-07-01 12:00', 'exact +00:00 +00'],
    // Greenland: the same offset by another name, then summer time again.
    ['America/Nuuk', '2022-07-01 12:00', 'exact -02:00 -02*'],
    ['America/Nuuk', '2023-10-01 12:00', 'exact -02:00 -02'],
    ['America/Nuuk', '2024-07-01 12:00', 'exact -01:00 -01*'],
    // Days without a midnight.
    ['America/Sao_Paulo', '2017-10-15 00:30', 'missing 3600 -03:00 -03, -02:00 -02*'],
    ['Asia/Beirut', '2024-03-31 00:00', 'missing 3600 +02:00 EET, +03:00 EEST*'],
    // A rule and a new era at the same moment: the clock did not move.
    ['America/Argentina/Buenos_Aires', '1999-10-03 00:30', 'exact -03:00 -03*'],
    // Rules go on beyond 2037 and beyond the tabled years.
    ['America/New_York', '2099-07-01 12:00', 'exact -04:00 EDT*'],
    ['Europe/Berlin', '2100-12-31 23:59:59', 'exact +01:00 CET'],
    ['Europe/Berlin', '2400-03-26 02:30', 'missing 3600 +01:00 CET, +02:00 CEST*'],
    ['Australia/Sydney', '9999-12-31 23:59:59', 'exact +11:00 AEDT*'],
    ['Antarctica/Troll', '1990-01-01 12:00', 'unrecorded Antarctica/Troll'],
  ])('%s %s is %s', (zone, text, expected) => {
    expect(short(resolveLocalTime(local(text), { zone }))).toBe(expected);
  });

  it('gives Julian dates in UTC', () => {
    // Meeus, Astronomical Algorithms, example 7.a: the launch of Sputnik 1 on 1957 October 4.81.
    const resolved = resolveLocalTime(local('1957-10-04 22:26:24'), { zone: 'Europe/Moscow' }); // 19:26:24 UTC
    expect(resolved).toMatchObject({ kind: 'exact', utcOffsetSeconds: 10_800 });
    expect('jdUtc' in resolved && resolved.jdUtc).toBeCloseTo(2_436_116.31, 9);
  });

  it('puts the earlier candidate first, as far apart as the clock was put back', () => {
    const resolved = resolveLocalTime(local('2024-10-27 02:30'), { zone: 'Europe/Berlin' });
    if (resolved.kind !== 'ambiguous') throw new Error(resolved.kind);
    const [earlier, later] = resolved.candidates;
    expect((later.jdUtc - earlier.jdUtc) * 86_400).toBeCloseTo(3600, 3);
  });

  it('takes a date in the Julian calendar', () => {
    // Russia: 25 October 1917 was 7 November.
    const julian = resolveLocalTime(local('1917-10-25 21:40', 'julian'), { zone: 'Europe/Moscow' });
    const gregorian = resolveLocalTime(local('1917-11-07 21:40'), { zone: 'Europe/Moscow' });
    expect(julian).toEqual(gregorian);
  });

  describe('by local mean time', () => {
    const einstein = local('1879-03-14 11:30'); // Ulm, 48.40 N 9.99 E

    it('takes the meridian of the birthplace with LMT, in any letter case', () => {
      for (const zone of ['LMT', 'lmt']) {
        const resolved = resolveLocalTime(einstein, { zone, longitudeDeg: 9.99 });
        expect(resolved).toMatchObject({ kind: 'localMeanTime', utcOffsetSeconds: 2397.6, abbreviation: 'LMT', dst: false, meridianDeg: 9.99, meridianOf: 'birthplace' });
        // 11:30 less 39 min 57.6 s is 10:50:02.4 UTC.
        expect('jdUtc' in resolved && resolved.jdUtc).toBeCloseTo(2_407_422.5 + (10 * 3600 + 50 * 60 + 2.4) / 86_400, 9);
      }
    });

    it("says when it is the zone's city whose mean time it used: Berlin's clock was 13 min 30 s ahead of Ulm's", () => {
      const resolved = resolveLocalTime(einstein, { zone: 'Europe/Berlin' });
      expect(resolved).toMatchObject({ kind: 'localMeanTime', utcOffsetSeconds: 3208, meridianOf: 'zone' });
      expect('meridianDeg' in resolved && resolved.meridianDeg).toBeCloseTo(13.36667, 5);
    });

    it('takes the birthplace in a zone as long as the zone kept local mean time, and the zone after that', () => {
      const where = { zone: 'Europe/Berlin', longitudeDeg: 9.99 };
      expect(resolveLocalTime(einstein, where)).toEqual(resolveLocalTime(einstein, { zone: 'LMT', longitudeDeg: 9.99 }));
      expect(resolveLocalTime(local('1900-01-01 12:00'), where)).toEqual(resolveLocalTime(local('1900-01-01 12:00'), { zone: 'Europe/Berlin' }));
      // The switch on 1 April 1893 came at Berlin's midnight, 23:06:32 UTC, when it was 23:46:29.6 in Ulm.
      expect(short(resolveLocalTime(local('1893-03-31 23:46:29'), where))).toBe('localMeanTime +00:39:57.6 LMT');
      expect(short(resolveLocalTime(local('1893-04-01 00:00'), where))).toBe('missing 1202.4 +00:39:57.6 LMT, +01:00 CET');
    });

    it('keeps the day of the zone east and west of the date line', () => {
      expect(short(resolveLocalTime(local('1840-01-01 12:00'), { zone: 'Asia/Manila', longitudeDeg: 121 }))).toBe('localMeanTime -15:56 LMT');
      expect(short(resolveLocalTime(local('1890-01-01 12:00'), { zone: 'Asia/Manila', longitudeDeg: 121 }))).toBe('localMeanTime +08:04 LMT');
      expect(resolveLocalTime(local('1840-01-01 12:00'), { zone: 'Asia/Manila' })).toMatchObject({ meridianDeg: expect.closeTo(120.96667, 4) as number });
    });

    it('takes the birthplace where the database knows no local time, and refuses to guess without one', () => {
      expect(resolveLocalTime(local('1930-01-01 12:00'), { zone: 'America/Yellowknife', longitudeDeg: -114.4 })).toMatchObject({
        kind: 'localMeanTime', utcOffsetSeconds: -27_456, meridianOf: 'birthplace',
      });
      expect(resolveLocalTime(local('1930-01-01 12:00'), { zone: 'America/Yellowknife' })).toEqual({ kind: 'unrecorded', zone: 'America/Yellowknife' });
    });

    it('treats longitude 0 as a longitude', () => {
      expect(resolveLocalTime(einstein, { zone: 'LMT', longitudeDeg: 0 })).toMatchObject({ utcOffsetSeconds: 0, meridianDeg: 0 });
    });
  });

  it('takes a stated offset as it is', () => {
    expect(resolveLocalTime(local('2000-01-01 12:00'), { utcOffsetSeconds: 7200 })).toEqual({
      kind: 'exact', jdUtc: 2_451_544.5 + 10 / 24, utcOffsetSeconds: 7200, abbreviation: '+02:00', dst: false,
    });
  });

  it('takes an undefined offset for none', () => {
    expect(resolveLocalTime(local('2000-01-01 12:00'), { zone: 'UTC', utcOffsetSeconds: undefined })).toMatchObject({ abbreviation: 'UTC' });
  });

  it('understands second 60 where one was inserted, and nowhere else', () => {
    const midnight = resolveLocalTime(local('2017-01-01 00:00'), { utcOffsetSeconds: 0 });
    expect(resolveLocalTime(local('2016-12-31 23:59:60'), { utcOffsetSeconds: 0 })).toEqual(midnight);
    expect(resolveLocalTime(local('2016-12-31 18:59:60'), { zone: 'America/New_York' })).toMatchObject({ jdUtc: 2_457_754.5 });
    expect(resolveLocalTime(local('2015-07-01 08:59:60.5'), { zone: 'Asia/Tokyo' }).kind).toBe('exact');
    const refused: unknown = expect.objectContaining({
      code: 'ERR_EPHEMERIS_CIVIL', message: 'second: expected 0 to below 60 (60 only in an inserted leap second), got 60',
    });
    expect(() => resolveLocalTime(local('2016-12-31 23:59:60'), { zone: 'America/New_York' })).toThrow(refused);
    expect(() => resolveLocalTime(local('2020-12-31 23:59:60'), { utcOffsetSeconds: 0 })).toThrow(refused);
    expect(() => resolveLocalTime(local('1879-03-14 11:30:60'), { zone: 'LMT', longitudeDeg: 0 })).toThrow(refused);
  });

  const noon = local('2000-01-01 12:00');
  it.each<[string, Partial<LocalDateTime>, Where, string, string]>([
    ['month 13', { month: 13 }, { zone: 'UTC' }, 'ERR_EPHEMERIS_CIVIL', 'month: expected 1 to 12, got 13'],
    ['29 February 2001', { year: 2001, month: 2, day: 29 }, { zone: 'UTC' }, 'ERR_EPHEMERIS_CIVIL', 'day: expected 1 to 28, got 29'],
    ['hour 24', { hour: 24 }, { zone: 'UTC' }, 'ERR_EPHEMERIS_CIVIL', 'hour: expected 0 to 23, got 24'],
    ['minute -1', { minute: -1 }, { zone: 'UTC' }, 'ERR_EPHEMERIS_CIVIL', 'minute: expected 0 to 59, got -1'],
    ['second NaN', { second: Number.NaN }, { zone: 'UTC' }, 'ERR_EPHEMERIS_CIVIL', 'second: expected 0 to below 60 (60 only in an inserted leap second), got NaN'],
    ['a second that is text', { second: '5' as unknown as number }, { zone: 'UTC' }, 'ERR_EPHEMERIS_CIVIL', 'second: expected 0 to below 60 (60 only in an inserted leap second), got string'],
    ['an unknown zone', {}, { zone: 'Europe/Berln' }, 'ERR_EPHEMERIS_ZONE', 'zone: expected a name of the IANA database, got "Europe/Berln"; did you mean Europe/Berlin?'],
    ['LMT without a longitude', {}, { zone: 'LMT' }, 'ERR_EPHEMERIS_ARGUMENT', 'longitudeDeg: expected -180 to 180 with zone LMT, got undefined'],
    ['longitude 181', {}, { zone: 'UTC', longitudeDeg: 181 }, 'ERR_EPHEMERIS_ARGUMENT', 'longitudeDeg: expected -180 to 180, got 181'],
    ['an offset of a day', {}, { utcOffsetSeconds: 86_400 }, 'ERR_EPHEMERIS_ARGUMENT', 'utcOffsetSeconds: expected -86399.999 to 86399.999, got 86400'],
    ['longitude null', {}, { zone: 'LMT', longitudeDeg: null as unknown as number }, 'ERR_EPHEMERIS_ARGUMENT', 'longitudeDeg: expected -180 to 180, got null'],
    ['no place', {}, undefined as unknown as Where, 'ERR_EPHEMERIS_ARGUMENT', 'where: expected an object, got undefined'],
    ['no zone at all', {}, {} as Where, 'ERR_EPHEMERIS_ZONE', 'zone: expected a name of the IANA database, got undefined'],
  ])('refuses %s', (_, change, where, code, message) => {
    expect(() => resolveLocalTime({ ...noon, ...change }, where)).toThrow(expect.objectContaining({ code, message }));
  });
});

describe('localTimeAt', () => {
  it('shows what the clock showed', () => {
    expect(localTimeAt(2_451_545, { zone: 'Asia/Kolkata' })).toEqual({
      year: 2000, month: 1, day: 1, hour: 17, minute: 30, second: 0, calendar: 'gregorian', utcOffsetSeconds: 19_800, abbreviation: 'IST', dst: false,
    });
  });

  it('reads in the calendar asked for', () => {
    expect(localTimeAt(0, { utcOffsetSeconds: 0 }, 'julian')).toMatchObject({ year: -4712, month: 1, day: 1, hour: 12 });
    expect(localTimeAt(0, { utcOffsetSeconds: 0 })).toMatchObject({ year: -4713, month: 11, day: 24, hour: 12 });
  });

  it('refuses another calendar', () => {
    const message = 'calendar: expected gregorian or julian';
    expect(() => localTimeAt(0, { zone: 'UTC' }, 'mayan' as Calendar)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_CIVIL', message }));
  });

  const anywhere = fc.oneof(
    fc.record({ zone: fc.constantFrom(...zoneNames()) }),
    fc.record({ zone: fc.constantFrom(...zoneNames(), 'LMT'), longitudeDeg: fc.double({ min: -180, max: 180, noNaN: true }) }),
    fc.record({ utcOffsetSeconds: fc.integer({ min: -86_399, max: 86_399 }) }),
  );
  const anyLocal = fc.record({
    year: fc.oneof(fc.integer({ min: 1840, max: 2110 }), fc.integer({ min: -9998, max: 9998 })),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
    calendar: fc.constantFrom<Calendar>('gregorian', 'julian'),
  });

  it('gives back every local time that has an instant', () => {
    fc.assert(
      fc.property(anyLocal, anywhere, (input, where) => {
        const resolved = resolveLocalTime(input, where);
        const readings =
          resolved.kind === 'ambiguous' ? resolved.candidates
          : resolved.kind === 'missing' || resolved.kind === 'unrecorded' ? []
          : [resolved];
        for (const { jdUtc, utcOffsetSeconds } of readings) {
          const shown = localTimeAt(jdUtc, where, input.calendar);
          expect(shown).toMatchObject({ ...input, utcOffsetSeconds });
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('finds every instant again among the readings of its local time', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_200_000_000, max: 5_000_000_000 }), fc.constantFrom(...zoneNames()), (seconds, zone) => {
        const shown = localTimeAt(julianDate(seconds), { zone });
        const resolved = resolveLocalTime(shown, { zone });
        const instants =
          resolved.kind === 'ambiguous' ? resolved.candidates.map(({ jdUtc }) => jdUtc)
          : resolved.kind === 'unrecorded' ? [julianDate(seconds)]
          : resolved.kind === 'missing' ? []
          : [resolved.jdUtc];
        expect(instants).toContain(julianDate(seconds));
      }),
      { numRuns: 3000 },
    );
  });
});

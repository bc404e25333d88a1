import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Calendar } from './calendar.js';
import { assertDate, civilDate, DAY_SECONDS, dayNumber, julianDate, unixSeconds, weekday } from './calendar.js';

const { calendar: dates } = JSON.parse(
  readFileSync(new URL('../../test/reference/tzdata/values.json', import.meta.url), 'utf8'),
) as { calendar: [number, number, number, number][] };

describe('dayNumber', () => {
  it('counts Gregorian days as Python does', () => {
    expect(dates.filter(([year, month, day, days]) => dayNumber({ year, month, day }, 'gregorian') !== days)).toEqual([]);
    expect(dates).toHaveLength(200);
  });

  // Meeus, J. (1998), Astronomical Algorithms, 2nd ed., chapter 7: the table of Julian dates.
  it.each<[Calendar, number, number, number, number]>([
    ['gregorian', 2000, 1, 1.5, 2451545.0],
    ['gregorian', 1999, 1, 1, 2451179.5],
    ['gregorian', 1987, 1, 27, 2446822.5],
    ['gregorian', 1988, 6, 19.5, 2447332.0],
    ['gregorian', 1900, 1, 1, 2415020.5],
    ['gregorian', 1600, 1, 1, 2305447.5],
    ['gregorian', 1600, 12, 31, 2305812.5],
    ['julian', 837, 4, 10.3, 2026871.8],
    ['julian', -123, 12, 31, 1676496.5],
    ['julian', -122, 1, 1, 1676497.5],
    ['julian', -1000, 7, 12.5, 1356001.0],
    ['julian', -1000, 2, 29, 1355866.5],
    ['julian', -1001, 8, 17.9, 1355671.4],
    ['julian', -4712, 1, 1.5, 0.0],
  ])('gives the Julian date of %s %i-%i-%d', (calendar, year, month, day, jd) => {
    expect(julianDate(dayNumber({ year, month, day }, calendar) * DAY_SECONDS)).toBeCloseTo(jd, 6);
  });

  it('has no day between 4 October 1582 Julian and 15 October 1582 Gregorian', () => {
    expect(dayNumber({ year: 1582, month: 10, day: 15 }, 'gregorian')).toBe(dayNumber({ year: 1582, month: 10, day: 4 }, 'julian') + 1);
  });
});

describe('civilDate', () => {
  it.each<Calendar>(['gregorian', 'julian'])('undoes dayNumber on every day of the years -2100 to 2500, %s', (calendar) => {
    const last = dayNumber({ year: 2500, month: 12, day: 31 }, calendar);
    let wrong = 0;
    for (let days = dayNumber({ year: -2100, month: 1, day: 1 }, calendar); days <= last; days++) {
      const date = civilDate(days, calendar);
      if (dayNumber(date, calendar) !== days || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) wrong++;
    }
    expect(wrong).toBe(0);
  });
});

describe('weekday', () => {
  it('is right on both sides of 1970', () => {
    expect(weekday(dayNumber({ year: 1879, month: 3, day: 14 }, 'gregorian'))).toBe(5); // Einstein's birth, a Friday
    expect(weekday(dayNumber({ year: 2026, month: 11, day: 22 }, 'gregorian'))).toBe(0);
  });
});

describe('unixSeconds', () => {
  it('gives back the whole second that julianDate took', () => {
    for (const seconds of [-3e11, -2_866_000_001, -1, 0, 1, 951_782_400, 2.5e11]) expect(unixSeconds(julianDate(seconds))).toBe(seconds);
  });
});

describe('assertDate', () => {
  it.each<[Calendar, number, number, number, string]>([
    ['gregorian', 2000, 13, 1, 'month: expected 1 to 12, got 13'],
    ['gregorian', 2000, 0, 1, 'month: expected 1 to 12, got 0'],
    ['gregorian', 1900, 2, 29, 'day: expected 1 to 28, got 29'],
    ['gregorian', 2000, 2, 30, 'day: expected 1 to 29, got 30'],
    ['gregorian', 1999, 4, 31, 'day: expected 1 to 30, got 31'],
    ['julian', 1901, 2, 29, 'day: expected 1 to 28, got 29'],
    ['gregorian', 10_000, 1, 1, 'year: expected -9999 to 9999, got 10000'],
    ['gregorian', 2000, 1.5, 1, 'month: expected 1 to 12, whole, got 1.5'],
    ['gregorian', Number.NaN, 1, 1, 'year: expected -9999 to 9999, got NaN'],
    ['gregorian', '1999' as unknown as number, 1, 1, 'year: expected -9999 to 9999, got string'],
    ['mayan' as Calendar, 2000, 1, 1, 'calendar: expected gregorian or julian'],
  ])('refuses %s %s-%s-%s', (calendar, year, month, day, message) => {
    expect(() => assertDate({ year, month, day }, calendar)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_CIVIL', message }));
  });

  it('knows the leap days of both calendars', () => {
    expect(() => assertDate({ year: 1900, month: 2, day: 29 }, 'julian')).not.toThrow();
    expect(() => assertDate({ year: 2000, month: 2, day: 29 }, 'gregorian')).not.toThrow();
    expect(() => assertDate({ year: 0, month: 2, day: 29 }, 'gregorian')).not.toThrow();
    expect(() => assertDate({ year: 9999, month: 12, day: 31 }, 'gregorian')).not.toThrow();
  });
});

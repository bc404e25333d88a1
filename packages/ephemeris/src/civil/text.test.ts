import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOffset, parseDate, parseTime, parseUtcOffset } from './text.js';

const civilError = (message: string): unknown => expect.objectContaining({ code: 'ERR_EPHEMERIS_CIVIL', message });

describe('parseDate', () => {
  it('reads four-digit and signed six-digit years', () => {
    expect(parseDate('1879-03-14')).toEqual({ year: 1879, month: 3, day: 14 });
    expect(parseDate('-000043-03-15', 'julian')).toEqual({ year: -43, month: 3, day: 15 });
    expect(parseDate('+001999-12-31')).toEqual({ year: 1999, month: 12, day: 31 });
    expect(parseDate('0000-01-01').year).toBe(0);
  });

  it('takes the days of the calendar asked for', () => {
    expect(parseDate('1900-02-29', 'julian').day).toBe(29);
    expect(() => parseDate('1900-02-29')).toThrow(civilError('day: expected 1 to 28, got 29'));
  });

  it.each(['1879-3-14', '79-03-14', '1879/03/14', '1879-03-14T11:30', ' 1879-03-14', '1879-03-14\n', '-000000-01-01', '-1879-03-14', '', '١٨٧٩-٠٣-١٤'])(
    'refuses %j without repeating it',
    (text) => expect(() => parseDate(text)).toThrow(civilError('date: expected YYYY-MM-DD, got a text of another form')),
  );

  it('names what is out of range', () => {
    expect(() => parseDate('1999-13-01')).toThrow(civilError('month: expected 1 to 12, got 13'));
    expect(() => parseDate('+123456-01-01')).toThrow(civilError('year: expected -9999 to 9999, got 123456'));
    expect(() => parseDate(undefined as unknown as string)).toThrow(civilError('date: expected YYYY-MM-DD, got undefined'));
  });
});

describe('parseTime', () => {
  it('keeps seconds and their fractions', () => {
    expect(parseTime('11:30')).toEqual({ hour: 11, minute: 30, second: 0 });
    expect(parseTime('23:59:59.999')).toEqual({ hour: 23, minute: 59, second: 59.999 });
    expect(parseTime('23:59:60')).toEqual({ hour: 23, minute: 59, second: 60 });
  });

  it('refuses what no clock shows', () => {
    expect(() => parseTime('24:00')).toThrow(civilError('hour: expected 0 to 23, got 24'));
    expect(() => parseTime('12:60')).toThrow(civilError('minute: expected 0 to 59, got 60'));
    expect(() => parseTime('12:00:61')).toThrow(civilError('second: expected 0 to below 60 (60 only in an inserted leap second), got 61'));
    for (const text of ['1:30', '11.30', '11:30 pm', '11:30:', '11:30:00.0000', '']) {
      expect(() => parseTime(text)).toThrow(civilError('time: expected HH:MM or HH:MM:SS, got a text of another form'));
    }
  });
});

describe('parseUtcOffset', () => {
  it('reads seconds east of Greenwich', () => {
    expect(parseUtcOffset('+02:00')).toBe(7200);
    expect(parseUtcOffset('-03:30')).toBe(-12_600);
    expect(parseUtcOffset('+00:19:32')).toBe(1172);
    expect(parseUtcOffset('Z')).toBe(0);
    expect(Object.is(parseUtcOffset('-00:00'), 0)).toBe(true);
  });

  it('refuses everything else', () => {
    for (const text of ['2', '+2:00', '+0200', '02:00', '+24:00', '+02:60', 'z', 'UTC', '+02:00:60', '']) {
      expect(() => parseUtcOffset(text)).toThrow(civilError('utcOffset: expected Z, +HH:MM or -HH:MM, got a text of another form'));
    }
  });
});

describe('formatOffset', () => {
  it('writes seconds only where there are some', () => {
    expect(formatOffset(0)).toBe('+00:00');
    expect(formatOffset(-12_600)).toBe('-03:30');
    expect(formatOffset(1172)).toBe('+00:19:32');
    expect(formatOffset(2397.6)).toBe('+00:39:57.6');
    expect(formatOffset(-0.0001)).toBe('+00:00');
    expect(formatOffset(59.9996)).toBe('+00:01');
  });

  it('is read back by parseUtcOffset', () => {
    fc.assert(
      fc.property(fc.integer({ min: -86_399_999, max: 86_399_999 }), (ms) => {
        expect(parseUtcOffset(formatOffset(ms / 1000))).toBeCloseTo(ms / 1000, 9);
      }),
    );
  });

  it('refuses a day and more', () => {
    expect(() => formatOffset(86_400)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT' }));
    expect(() => formatOffset(Number.NaN)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT' }));
  });
});

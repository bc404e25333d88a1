import { describe, expect, it } from 'vitest';
import { julianDate } from './calendar.js';
import { canonicalZone, isZone, TZDATA_VERSION, utcOffsetAt, zoneNames } from './zone.js';

const zoneError = (message: string): unknown => expect.objectContaining({ code: 'ERR_EPHEMERIS_ZONE', message });

describe('zoneNames', () => {
  it('lists each zone of tzdata 2026f with backzone once, in code-point order', () => {
    const names = zoneNames();
    expect(TZDATA_VERSION).toBe('2026f');
    expect(names).toHaveLength(471);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names).toContain('America/Montreal');
    expect(names).not.toContain('Asia/Calcutta');
  });
});

describe('canonicalZone', () => {
  it('follows aliases, in any letter case', () => {
    expect(canonicalZone('Asia/Calcutta')).toBe('Asia/Kolkata');
    expect(canonicalZone('US/Eastern')).toBe('America/New_York');
    expect(canonicalZone('europe/BERLIN')).toBe('Europe/Berlin');
    expect(canonicalZone('utc')).toBe('Etc/UTC');
  });

  it('keeps the zones whose own history ends before 1970', () => {
    for (const zone of ['Europe/Amsterdam', 'Europe/Belfast', 'America/Montreal', 'Asia/Hanoi', 'Europe/Stockholm']) expect(canonicalZone(zone)).toBe(zone);
  });

  it('suggests what may have been meant', () => {
    expect(() => canonicalZone('Europe/Berln')).toThrow(zoneError('zone: expected a name of the IANA database, got "Europe/Berln"; did you mean Europe/Berlin?'));
    expect(() => canonicalZone('new york')).toThrow(/did you mean America\/New_York\?$/);
    expect(() => canonicalZone('sao paulo')).toThrow(/did you mean America\/Sao_Paulo\?$/);
    expect(() => canonicalZone('Middle-earth/Shire')).toThrow(zoneError('zone: expected a name of the IANA database, got "Middle-earth/Shire"'));
  });

  it('does little with long, empty and foreign values, and repeats at most 64 characters', () => {
    expect(() => canonicalZone('x'.repeat(1e6))).toThrow(zoneError(`zone: expected a name of the IANA database, got "${'x'.repeat(64)}"`));
    expect(() => canonicalZone('')).toThrow(zoneError('zone: expected a name of the IANA database, got ""'));
    expect(() => canonicalZone(7 as unknown as string)).toThrow(zoneError('zone: expected a name of the IANA database, got number'));
    for (const name of ['__proto__', 'constructor', 'toString']) expect(isZone(name)).toBe(false);
  });
});

describe('isZone', () => {
  it('knows zones and aliases, and that LMT is none', () => {
    expect(['Europe/Berlin', 'europe/berlin', 'Asia/Saigon', 'LMT', 'Europe/Berln', ''].map(isZone)).toEqual([true, true, true, false, false, false]);
    expect(isZone(undefined as unknown as string)).toBe(false);
  });
});

describe('utcOffsetAt', () => {
  it('changes at the second the clock does', () => {
    const change = Date.UTC(2024, 2, 31, 1) / 1000;
    expect(utcOffsetAt('Europe/Berlin', julianDate(change - 1))).toEqual({ utcOffsetSeconds: 3600, abbreviation: 'CET', dst: false });
    expect(utcOffsetAt('Europe/Berlin', julianDate(change))).toEqual({ utcOffsetSeconds: 7200, abbreviation: 'CEST', dst: true });
  });

  it('goes on by rule for ever, and back by local mean time', () => {
    expect(utcOffsetAt('Europe/Berlin', julianDate(Date.UTC(9998, 6, 1) / 1000)).abbreviation).toBe('CEST');
    expect(utcOffsetAt('America/New_York', julianDate(Date.UTC(2400, 0, 1) / 1000)).abbreviation).toBe('EST');
    expect(utcOffsetAt('Europe/Berlin', 0)).toEqual({ utcOffsetSeconds: 3208, abbreviation: 'LMT', dst: false });
  });

  it('says where local time is not recorded', () => {
    expect(utcOffsetAt('Antarctica/Troll', julianDate(0)).abbreviation).toBe('-00');
  });

  it('refuses dates beyond its years', () => {
    for (const jd of [-2e6, 6e6, Number.NaN]) expect(() => utcOffsetAt('UTC', jd)).toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT' }));
  });
});

import { describe, expect, it } from 'vitest';
import { assertZodiac, AYANAMSHAS, copyOfZodiac } from './ayanamsha.js';
import type { Zodiac } from './ayanamsha.js';
import { zeroPointOf } from './ayanamsha-definitions.js';

const star = { rightAscensionDeg: 201.3, declinationDeg: -11.2, epochJdTdb: 2_451_545, rightAscensionMasPerYear: -42, declinationMasPerYear: -31, parallaxMas: 13 };
const epoch = { epochJdTt: 2_451_545, ayanamshaDeg: 24 };

describe('AYANAMSHAS', () => {
  it('are 47, each once, each with a zero point', () => {
    expect(new Set(AYANAMSHAS).size).toBe(47);
    for (const name of AYANAMSHAS) expect(['epoch', 'direction', 'star']).toContain(zeroPointOf(name).kind);
  });
});

describe('assertZodiac', () => {
  it.each<[string, Zodiac]>([
    ['tropical', 'tropical'],
    ['a name', { ayanamsha: 'lahiri' }],
    ['a value at an epoch', { ayanamsha: epoch }],
    ['a star at a longitude', { ayanamsha: { star, longitudeDeg: 180 } }],
  ])('takes %s', (_, zodiac) => {
    expect(() => assertZodiac(zodiac)).not.toThrow();
  });

  it.each<[unknown, string]>([
    ['sidereal', "zodiac: expected 'tropical' or { ayanamsha }, got \"sidereal\""],
    [null, "zodiac: expected 'tropical' or { ayanamsha }, got null"],
    [{ ayanamsha: 'constructor' }, 'zodiac.ayanamsha: expected one of'],
    [{ ayanamsha: null }, 'zodiac.ayanamsha: expected an object, got null'],
    [{ ayanamsha: [] }, 'zodiac.ayanamsha: expected an object, got array'],
    [{ ayanamsha: {} }, 'zodiac.ayanamsha.epochJdTt: expected -1200000 to 6100000, got undefined'],
    [{ ayanamsha: { ...epoch, ayanamshaDeg: 400 } }, 'zodiac.ayanamsha.ayanamshaDeg: expected -360 to 360, got 400'],
    [{ ayanamsha: { star: 'Spica', longitudeDeg: 180 } }, 'zodiac.ayanamsha.star: expected an object, got "Spica"'],
    [{ ayanamsha: { star: { ...star, declinationDeg: 91 }, longitudeDeg: 180 } }, 'zodiac.ayanamsha.star.declinationDeg: expected -90 to 90, got 91'],
    [{ ayanamsha: { star: { ...star, parallaxMas: NaN }, longitudeDeg: 180 } }, 'zodiac.ayanamsha.star.parallaxMas: expected a finite number, got NaN'],
    [{ ayanamsha: { star, longitudeDeg: '180' } }, 'zodiac.ayanamsha.longitudeDeg: expected 0 to 360, got "180"'],
  ])('refuses %j', (zodiac, message) => {
    expect(() => assertZodiac(zodiac as Zodiac)).toThrow(
      expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT', message: expect.stringContaining(message) as string }) as Error,
    );
  });
});

describe('copyOfZodiac', () => {
  it.each<Zodiac>(['tropical', { ayanamsha: 'raman' }, { ayanamsha: epoch }, { ayanamsha: { star, longitudeDeg: 180 } }])('shares nothing with %j', (zodiac) => {
    const copy = copyOfZodiac(zodiac);
    expect(copy).toEqual(zodiac);
    if (zodiac === 'tropical' || copy === 'tropical') return;
    expect(copy).not.toBe(zodiac);
    if (typeof zodiac.ayanamsha === 'string' || typeof copy.ayanamsha === 'string') return;
    expect(copy.ayanamsha).not.toBe(zodiac.ayanamsha);
    if ('star' in zodiac.ayanamsha && 'star' in copy.ayanamsha) expect(copy.ayanamsha.star).not.toBe(zodiac.ayanamsha.star);
  });
});

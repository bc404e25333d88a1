import { describe, expect, it } from 'vitest';
import { dateWords, instantWords, latitudeWords, longitudeInSign, longitudeWords, motionWords, orbWords, zodiacName } from './words.js';

describe('dateWords', () => {
  it('says a date, before Christ too', () => {
    expect(dateWords('1879-03-14')).toBe('14 March 1879');
    expect(dateWords('-000043-03-15')).toBe('15 March 44 BC');
    expect(dateWords('0000-01-01')).toBe('1 January 1 BC');
  });

  it('leaves alone what is none', () => {
    expect(dateWords('<b>')).toBe('<b>');
    expect(dateWords('1879-13-14')).toBe('1879-13-14');
  });
});

describe('angles in words', () => {
  it('rounds places to the second, and carries', () => {
    expect(latitudeWords(48.4)).toBe('48°24′00″ N');
    expect(latitudeWords(-33.99999)).toBe('34°00′00″ S');
    expect(longitudeWords(9.99)).toBe('9°59′24″ E');
    expect(longitudeWords(-0.5)).toBe('0°30′00″ W');
  });

  it('signs motion with a true minus', () => {
    expect(motionWords(0.985)).toBe('+0°59′06″');
    expect(motionWords(-0.0529)).toBe('−0°03′10″');
  });

  it('cuts longitudes and orbs', () => {
    expect(longitudeInSign(353.5)).toBe('23°30′00″');
    expect(longitudeInSign(29.99999)).toBe('29°59′59″');
    expect(orbWords(2.2499)).toBe('2°14′');
    expect(orbWords(0.4)).toBe('0°24′');
  });
});

describe('instantWords', () => {
  it('drops fractions', () => expect(instantWords('1879-03-14T10:50:02.4Z')).toBe('1879-03-14 10:50:02 UTC'));
});

describe('zodiacName', () => {
  it('names the ayanamsha', () => {
    expect(zodiacName('tropical')).toBe('Tropical');
    expect(zodiacName({ ayanamsha: 'lahiri' })).toBe('Sidereal, Lahiri');
    expect(zodiacName({ ayanamsha: { epochJdTt: 2_451_545, ayanamshaDeg: 24 } })).toBe('Sidereal, own zero point');
  });
});

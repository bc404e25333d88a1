import type { Aspect } from '../aspects/aspect.js';
import type { Body } from '../bodies/body.js';
import type { Sign } from '../zodiac/sign.js';
import type { AngleName } from './glyphs.js';

/** English names, for descriptions and tables. */
export const SIGN_NAMES: Readonly<Record<Sign, string>> = Object.freeze({
  aries: 'Aries',
  taurus: 'Taurus',
  gemini: 'Gemini',
  cancer: 'Cancer',
  leo: 'Leo',
  virgo: 'Virgo',
  libra: 'Libra',
  scorpio: 'Scorpio',
  sagittarius: 'Sagittarius',
  capricorn: 'Capricorn',
  aquarius: 'Aquarius',
  pisces: 'Pisces',
});

/** English names, for descriptions and tables. */
export const BODY_NAMES: Readonly<Record<Body, string>> = Object.freeze({
  sun: 'Sun',
  moon: 'Moon',
  mercury: 'Mercury',
  venus: 'Venus',
  mars: 'Mars',
  jupiter: 'Jupiter',
  saturn: 'Saturn',
  uranus: 'Uranus',
  neptune: 'Neptune',
  pluto: 'Pluto',
  chiron: 'Chiron',
  ceres: 'Ceres',
  pallas: 'Pallas',
  juno: 'Juno',
  vesta: 'Vesta',
  meanNode: 'Mean node',
  osculatingNode: 'Osculating node',
  meanApogee: 'Mean apogee',
  osculatingApogee: 'Osculating apogee',
});

/** English names, for descriptions and tables. */
export const ANGLE_NAMES: Readonly<Record<AngleName, string>> = Object.freeze({
  ac: 'Ascendant',
  mc: 'Midheaven',
  dc: 'Descendant',
  ic: 'Imum coeli',
});

/** English names, for descriptions and tables. */
export const ASPECT_NAMES: Readonly<Record<Aspect, string>> = Object.freeze({
  conjunction: 'Conjunction',
  semisextile: 'Semisextile',
  semisquare: 'Semisquare',
  sextile: 'Sextile',
  quintile: 'Quintile',
  square: 'Square',
  trine: 'Trine',
  sesquiquadrate: 'Sesquiquadrate',
  biquintile: 'Biquintile',
  quincunx: 'Quincunx',
  opposition: 'Opposition',
});

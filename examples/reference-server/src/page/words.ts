import type { Ayanamsha, HouseSystem, Zodiac } from '@cosmichub/ephemeris/core';
import { signPosition } from '@cosmichub/ephemeris/wheel';

export const HOUSE_SYSTEM_NAMES: Readonly<Record<HouseSystem, string>> = {
  placidus: 'Placidus',
  koch: 'Koch',
  porphyry: 'Porphyry',
  regiomontanus: 'Regiomontanus',
  campanus: 'Campanus',
  equal: 'Equal from the ascendant',
  'whole-sign': 'Whole sign',
};

export const AYANAMSHA_NAMES: Readonly<Record<Ayanamsha, string>> = {
  'fagan-bradley': 'Fagan–Bradley',
  lahiri: 'Lahiri',
  'lahiri-icrc': 'Lahiri, Calendar Reform Committee',
  'lahiri-1940': 'Lahiri, 1940',
  'lahiri-285': 'Lahiri, equinox of 285',
  krishnamurti: 'Krishnamurti',
  'krishnamurti-senthilathiban': 'Krishnamurti–Senthilathiban',
  raman: 'Raman',
  'usha-shashi': 'Usha–Shashi',
  yukteshwar: 'Yukteshwar',
  'jn-bhasin': 'J. N. Bhasin',
  'djwhal-khul': 'Djwhal Khul',
  'de-luce': 'De Luce',
  'babylonian-kugler-1': 'Babylonian, Kugler 1',
  'babylonian-kugler-2': 'Babylonian, Kugler 2',
  'babylonian-kugler-3': 'Babylonian, Kugler 3',
  'babylonian-huber': 'Babylonian, Huber',
  'babylonian-eta-piscium': 'Babylonian, η Piscium',
  'babylonian-aldebaran': 'Babylonian, Aldebaran at 15° Taurus',
  'babylonian-britton': 'Babylonian, Britton',
  'vettius-valens': 'Vettius Valens',
  hipparchos: 'Hipparchos',
  sassanian: 'Sassanian',
  suryasiddhanta: 'Suryasiddhanta',
  'suryasiddhanta-mean-sun': 'Suryasiddhanta, mean Sun',
  aryabhata: 'Aryabhata',
  'aryabhata-mean-sun': 'Aryabhata, mean Sun',
  'aryabhata-522': 'Aryabhata, 522',
  'suryasiddhanta-revati': 'Suryasiddhanta, Revati',
  'suryasiddhanta-citra': 'Suryasiddhanta, Citra',
  'true-citra': 'True Citra',
  'true-revati': 'True Revati',
  'true-pushya': 'True Pushya',
  'true-mula': 'True Mula',
  sheoran: 'Sheoran',
  'galactic-centre-0-sagittarius': 'Galactic centre at 0° Sagittarius',
  'galactic-centre-0-capricorn': 'Galactic centre at 0° Capricorn',
  'galactic-centre-gil-brand': 'Galactic centre, Gil Brand',
  'galactic-centre-mid-mula': 'Galactic centre in mid Mula',
  'galactic-equator': 'Galactic equator',
  'galactic-equator-iau-1958': 'Galactic equator of 1958',
  'galactic-equator-mid-mula': 'Galactic equator in mid Mula',
  skydram: 'Skydram',
  'galactic-equator-fiorenza': 'Galactic equator, Fiorenza',
  j2000: 'Equinox of J2000',
  j1900: 'Equinox of J1900',
  b1950: 'Equinox of B1950',
};

export function zodiacName(zodiac: Zodiac): string {
  if (zodiac === 'tropical') return 'Tropical';
  const { ayanamsha } = zodiac;
  return `Sidereal, ${typeof ayanamsha === 'string' ? AYANAMSHA_NAMES[ayanamsha] : 'own zero point'}`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `14 March 1879` of `1879-03-14`; `15 March 44 BC` of `-000043-03-15`. */
export function dateWords(date: string): string {
  const match = /^([+-]?\d{4,6})-(\d{2})-(\d{2})$/.exec(date);
  const month = match === null ? undefined : months[Number(match[2]) - 1];
  if (match === null || month === undefined) return date;
  const year = Number(match[1]);
  return `${Number(match[3])} ${month} ${year > 0 ? year : `${1 - year} BC`}`;
}

/** `48°24′00″ N` of 48.4. */
export function latitudeWords(latitudeDeg: number): string {
  return `${arc(Math.abs(latitudeDeg))} ${latitudeDeg < 0 ? 'S' : 'N'}`;
}

/** `9°59′24″ E` of 9.99. */
export function longitudeWords(longitudeDeg: number): string {
  return `${arc(Math.abs(longitudeDeg))} ${longitudeDeg < 0 ? 'W' : 'E'}`;
}

/** Degrees, minutes and seconds, rounded to the second. */
function arc(deg: number): string {
  const seconds = Math.round(deg * 3600);
  return `${Math.floor(seconds / 3600)}°${two(Math.floor(seconds / 60) % 60)}′${two(seconds % 60)}″`;
}

/** `23°30′07″`: a longitude within its sign. */
export function longitudeInSign(longitudeDeg: number): string {
  const { degrees, minutes, seconds } = signPosition(longitudeDeg);
  return `${degrees}°${two(minutes)}′${two(seconds)}″`;
}

/** `+0°59′42″`: a speed in degrees a day. */
export function motionWords(degPerDay: number): string {
  return `${degPerDay < 0 ? '−' : '+'}${arc(Math.abs(degPerDay))}`;
}

/** `2°14′` of an orb, cut to the minute. */
export function orbWords(orbDeg: number): string {
  const minutes = Math.floor(orbDeg * 60 + 1e-6);
  return `${Math.floor(minutes / 60)}°${two(minutes % 60)}′`;
}

/** `1879-03-14 10:50:02 UTC` of `1879-03-14T10:50:02.4Z`. */
export function instantWords(instantUtc: string): string {
  return `${instantUtc.replace('T', ' ').replace(/(\.\d+)?Z$/, '')} UTC`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

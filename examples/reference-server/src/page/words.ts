import type { Ayanamsha, HouseSystem, Zodiac } from '@cosmichub/ephemeris';
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
  raman: 'Raman',
  krishnamurti: 'Krishnamurti',
};

export function zodiacName(zodiac: Zodiac): string {
  return zodiac === 'tropical' ? 'Tropical' : `Sidereal, ${AYANAMSHA_NAMES[zodiac.ayanamsha]}`;
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

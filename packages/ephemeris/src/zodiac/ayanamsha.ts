import { assertInRange, assertObject, assertOneOf, EphemerisError, shown } from '../errors.js';
import { assertAstrometry } from '../frames/space-motion.js';
import type { Astrometry } from '../frames/space-motion.js';
import { assertJulianDate } from '../time/julian-day.js';

/** Ayanamshas by name. */
export const AYANAMSHAS = Object.freeze([
  'fagan-bradley', 'lahiri', 'lahiri-icrc', 'lahiri-1940', 'lahiri-285', 'krishnamurti', 'krishnamurti-senthilathiban', 'raman',
  'usha-shashi', 'yukteshwar', 'jn-bhasin', 'djwhal-khul', 'de-luce', 'babylonian-kugler-1', 'babylonian-kugler-2',
  'babylonian-kugler-3', 'babylonian-huber', 'babylonian-eta-piscium', 'babylonian-aldebaran', 'babylonian-britton', 'vettius-valens',
  'hipparchos', 'sassanian', 'suryasiddhanta', 'suryasiddhanta-mean-sun', 'aryabhata', 'aryabhata-mean-sun', 'aryabhata-522',
  'suryasiddhanta-revati', 'suryasiddhanta-citra', 'true-citra', 'true-revati', 'true-pushya', 'true-mula', 'sheoran',
  'galactic-centre-0-sagittarius', 'galactic-centre-0-capricorn', 'galactic-centre-gil-brand', 'galactic-centre-mid-mula',
  'galactic-equator', 'galactic-equator-iau-1958', 'galactic-equator-mid-mula', 'skydram', 'galactic-equator-fiorenza', 'j2000', 'j1900',
  'b1950',
] as const);

/** Name of an ayanamsha: an element of {@link AYANAMSHAS}. */
export type Ayanamsha = (typeof AYANAMSHAS)[number];

/** An ayanamsha of one's own that was so much at one instant, and grows by precession along the ecliptic of that instant. */
export interface EpochAyanamsha {
  /** Julian date, TT. */
  readonly epochJdTt: number;
  /** Longitude of the zero point from the mean equinox of the epoch, degrees [-360, 360]. */
  readonly ayanamshaDeg: number;
}

/** An ayanamsha of one's own that holds a star at a longitude. */
export interface StarAyanamsha {
  readonly star: Astrometry;
  /** Longitude of the star, seen from the centre of the Earth, in the sidereal zodiac: degrees [0, 360]. */
  readonly longitudeDeg: number;
}

/** Longitudes from the true equinox of date, or from the zero point of an ayanamsha. */
export type Zodiac = 'tropical' | { readonly ayanamsha: Ayanamsha | EpochAyanamsha | StarAyanamsha };

/**
 * Refuses what is no zodiac.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`.
 */
export function assertZodiac(zodiac: Zodiac): void {
  if (zodiac === 'tropical') return;
  if (typeof zodiac !== 'object' || zodiac === null) {
    throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `zodiac: expected 'tropical' or { ayanamsha }, got ${shown(zodiac)}`);
  }
  const { ayanamsha } = zodiac;
  if (typeof ayanamsha !== 'object') {
    assertOneOf('zodiac.ayanamsha', ayanamsha, AYANAMSHAS);
    return;
  }
  assertObject('zodiac.ayanamsha', ayanamsha);
  if ('star' in ayanamsha) {
    assertAstrometry('zodiac.ayanamsha.star', ayanamsha.star);
    assertInRange('zodiac.ayanamsha.longitudeDeg', ayanamsha.longitudeDeg, 0, 360);
  } else {
    assertJulianDate('zodiac.ayanamsha.epochJdTt', ayanamsha.epochJdTt);
    assertInRange('zodiac.ayanamsha.ayanamshaDeg', ayanamsha.ayanamshaDeg, -360, 360);
  }
}

/** The same zodiac, of which nobody else holds a part. */
export function copyOfZodiac(zodiac: Zodiac): Zodiac {
  if (zodiac === 'tropical') return zodiac;
  const { ayanamsha } = zodiac;
  if (typeof ayanamsha === 'string') return { ayanamsha };
  return { ayanamsha: 'star' in ayanamsha ? { ...ayanamsha, star: { ...ayanamsha.star } } : { ...ayanamsha } };
}

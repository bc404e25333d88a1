import { eclipticOfDateInto } from '../frames/ecliptic.js';
import type { FrameOfDate } from '../frames/frame-of-date.js';
import { precessionAnglesInto } from '../frames/precession.js';
import { RAD_PER_ARCSEC, RAD_PER_DEG } from '../math/angle.js';
import { JD_J2000, julianCenturies } from '../time/julian-day.js';

/** Ayanamshas by name. */
export const AYANAMSHAS = Object.freeze(['fagan-bradley', 'lahiri', 'raman', 'krishnamurti'] as const);

/** Name of an ayanamsha: an element of {@link AYANAMSHAS}. */
export type Ayanamsha = (typeof AYANAMSHAS)[number];

/** Longitudes from the true equinox of date, or from the zero point of an ayanamsha. */
export type Zodiac = 'tropical' | { readonly ayanamsha: Ayanamsha };

/** Where the mean equinox stood in the sidereal zodiac at one epoch. */
interface AyanamshaDefinition {
  /** Julian date, TT. */
  readonly jdTt: number;
  /** Longitude of the zero point from the mean equinox of the epoch, degrees. */
  readonly longitudeDeg: number;
  /** General precession in longitude from an epoch (Julian date, TT) to J2000.0 in the theory of the time, arcseconds. */
  readonly precessionToJ2000: (jdTt: number) => number;
}

const DEFINITIONS: Readonly<Record<Ayanamsha, AyanamshaDefinition>> = {
  // 360° − 335°57′28.64″, the mean longitude of the vernal point for 1950.0 in the sidereal zodiac.
  // Source: Fagan, C. & Firebrace, R. C. (1971), *Primer of Sidereal Astrology*, p. 13.
  'fagan-bradley': { jdTt: 2_433_282.42346, longitudeDeg: 24 + 2 / 60 + 31.36 / 3600, precessionToJ2000: newcombPrecession },
  // 23°15′00.658″ from the true equinox on 1956-03-21, 16.769″ of it nutation (IAU 1980).
  // Source: *Indian Astronomical Ephemeris* 1989, p. 556, as others quote it.
  lahiri: { jdTt: 2_435_553.5, longitudeDeg: 23 + 15 / 60 + (0.658 - 16.769) / 3600, precessionToJ2000: iau1976Precession },
  // 21°00′52″ at 1900.0: the value of today's programs. Raman's own rule, 50⅓″ a year from AD 397 (*A Manual of Hindu Astrology*),
  // comes to 21°00′51″, and by 2000 to 6″ more than this, for it goes faster than precession.
  raman: { jdTt: 2_415_020, longitudeDeg: 21 + 0 / 60 + 52 / 3600, precessionToJ2000: newcombPrecession },
  // 22°21′50″ at 1900.0: the value of today's programs. Krishnamurti's own table (*Reader I*) has whole minutes of arc only.
  krishnamurti: { jdTt: 2_415_020, longitudeDeg: 22 + 21 / 60 + 50 / 3600, precessionToJ2000: newcombPrecession },
};

/** Source: *Explanatory Supplement to the Astronomical Ephemeris* (1961), 2B: Newcomb's values, tropical centuries from 1900.0. */
function newcombPrecession(jdTt: number): number {
  const jd1900 = 2_415_020.31352;
  const daysPerTropicalCentury = 36_524.21988;
  const from = (jdTt - jd1900) / daysPerTropicalCentury;
  const to = (JD_J2000 - jd1900) / daysPerTropicalCentury;
  return 5025.64 * (to - from) + 1.11 * (to * to - from * from);
}

/** Source: Lieske, J. H. et al. (1977), *A&A* 58, 1–16. */
function iau1976Precession(jdTt: number): number {
  const t = julianCenturies(jdTt);
  return -t * (5029.0966 + t * (1.11113 - t * 0.000006));
}

/**
 * The zero point of a sidereal zodiac as a direction among the stars, ICRF: x, y, z and three zero rates, shape `[6]`.
 *
 * The zero point keeps its place among the stars: an ayanamsha is its longitude of date, and precesses as a star does. From the
 * defining epoch to J2000.0 it is carried by the precession of the time, as those who set the value did; the difference from the
 * present theory is up to 0.8″ and would otherwise be taken for motion among the stars.
 */
export function ayanamshaDirection(ayanamsha: Ayanamsha): Float64Array {
  const { jdTt, longitudeDeg, precessionToJ2000 } = DEFINITIONS[ayanamsha];
  const angles = { gammaRad: 0, phiRad: 0, psiRad: 0, gammaRadPerDay: 0, phiRadPerDay: 0, psiRadPerDay: 0 };
  precessionAnglesInto(angles, 0);

  const longitudeRad = longitudeDeg * RAD_PER_DEG + precessionToJ2000(jdTt) * RAD_PER_ARCSEC - angles.psiRad;
  const x = Math.cos(longitudeRad);
  const y = Math.sin(longitudeRad) * Math.cos(angles.phiRad);
  const z = Math.sin(longitudeRad) * Math.sin(angles.phiRad);
  const cosGamma = Math.cos(angles.gammaRad);
  const sinGamma = Math.sin(angles.gammaRad);
  return Float64Array.of(cosGamma * x - sinGamma * y, sinGamma * x + cosGamma * y, z, 0, 0, 0);
}

/**
 * Longitude of an ayanamsha's zero point from the true equinox of date, and its rate: what is subtracted from tropical longitudes.
 *
 * @param out - Receives degrees [0, 360) at index 0 and degrees per day at index 3; shape `[6]`.
 * @param direction - From {@link ayanamshaDirection}.
 */
export function ayanamshaInto(out: Float64Array, direction: Float64Array, frame: FrameOfDate): void {
  eclipticOfDateInto(out, 0, direction, frame);
}

import type { Astrometry } from '../frames/space-motion.js';
import type { FormerTheory } from './former-precession.js';

/** An ayanamsha that was so much at one instant, and grows by precession along the ecliptic of that instant. */
export interface EpochZero {
  readonly kind: 'epoch';
  /** Julian date, TT. */
  readonly jdTt: number;
  /** Longitude of the zero point from the mean equinox of the instant, degrees. */
  readonly ayanamshaDeg: number;
  /**
   * Theory that the value was given with: carries it to J2000.0, so that the zero point stays where its makers had it among the stars of
   * their time. The present theory when absent.
   */
  readonly theory?: FormerTheory;
}

/** A direction among the stars whose longitude in the zodiac never changes. */
export interface DirectionZero {
  readonly kind: 'direction';
  /** ICRF, degrees. */
  readonly rightAscensionDeg: number;
  readonly declinationDeg: number;
  /** Degrees. */
  readonly longitudeDeg: number;
}

/** A star whose apparent longitude in the zodiac never changes. */
export interface StarZero {
  readonly kind: 'star';
  readonly star: Astrometry;
  /** Degrees. */
  readonly longitudeDeg: number;
  /** The longitude is that of the point of the ecliptic which culminates with the star (polar longitude). */
  readonly polar?: true;
}

/** Where the zero point of a sidereal zodiac is. */
export type ZeroPoint = EpochZero | DirectionZero | StarZero;

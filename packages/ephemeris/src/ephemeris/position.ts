import type { PlaceKind } from '../apparent/place.js';
import type { Observer } from '../frames/observer.js';
import type { Zodiac } from '../zodiac/ayanamsha.js';
import type { Provenance } from './provenance.js';

/**
 * Whence a place is seen: the centre of the Earth, a place on it, the centre of the Sun, or the barycentre of the solar system.
 *
 * The lunar nodes and apogees are directions from the centre of the Earth: the same for a topocentric view, and none for the other two.
 */
export type Origin = 'geocentric' | 'topocentric' | 'heliocentric' | 'barycentric';

/**
 * Orientation of the axes: true equinox, ecliptic and equator of date (precession IAU 2006, nutation IAU 2000A), or mean ones of J2000.0
 * (23 mas from the axes of the ICRF).
 */
export type Equinox = 'of-date' | 'j2000';

/** Kind of coordinates: longitude and latitude, right ascension and declination, azimuth and altitude. */
export type Coordinates = 'ecliptic' | 'equatorial' | 'horizontal';

/** Members that the options of every kind of coordinates have. */
export interface ViewOptions {
  /** @default 'geocentric', or 'topocentric' when there is an `observer` */
  readonly origin?: Origin;
  /** Place on the Earth, which topocentric places and horizontal coordinates need and nothing else takes. */
  readonly observer?: Observer;
  /** @default 'apparent' */
  readonly place?: PlaceKind;
}

/** Options for longitude and latitude. */
export interface EclipticOptions extends ViewOptions {
  /** @default 'ecliptic' */
  readonly coordinates?: 'ecliptic';
  /** @default 'of-date' */
  readonly equinox?: Equinox;
  /** Zero point of the longitudes; a sidereal one counts on the ecliptic of date. @default 'tropical' */
  readonly zodiac?: Zodiac;
}

/** Options for right ascension and declination. */
export interface EquatorialOptions extends ViewOptions {
  readonly coordinates: 'equatorial';
  /** @default 'of-date' */
  readonly equinox?: Equinox;
}

/** Options for azimuth and altitude. */
export interface HorizontalOptions extends ViewOptions {
  readonly coordinates: 'horizontal';
  readonly observer: Observer;
}

/** Options of a position; what is not given is an apparent geocentric place on the ecliptic of date. */
export type PositionOptions = EclipticOptions | EquatorialOptions | HorizontalOptions;

/** How far, and where the numbers come from. */
export interface Ranged {
  /** Distance that the light travelled (of a geometric place, the distance), au; 0 for a point that has none, the mean node. */
  readonly distanceAu: number;
  /** au per day, positive when receding. */
  readonly distanceSpeedAuPerDay: number;
  readonly provenance: Provenance;
}

/** A place in ecliptic coordinates. */
export interface EclipticPosition extends Ranged {
  /** Degrees [0, 360), from the zero point of the zodiac. */
  readonly longitudeDeg: number;
  /** Degrees [-90, 90]. */
  readonly latitudeDeg: number;
  /** Degrees per day, of the longitude in its zodiac. */
  readonly longitudeSpeedDegPerDay: number;
  /** Degrees per day. */
  readonly latitudeSpeedDegPerDay: number;
}

/** A place in equatorial coordinates. */
export interface EquatorialPosition extends Ranged {
  /** Degrees [0, 360). */
  readonly rightAscensionDeg: number;
  /** Degrees [-90, 90]. */
  readonly declinationDeg: number;
  /** Degrees per day. */
  readonly rightAscensionSpeedDegPerDay: number;
  /** Degrees per day. */
  readonly declinationSpeedDegPerDay: number;
}

/** A place over a horizon, without refraction. */
export interface HorizontalPosition extends Ranged {
  /** Degrees [0, 360), from north through east. */
  readonly azimuthDeg: number;
  /** Degrees [-90, 90] above the plane across the vertical of the ellipsoid. */
  readonly altitudeDeg: number;
  /** Degrees per day: the turning of the Earth is in it. */
  readonly azimuthSpeedDegPerDay: number;
  /** Degrees per day. */
  readonly altitudeSpeedDegPerDay: number;
}

/** A place in the coordinates that the options ask for. */
export type Position = EclipticPosition | EquatorialPosition | HorizontalPosition;

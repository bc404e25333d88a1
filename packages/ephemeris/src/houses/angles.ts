import { wrapDeg } from '../math/angle.js';
import { eclipticOnHouseCircle, longitudeOfRightAscension } from './local-sphere.js';
import type { LocalSphere } from './local-sphere.js';

/** The angles of a place and instant: ecliptic longitudes of date in degrees [0, 360), and the ARMC they come from. */
export interface Angles {
  /** Where the ecliptic crosses the eastern horizon. */
  readonly ascendantDeg: number;
  /** Where the ecliptic crosses the upper meridian: the point whose right ascension is the ARMC. */
  readonly midheavenDeg: number;
  readonly descendantDeg: number;
  readonly imumCoeliDeg: number;
  /** Where the ecliptic crosses the prime vertical in the west. */
  readonly vertexDeg: number;
  /** Where the ecliptic rises for an observer on the equator (equatorial ascendant). */
  readonly eastPointDeg: number;
  /** Right ascension of the midheaven: local apparent sidereal time, degrees. */
  readonly armcDeg: number;
}

/**
 * The angles of a local sphere.
 *
 * Defined everywhere. Inside the polar circles the whole ecliptic may for a moment lie on the horizon, and the ascendant may stand less
 * than a degree from the midheaven.
 *
 * Source: Meeus, J. (1998), *Astronomical Algorithms*, ch. 13–14; the crossings by vectors, so that no latitude is special.
 */
export function angles(sphere: LocalSphere): Angles {
  const ascendantDeg = ascendant(sphere);
  const midheavenDeg = midheaven(sphere);
  return {
    ascendantDeg,
    midheavenDeg,
    descendantDeg: wrapDeg(ascendantDeg + 180),
    imumCoeliDeg: wrapDeg(midheavenDeg + 180),
    vertexDeg: vertex(sphere),
    eastPointDeg: longitudeOfRightAscension(sphere.cosArmc, -sphere.sinArmc, sphere.cosObliquity),
    armcDeg: sphere.armcDeg,
  };
}

/** Longitude of the ascendant, degrees [0, 360). */
export function ascendant(sphere: LocalSphere): number {
  return eclipticOnHouseCircle(sphere, 1, 0);
}

/** Longitude of the midheaven, degrees [0, 360). */
export function midheaven({ sinArmc, cosArmc, cosObliquity }: LocalSphere): number {
  return longitudeOfRightAscension(sinArmc, cosArmc, cosObliquity);
}

/** The prime vertical is the horizon of the place that has this one's north point in its zenith, and east there is west here. */
function vertex(sphere: LocalSphere): number {
  return ascendant({ ...sphere, sinArmc: -sphere.sinArmc, cosArmc: -sphere.cosArmc, sinLatitude: sphere.cosLatitude, cosLatitude: sphere.sinLatitude });
}

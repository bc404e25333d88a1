import { DEG_PER_RAD, RAD_PER_DEG, wrapDeg } from '../math/angle.js';

/** The sky over a place at an instant, as far as houses need it: sidereal time, latitude, obliquity. */
export interface LocalSphere {
  /** Right ascension of the midheaven, degrees. */
  readonly armcDeg: number;
  readonly sinArmc: number;
  readonly cosArmc: number;
  readonly sinLatitude: number;
  readonly cosLatitude: number;
  readonly sinObliquity: number;
  readonly cosObliquity: number;
}

/**
 * @param armcDeg - Right ascension of the midheaven, degrees.
 * @param latitudeDeg - Geodetic latitude, degrees.
 * @param obliquityRad - True obliquity of date, radians.
 */
export function localSphere(armcDeg: number, latitudeDeg: number, obliquityRad: number): LocalSphere {
  return {
    armcDeg,
    sinArmc: Math.sin(armcDeg * RAD_PER_DEG),
    cosArmc: Math.cos(armcDeg * RAD_PER_DEG),
    sinLatitude: Math.sin(latitudeDeg * RAD_PER_DEG),
    cosLatitude: Math.cos(latitudeDeg * RAD_PER_DEG),
    sinObliquity: Math.sin(obliquityRad),
    cosObliquity: Math.cos(obliquityRad),
  };
}

/** The same place and obliquity with the sky turned to another ARMC. */
export function turnedTo(armcDeg: number, sphere: LocalSphere): LocalSphere {
  return { ...sphere, armcDeg, sinArmc: Math.sin(armcDeg * RAD_PER_DEG), cosArmc: Math.cos(armcDeg * RAD_PER_DEG) };
}

/**
 * Where the ecliptic crosses a house circle: the half circle from the north to the south point of the horizon through a point of the
 * prime vertical. Half a circle holds one of the two crossings of the whole, at every latitude.
 *
 * @param east - Component of the point of the prime vertical towards the east; with `up` it may have any length.
 * @param up - Component towards the zenith: `(1, 0)` is the eastern horizon, `(0, 1)` the upper meridian, `(-1, 0)` the western horizon.
 * @returns Ecliptic longitude, degrees [0, 360).
 */
export function eclipticOnHouseCircle({ sinArmc, cosArmc, sinLatitude, cosLatitude, sinObliquity, cosObliquity }: LocalSphere, east: number, up: number): number {
  // Equatorial axes with the zenith at (cos φ cos θ, cos φ sin θ, sin φ) and the east point at (−sin θ, cos θ, 0).
  // Normal of the circle: north × (east·E + up·Z) = up·E − east·Z.
  const nx = -up * sinArmc - east * cosLatitude * cosArmc;
  const ny = up * cosArmc - east * cosLatitude * sinArmc;
  const nz = -east * sinLatitude;
  const x = cosObliquity * ny + sinObliquity * nz;
  const y = -nx;

  // Of the two crossings (±), the one on the same side as the point of the prime vertical.
  const towardsEast = cosObliquity * y * cosArmc - x * sinArmc;
  const towardsZenith = sinLatitude * sinObliquity * y + cosLatitude * (x * cosArmc + cosObliquity * y * sinArmc);
  const side = towardsEast * east + towardsZenith * up < 0 ? 180 : 0;
  return wrapDeg(Math.atan2(y, x) * DEG_PER_RAD + side);
}

/** Longitude, degrees [0, 360), of the point of the ecliptic that has a right ascension, given by its sine and cosine. */
export function longitudeOfRightAscension(sine: number, cosine: number, cosObliquity: number): number {
  return wrapDeg(Math.atan2(sine, cosine * cosObliquity) * DEG_PER_RAD);
}

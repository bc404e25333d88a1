import { DEG_PER_RAD, wrapDeg } from '../math/angle.js';
import type { FrameOfDate } from './frame-of-date.js';

/**
 * Longitude and latitude on the ecliptic of date, from its true equinox, and their rates, of a direction in the ICRF.
 *
 * The last of the four Fukushima-Williams rotations, ψ̄ + Δψ, turns about the pole of the ecliptic: it is added to the longitude.
 * The rates include those of precession and nutation.
 *
 * @param out - Receives longitude [0, 360) and latitude in degrees at `offset` and `offset + 1`, their rates in degrees per day at
 * `offset + 3` and `offset + 4`.
 * @param direction - x, y, z of any length, and their rates per day, ICRF.
 */
export function eclipticOfDateInto(out: Float64Array, offset: number, direction: Float64Array, frame: FrameOfDate): void {
  const { cosGamma, sinGamma, cosPhi, sinPhi, gammaRadPerDay, phiRadPerDay } = frame;

  const x = cosGamma * direction[0] + sinGamma * direction[1];
  const y1 = cosGamma * direction[1] - sinGamma * direction[0];
  const y = cosPhi * y1 + sinPhi * direction[2];
  const z = cosPhi * direction[2] - sinPhi * y1;

  const y1Rate = cosGamma * direction[4] - sinGamma * direction[3] - gammaRadPerDay * x;
  const xRate = cosGamma * direction[3] + sinGamma * direction[4] + gammaRadPerDay * y1;
  const yRate = cosPhi * y1Rate + sinPhi * direction[5] + phiRadPerDay * z;
  const zRate = cosPhi * direction[5] - sinPhi * y1Rate - phiRadPerDay * y;

  const rho2 = x * x + y * y;
  const rho = Math.sqrt(rho2);
  const longitudeRad = Math.atan2(y, x) + frame.psiRad + frame.nutationLongitudeRad;
  const longitudeRate = (x * yRate - y * xRate) / rho2 + frame.psiRadPerDay + frame.nutationLongitudeRadPerDay;
  const latitudeRate = (zRate * rho2 - z * (x * xRate + y * yRate)) / ((rho2 + z * z) * rho);

  out[offset] = wrapDeg(longitudeRad * DEG_PER_RAD);
  out[offset + 1] = Math.atan2(z, rho) * DEG_PER_RAD;
  out[offset + 3] = longitudeRate * DEG_PER_RAD;
  out[offset + 4] = latitudeRate * DEG_PER_RAD;
}

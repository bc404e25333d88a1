import type { FrameOfDate } from './frame-of-date.js';
import { toAngles, turnAboutX, turnAboutZ } from './turn.js';

/**
 * From the ICRF to the ecliptic of date, the first axis not yet at the equinox: the last of the four Fukushima-Williams rotations,
 * ψ̄ + Δψ, turns about the pole of the ecliptic, and is added to the longitude at no cost.
 *
 * @param v - A vector and its rate per day, six numbers at `at`; the rates of precession come into its own.
 */
export function icrfToEcliptic(v: Float64Array, at: number, { cosGamma, sinGamma, cosPhi, sinPhi, gammaRadPerDay, phiRadPerDay }: FrameOfDate): void {
  // turnAboutZ by γ̄ and turnAboutX by φ̄ in one, as every body of a chart takes them: what lies between stays out of memory.
  const x = cosGamma * v[at] + sinGamma * v[at + 1];
  const y = cosGamma * v[at + 1] - sinGamma * v[at];
  const z = v[at + 2];
  const xRate = cosGamma * v[at + 3] + sinGamma * v[at + 4] + gammaRadPerDay * y;
  const yRate = cosGamma * v[at + 4] - sinGamma * v[at + 3] - gammaRadPerDay * x;
  const zRate = v[at + 5];
  const north = cosPhi * z - sinPhi * y;
  const across = cosPhi * y + sinPhi * z;
  v[at] = x;
  v[at + 1] = across;
  v[at + 2] = north;
  v[at + 3] = xRate;
  v[at + 4] = cosPhi * yRate + sinPhi * zRate + phiRadPerDay * north;
  v[at + 5] = cosPhi * zRate - sinPhi * yRate - phiRadPerDay * across;
}

/** Back from where {@link icrfToEcliptic} led. */
export function eclipticToIcrf(v: Float64Array, at: number, { cosGamma, sinGamma, cosPhi, sinPhi, gammaRadPerDay, phiRadPerDay }: FrameOfDate): void {
  turnAboutX(v, at, cosPhi, -sinPhi, -phiRadPerDay);
  turnAboutZ(v, at, cosGamma, -sinGamma, -gammaRadPerDay);
}

/**
 * Longitude from the true equinox of date and latitude, with their rates, of a vector on the axes of {@link icrfToEcliptic}.
 *
 * @param v - Six numbers at `at`, turned into angles as {@link toAngles} does.
 */
export function eclipticAngles(v: Float64Array, at: number, frame: FrameOfDate): void {
  toAngles(v, at, frame.psiRad + frame.nutationLongitudeRad, frame.psiRadPerDay + frame.nutationLongitudeRadPerDay);
}

/**
 * Longitude and latitude on the ecliptic of date, from its true equinox, and their rates, of a direction in the ICRF.
 *
 * @param out - Receives longitude [0, 360) and latitude in degrees at `offset` and `offset + 1`, their rates in degrees per day at
 * `offset + 3` and `offset + 4`.
 * @param direction - x, y, z of any length, and their rates per day, ICRF.
 */
export function eclipticOfDateInto(out: Float64Array, offset: number, direction: Float64Array, frame: FrameOfDate): void {
  for (let i = 0; i < 6; i++) out[offset + i] = direction[i];
  icrfToEcliptic(out, offset, frame);
  eclipticAngles(out, offset, frame);
}

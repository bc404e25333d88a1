/**
 * Slowly changing Kepler orbit from which a body's offsets are counted: six equinoctial elements, each a quadratic in Julian centuries
 * TDB from J2000.0, ICRF axes. Order: semi-major axis (au), mean longitude λ (radians), h = e sin ϖ, k = e cos ϖ,
 * p = sin(i/2) sin Ω, q = sin(i/2) cos Ω.
 */
export type MeanElements = readonly (readonly [number, number, number])[];

const KEPLER_STEPS = 12;
const KEPLER_TOLERANCE_RAD = 1e-15;

/**
 * Place of a body that is off its mean orbit.
 *
 * Source: Broucke, R. A. & Cefola, P. J. (1972), *Celest. Mech.* 5, 303–310 (equinoctial elements), with sin(i/2) in place of tan(i/2).
 *
 * @param out - Receives x, y, z, au, from `offset`.
 * @param t - Julian centuries TDB from J2000.0.
 * @param along - Offset in the direction of motion, in units of the orbit's radius there.
 * @param normal - Offset towards the pole of the orbit, in the same unit.
 * @param radial - Offset outwards, in the same unit.
 */
export function placeOffOrbitInto(
  out: Float64Array, offset: number, elements: MeanElements, t: number, along: number, normal: number, radial: number,
): void {
  const a = quadratic(elements[0], t);
  const longitude = quadratic(elements[1], t);
  const h = quadratic(elements[2], t);
  const k = quadratic(elements[3], t);
  const p = quadratic(elements[4], t);
  const q = quadratic(elements[5], t);

  // Kepler's equation in the eccentric longitude F: F + h cos F − k sin F = λ.
  let f = longitude + k * Math.sin(longitude) - h * Math.cos(longitude);
  let sin = Math.sin(f);
  let cos = Math.cos(f);
  for (let step = 0; step < KEPLER_STEPS; step++) {
    const change = (longitude - f - h * cos + k * sin) / (1 - h * sin - k * cos);
    f += change;
    sin = Math.sin(f);
    cos = Math.cos(f);
    if (Math.abs(change) < KEPLER_TOLERANCE_RAD * (1 + Math.abs(f))) break;
  }

  const beta = 1 / (1 + Math.sqrt(1 - h * h - k * k));
  const x = (1 - h * h * beta) * cos + h * k * beta * sin - k;
  const y = (1 - k * k * beta) * sin + h * k * beta * cos - h;
  const r = Math.sqrt(x * x + y * y);
  const chi = 2 * Math.sqrt(1 - p * p - q * q); // 2 cos(i/2)

  // In the plane of the orbit: outwards is (x, y)/r, along is (−y, x)/r.
  const inPlaneX = a * (x * (1 + radial) - y * along);
  const inPlaneY = a * (y * (1 + radial) + x * along);
  const up = a * r * normal;
  out[offset] = (1 - 2 * p * p) * inPlaneX + 2 * p * q * inPlaneY + p * chi * up;
  out[offset + 1] = 2 * p * q * inPlaneX + (1 - 2 * q * q) * inPlaneY - q * chi * up;
  out[offset + 2] = chi * (q * inPlaneY - p * inPlaneX) + (1 - 2 * p * p - 2 * q * q) * up;
}

/** Mean longitude (radians; a quadratic like those of {@link MeanElements}) and mean distance (au) of a body near the ecliptic of J2000.0. */
export interface MeanCircle {
  readonly longitude: readonly [number, number, number];
  readonly distanceAu: number;
}

const COS_OBLIQUITY_J2000 = 0.9174821430652418; // 84381.406″
const SIN_OBLIQUITY_J2000 = 0.397776969112606;

/**
 * Place of a body that is off its mean circle, in ecliptic coordinates: for the Moon, whose offsets are large.
 *
 * @param out - Receives x, y, z, au, ICRF axes, from `offset`.
 * @param t - Julian centuries TDB from J2000.0.
 * @param longitude - Ecliptic longitude minus the mean one, radians.
 * @param latitude - Ecliptic latitude, radians.
 * @param logDistance - Natural logarithm of the distance in mean distances.
 */
export function placeOffCircleInto(
  out: Float64Array, offset: number, circle: MeanCircle, t: number, longitude: number, latitude: number, logDistance: number,
): void {
  const l = quadratic(circle.longitude, t) + longitude;
  const r = circle.distanceAu * Math.exp(logDistance);
  const inPlane = r * Math.cos(latitude);
  const y = inPlane * Math.sin(l);
  const z = r * Math.sin(latitude);
  out[offset] = inPlane * Math.cos(l);
  out[offset + 1] = COS_OBLIQUITY_J2000 * y - SIN_OBLIQUITY_J2000 * z;
  out[offset + 2] = SIN_OBLIQUITY_J2000 * y + COS_OBLIQUITY_J2000 * z;
}

/** c₀ + c₁ t + c₂ t². */
export function quadratic(c: readonly [number, number, number], t: number): number {
  return c[0] + t * (c[1] + t * c[2]);
}

import { fundamentalArgument, fundamentalArgumentRate, MOON_NODE } from '../frames/fundamental-arguments.js';
import type { FrameOfDate } from '../frames/frame-of-date.js';
import { DEG_PER_RAD, wrapDeg } from '../math/angle.js';
import { DAYS_PER_JULIAN_CENTURY, julianCenturies } from '../time/julian-day.js';

/**
 * Mean ascending node of the Moon's orbit on the ecliptic of date, from the true equinox.
 *
 * Source: Simon, J. L. et al. (1994), *A&A* 282, 663–683, as in IERS Conventions (2010), eq. 5.43; nutation in longitude added, so that
 * it counts from the same equinox as the bodies.
 *
 * @param out - Receives longitude and latitude in degrees, distance 0 (a direction has none), and their rates per day, from `offset`.
 */
export function meanNodeInto(out: Float64Array, offset: number, frame: FrameOfDate): void {
  const t = julianCenturies(frame.jdTt);
  const rad = fundamentalArgument(MOON_NODE, t) + frame.nutationLongitudeRad;
  const radPerDay = fundamentalArgumentRate(MOON_NODE, t) / DAYS_PER_JULIAN_CENTURY + frame.nutationLongitudeRadPerDay;
  out[offset] = wrapDeg(rad * DEG_PER_RAD);
  out[offset + 1] = 0;
  out[offset + 2] = 0;
  out[offset + 3] = radPerDay * DEG_PER_RAD;
  out[offset + 4] = 0;
  out[offset + 5] = 0;
}

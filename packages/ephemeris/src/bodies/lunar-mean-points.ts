import { fundamentalArgument, fundamentalArgumentRate, MOON_ANOMALY, MOON_ARGUMENT_OF_LATITUDE, MOON_NODE } from '../frames/fundamental-arguments.js';
import type { FrameOfDate } from '../frames/frame-of-date.js';
import { DEG_PER_RAD, wrapDeg } from '../math/angle.js';
import { DAYS_PER_JULIAN_CENTURY, julianCenturies } from '../time/julian-day.js';
import { KM_PER_AU } from './constants.js';

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

/**
 * The mean orbit of the Moon: inclination to the ecliptic, eccentricity, semi-major axis.
 *
 * Source: *Explanatory Supplement to the Astronomical Ephemeris* (1961), 4B.
 */
const INCLINATION_RAD: number = 5.145396374 / DEG_PER_RAD;
const COS_INCLINATION: number = Math.cos(INCLINATION_RAD);
const SIN_INCLINATION: number = Math.sin(INCLINATION_RAD);
const ECCENTRICITY = 0.054900489;
const SEMI_MAJOR_AXIS_KM = 384_400;

/**
 * Mean apogee of the Moon's orbit ("mean Lilith"), from the true equinox of date.
 *
 * The mean longitude of the perigee, F + Ω − l, counts along the ecliptic to the node and on along the orbit. Here the apogee is a point of
 * the mean orbit, 180° on from the perigee, carried to the ecliptic by the inclination: its longitude differs from that count by up to
 * 0.116°, and it has a latitude.
 *
 * Source: Simon, J. L. et al. (1994), *A&A* 282, 663–683, as in IERS Conventions (2010), eq. 5.43.
 *
 * @param out - Receives longitude and latitude in degrees, distance in au (that of the mean ellipse), and their rates per day, from `offset`.
 */
export function meanApogeeInto(out: Float64Array, offset: number, frame: FrameOfDate): void {
  const t = julianCenturies(frame.jdTt);
  const fromNode = fundamentalArgument(MOON_ARGUMENT_OF_LATITUDE, t) - fundamentalArgument(MOON_ANOMALY, t) + Math.PI;
  const fromNodeRate = fundamentalArgumentRate(MOON_ARGUMENT_OF_LATITUDE, t) - fundamentalArgumentRate(MOON_ANOMALY, t);
  const cos = Math.cos(fromNode);
  const sin = Math.sin(fromNode);
  const sinLatitude = SIN_INCLINATION * sin;
  const cosLatitude2 = 1 - sinLatitude * sinLatitude;

  const longitudeRate = fundamentalArgumentRate(MOON_NODE, t) + (fromNodeRate * COS_INCLINATION) / cosLatitude2;
  const latitudeRate = (fromNodeRate * SIN_INCLINATION * cos) / Math.sqrt(cosLatitude2);
  out[offset] = wrapDeg((fundamentalArgument(MOON_NODE, t) + Math.atan2(COS_INCLINATION * sin, cos) + frame.nutationLongitudeRad) * DEG_PER_RAD);
  out[offset + 1] = Math.asin(sinLatitude) * DEG_PER_RAD;
  out[offset + 2] = (SEMI_MAJOR_AXIS_KM * (1 + ECCENTRICITY)) / KM_PER_AU;
  out[offset + 3] = (longitudeRate / DAYS_PER_JULIAN_CENTURY + frame.nutationLongitudeRadPerDay) * DEG_PER_RAD;
  out[offset + 4] = (latitudeRate / DAYS_PER_JULIAN_CENTURY) * DEG_PER_RAD;
  out[offset + 5] = 0;
}

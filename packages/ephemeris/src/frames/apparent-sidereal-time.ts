import { wrapRad } from '../math/angle.js';
import { greenwichMeanSiderealTime } from '../time/sidereal-time.js';
import { equationOfEquinoxes } from './equation-of-equinoxes.js';
import type { FrameOfDate } from './frame-of-date.js';

/**
 * Greenwich apparent sidereal time, IAU 2006/2000A.
 *
 * @param jdUt1 - Julian date, UT1.
 * @param frame - Of the same instant.
 * @returns Radians [0, 2π).
 */
export function greenwichApparentSiderealTime(jdUt1: number, frame: FrameOfDate): number {
  return wrapRad(greenwichMeanSiderealTime(jdUt1, frame.jdTt) + equationOfEquinoxes(frame));
}

import type { PositionSource } from '../bodies/position-source.js';
import { eclipticOfDateInto } from '../frames/ecliptic.js';
import type { FrameOfDate } from '../frames/frame-of-date.js';
import { aberrate } from './aberration.js';
import { deflect } from './deflection.js';
import { traceLight } from './light-time.js';
import type { LightPath } from './light-time.js';
import type { ObserverState } from './observer-state.js';

/**
 * Apparent place: light-time, deflection by the Sun, aberration, then precession and nutation to the ecliptic of date.
 *
 * Rates are analytic, through every step.
 *
 * @param out - Receives longitude, latitude (degrees), distance (au) and their rates per day from `offset`.
 * @param path - Room for intermediate values.
 */
export function apparentPlaceInto(
  out: Float64Array, offset: number, source: PositionSource, body: string, jdTdb: number, observer: ObserverState, frame: FrameOfDate, path: LightPath,
): void {
  traceLight(path, source, body, jdTdb, observer);
  if (body !== 'sun') deflect(path, observer);
  aberrate(path.direction, observer);
  eclipticOfDateInto(out, offset, path.direction, frame);
  out[offset + 2] = path.distanceAu;
  out[offset + 5] = path.distanceAuPerDay;
}

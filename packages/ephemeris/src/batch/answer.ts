import type { Ephemeris } from '../ephemeris/ephemeris.js';
import { isEphemerisError } from '../errors.js';
import type { BatchAnswer, BatchRequest } from './message.js';

/** Computes in a worker what a pool asked for; never throws, for an error in a worker would end it. */
export function answerRequest(ephemeris: Pick<Ephemeris, 'positionsInto'>, { id, bodies, jdTts, numbers, options }: BatchRequest): BatchAnswer {
  const stride = 6 * bodies.length;
  let date = 0;
  try {
    const places = new Float64Array(stride);
    for (; date < jdTts.length; date++) {
      ephemeris.positionsInto(places, bodies, jdTts[date], options);
      numbers.set(places, date * stride);
    }
    return { id, numbers };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, failedAt: date, message, ...(isEphemerisError(error) && { code: error.code }) };
  }
}

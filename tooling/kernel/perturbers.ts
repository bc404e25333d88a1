import type { PositionSource } from '../../packages/ephemeris/src/bodies/position-source.js';
import { chebyshevNodes } from '../../packages/ephemeris/src/math/chebyshev.js';
import { GM } from './planet-masses.js';

/** Who pulls: the Sun first, which also bends time. */
const PERTURBERS = ['sun', 'mercury', 'venus', 'emb', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto'] as const;
/** In the order of {@link PERTURBERS}, au³/day². */
export const PERTURBER_GM: Float64Array = Float64Array.from(PERTURBERS, (body) => GM[body]);

/** Places within an interval at which accelerations are taken; their series then has as many terms. */
export const NODES = 16;
/** A third of Mercury's period: 16 terms follow it to the last bit. */
const INTERVAL_DAYS = 32;

/** Intervals of one length, one after the other away from an epoch, and where the perturbers are at the nodes of each. */
export interface PerturberTable {
  readonly epochJdTdb: number;
  /** Length of an interval, negative into the past. */
  readonly days: number;
  readonly count: number;
  /** Barycentric, au, shape `[count][NODES][PERTURBERS][3]`. */
  readonly places: Float64Array;
  /** Barycentric, au/day, shape `[count][NODES][3]`. */
  readonly sunRates: Float64Array;
}

/**
 * Samples the perturbers from an epoch to a date before or after it. They do not depend on the body they pull, so that one table serves
 * every integration of a fit.
 */
export function samplePerturbers(planets: PositionSource, epochJdTdb: number, untilJdTdb: number): PerturberTable {
  const count = Math.ceil(Math.abs(untilJdTdb - epochJdTdb) / INTERVAL_DAYS);
  const days = count === 0 ? 0 : (untilJdTdb - epochJdTdb) / count;
  const places = new Float64Array(count * NODES * PERTURBERS.length * 3);
  const sunRates = new Float64Array(count * NODES * 3);
  const nodes = chebyshevNodes(NODES);
  const state = new Float64Array(6);
  for (let i = 0, place = 0, rate = 0; i < count; i++) {
    for (const x of nodes) {
      const jdTdb = epochJdTdb + (i + (1 + x) / 2) * days;
      for (const body of PERTURBERS) {
        planets.stateInto(state, body, jdTdb);
        places.set(state.subarray(0, 3), place);
        place += 3;
        if (body !== 'sun') continue;
        sunRates.set(state.subarray(3), rate);
        rate += 3;
      }
    }
  }
  return { epochJdTdb, days, count, places, sunRates };
}

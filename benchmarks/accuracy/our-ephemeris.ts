import { createEphemeris, type Ephemeris } from '@cosmichub/ephemeris';
import { pack1550to2650 } from '../../packages/ephemeris/src/pack/1550-2650.js';
import { pack1800to2200 } from '../../packages/ephemeris/src/pack/1800-2200.js';
import { asteroids } from '../../packages/ephemeris/src/pack/asteroids.js';

/** The default pack, and the asteroids and Chiron beside it. */
export function ourEphemeris(): Ephemeris {
  return createEphemeris({ sources: [pack1800to2200(), asteroids()] });
}

/** Over eleven centuries. */
export function longRangeEphemeris(): Ephemeris {
  return createEphemeris({ sources: [pack1550to2650()] });
}

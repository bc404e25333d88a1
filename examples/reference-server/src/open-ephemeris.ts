import { createEphemeris, type Ephemeris } from '@cosmichub/ephemeris/core';
import { pack1550to2650 } from '@cosmichub/ephemeris/pack/1550-2650';

const jdTtJ2000 = 2_451_545;

/**
 * The ephemeris of every request: all years that DE440 has, since nobody downloads a server. The pack is checked here, at start; where its
 * text was altered the server does not start.
 *
 * From the entry `core`, which does not load the default pack beside it.
 */
export function openEphemeris(): Ephemeris {
  const ephemeris = createEphemeris({ sources: [pack1550to2650()] });
  ephemeris.position('sun', jdTtJ2000); // the first place makes what all later ones share: better now than in somebody's first request
  return ephemeris;
}

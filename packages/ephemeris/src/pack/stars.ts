import { starSource } from '../bodies/star.js';
import type { StarSource } from '../bodies/star.js';
import { STAR_RECORDS } from '../data/stars.gen.js';
import { readStarRecords } from '../kernel/star-records.js';

export type { Star, StarSource } from '../bodies/star.js';
export type { Astrometry } from '../frames/space-motion.js';

/**
 * A position source of 1 061 fixed stars: those of the Hipparcos Catalogue down to magnitude 4.6, and fainter ones with an IAU name.
 *
 * Places at J1991.25 are good to 1 mas and motions to 1 mas a year. Orbits of double stars are left out, and radial velocities: in a
 * century that is 10 mas for Arcturus, 30 for Sirius, 600 for α Centauri, 6″ for Barnard's Star, and under 3 mas for nine in ten.
 *
 * It stands beside sources of the Earth and the Sun: `sources: [planets, stars()]`, then `ephemeris.position('Regulus', jdTt)`.
 *
 * Names come from the IAU Catalog of Star Names (IAU Working Group on Star Names, CC BY), everything else from *The Hipparcos and Tycho
 * Catalogues* (ESA SP-1200, 1997).
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_PACK` when the data were altered or cut off on their way.
 */
export function stars(): StarSource {
  return starSource('stars', 'Hipparcos 1997, IAU names', readStarRecords(STAR_RECORDS));
}

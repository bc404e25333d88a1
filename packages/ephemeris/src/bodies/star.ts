import { EphemerisError, shown } from '../errors.js';
import { similarNames } from '../errors/similar-names.js';
import { movedInto, spaceMotion } from '../frames/space-motion.js';
import type { Astrometry } from '../frames/space-motion.js';
import { DAYS_PER_JULIAN_YEAR } from '../time/julian-day.js';
import type { PositionSource } from './position-source.js';

/** A fixed star. */
export interface Star {
  /** What it is asked by: its IAU name, else its Bayer or Flamsteed designation, else its Hipparcos number as in `'HIP 49669'`. */
  readonly id: string;
  /** Name in the IAU Catalog of Star Names, such as `'Regulus'`. */
  readonly name: string | undefined;
  /** Bayer or Flamsteed designation and constellation as the IAU abbreviates them, such as `'alf Leo'`. */
  readonly bayer: string | undefined;
  /** Constellation as the IAU abbreviates it, where the star has a name. */
  readonly constellation: string | undefined;
  /** Number in the Hipparcos Catalogue. */
  readonly hip: number;
  /** Johnson V: smaller is brighter, Sirius is -1.44. */
  readonly magnitudeV: number;
  /** Johnson B − V: below 0 blue, 0.65 the Sun, above 1.5 red. */
  readonly colourBV: number;
  readonly astrometry: Astrometry;
}

/** A {@link PositionSource} of fixed stars that can be looked through. */
export interface StarSource extends PositionSource {
  readonly retarded: true;
  /** All of them, brightest first. */
  readonly stars: readonly Star[];

  /**
   * The star that a person means, in any letter case: `'Regulus'`, `'regulus'`, `'alf Leo'`, `'HIP 49669'`. Its `id` is what the source
   * and an ephemeris know it by.
   *
   * @throws {@link EphemerisError} `ERR_EPHEMERIS_BODY` when there is none; the message suggests names that look alike.
   */
  star(name: string): Star;
}

/** How far along straight lines, years: by then a radial velocity, taken as 0, has moved the swiftest stars by degrees. */
const REACH_YEARS = 10_000;

/**
 * A {@link PositionSource} of fixed stars. Each goes by its id, and by its name, designation and Hipparcos number as they are written.
 *
 * Where stars share a designation (the two of `alf Cen`), it means the brightest.
 */
export function starSource(name: string, version: string, stars: readonly Star[]): StarSource {
  const byBrightness = Object.freeze([...stars].sort((a, b) => a.magnitudeV - b.magnitudeV));
  const exact = new Map<string, Star>();
  for (const star of byBrightness) {
    for (const spelling of spellings(star)) if (!exact.has(spelling)) exact.set(spelling, star);
  }
  const folded = new Map([...exact].map(([spelling, star]) => [spelling.toLowerCase(), star]));
  const motions = new Map<Star, Float64Array>(); // at most one a star

  function motionOf(star: Star): Float64Array {
    let motion = motions.get(star);
    if (motion === undefined) {
      motion = spaceMotion(star.astrometry);
      motions.set(star, motion);
    }
    return motion;
  }

  function unknown(wanted: unknown): EphemerisError {
    const similar = typeof wanted === 'string' ? similarNames(wanted, [...exact.keys()]) : [];
    const suggestion = similar.length === 0 ? '' : `; did you mean ${similar.join(' or ')}?`;
    return new EphemerisError('ERR_EPHEMERIS_BODY', `star: expected a name such as Regulus, alf Leo or HIP 49669, got ${shown(wanted)}${suggestion}`);
  }

  return Object.freeze<StarSource>({
    name,
    version,
    retarded: true,
    bodies: Object.freeze([...exact.keys()]),
    stars: byBrightness,

    star(wanted) {
      const star = typeof wanted === 'string' ? folded.get(wanted.trim().toLowerCase()) : undefined;
      if (star === undefined) throw unknown(wanted);
      return star;
    },

    covers(body, jdTdb) {
      const star = exact.get(body);
      return star !== undefined && Math.abs(jdTdb - star.astrometry.epochJdTdb) <= REACH_YEARS * DAYS_PER_JULIAN_YEAR;
    },

    rangeOf(body) {
      const epoch = exact.get(body)?.astrometry.epochJdTdb;
      return epoch === undefined ? undefined : [epoch - REACH_YEARS * DAYS_PER_JULIAN_YEAR, epoch + REACH_YEARS * DAYS_PER_JULIAN_YEAR];
    },

    stateInto(out, body, jdTdb) {
      const star = exact.get(body);
      if (star === undefined) throw unknown(body);
      movedInto(out, motionOf(star), jdTdb - star.astrometry.epochJdTdb);
    },
  });
}

function spellings({ id, name, bayer, hip }: Star): string[] {
  return [id, name, bayer, `HIP ${hip}`].filter((spelling) => spelling !== undefined);
}

import type { Star } from '../bodies/star.js';
import { EphemerisError, shown } from '../errors.js';
import { JD_J1991_25 } from '../frames/space-motion.js';
import { crc32 } from './crc32.js';

/** Version of the text that {@link readStarRecords} reads. */
export const STAR_RECORDS_FORMAT = 1;

/** What the integers of a record count. */
export const UNITS_PER_DEGREE = 3.6e7; // 0.1 mas
export const UNITS_PER_MAS = 100;
export const UNITS_PER_MAGNITUDE = 100;
export const RADIX = 36;

const NUMBERS = 8;
const CONSTELLATION_LETTERS = 3;

/** Checksum of the lines after the first, as the first line holds it. */
export function starRecordsChecksum(lines: string): number {
  return crc32(new TextEncoder().encode(lines), 0);
}

/**
 * Stars from a text of lines. The first says `stars`, the version of the format, how many stars there are and the checksum of the rest.
 * Each other line is a star, its parts divided by spaces: eight integers to the base 36 (step from the Hipparcos number of the star
 * before, step from its right ascension, declination, both at J1991.25 in 0.1 mas, proper motion in right ascension times the cosine of the declination
 * and in declination in 0.01 mas a year, parallax in 0.01 mas, V and B − V in 0.01 magnitudes); for a star with a name its
 * designation and constellation written together (`alfLeo`, or `UMa` without a designation) and the name.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_PACK` for a text that is cut off, altered or of another version.
 */
export function readStarRecords(text: string): Star[] {
  const end = text.indexOf('\n');
  const [kind, format, count, checksum] = text.slice(0, Math.max(end, 0)).split(' ');
  if (kind !== 'stars') throw new EphemerisError('ERR_EPHEMERIS_PACK', `stars: expected a text that begins with stars, got ${shown(text.slice(0, 20))}`);
  if (format !== String(STAR_RECORDS_FORMAT)) throw new EphemerisError('ERR_EPHEMERIS_PACK', `stars: expected format ${STAR_RECORDS_FORMAT}, got ${shown(format)}`);

  const lines = text.slice(end + 1);
  const records = lines.split('\n');
  if (records.length !== Number(count)) throw new EphemerisError('ERR_EPHEMERIS_PACK', `stars: expected ${count} stars, got ${records.length}`);
  if (String(starRecordsChecksum(lines)) !== checksum) throw new EphemerisError('ERR_EPHEMERIS_PACK', 'stars: altered, the checksum is wrong');

  let hip = 0;
  let ra = 0;
  return records.map((record) => {
    const parts = record.split(' ');
    const [hipStep, raStep, dec, raMotion, decMotion, parallax, magnitude, colour] = parts.slice(0, NUMBERS).map((part) => Number.parseInt(part, RADIX));
    hip += hipStep;
    ra += raStep;
    const designation = parts.at(NUMBERS);
    const name = parts.slice(NUMBERS + 1).join(' ') || undefined;
    const constellation = designation?.slice(-CONSTELLATION_LETTERS);
    const letter = designation?.slice(0, -CONSTELLATION_LETTERS) || undefined;
    const bayer = letter && `${letter} ${constellation}`;
    return Object.freeze<Star>({
      id: name ?? bayer ?? `HIP ${hip}`,
      name,
      bayer,
      constellation,
      hip,
      magnitudeV: magnitude / UNITS_PER_MAGNITUDE,
      colourBV: colour / UNITS_PER_MAGNITUDE,
      astrometry: Object.freeze({
        rightAscensionDeg: ra / UNITS_PER_DEGREE,
        declinationDeg: dec / UNITS_PER_DEGREE,
        epochJdTdb: JD_J1991_25,
        rightAscensionMasPerYear: raMotion / UNITS_PER_MAS,
        declinationMasPerYear: decMotion / UNITS_PER_MAS,
        parallaxMas: parallax / UNITS_PER_MAS,
      }),
    });
  });
}

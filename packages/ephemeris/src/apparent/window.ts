import type { BodyId } from '../bodies/body.js';
import { assertArray, assertInRange, assertOneOf, assertRoom, EphemerisError, shown } from '../errors.js';
import type { JdTt } from '../time/julian-date.js';
import { assertJulianDate } from '../time/julian-day.js';
import { createLongitudePieces, SAMPLE_FRACTIONS } from './longitude-pieces.js';
import type { LongitudePieces } from './longitude-pieces.js';

/**
 * Apparent geocentric longitudes of a few bodies over a span of time, minted into polynomials for scans: for searches that ask for
 * thousands of them.
 *
 * A longitude is minted with its neighbours of sixteen days when it is first asked for, and takes some 15 ns from then on, asked for in order. Pieces
 * are kept, for each body up to 8 MB; the same date gives the same number, whatever was asked before.
 */
export interface LongitudeWindow {
  /** First instant, Julian date, TT. */
  readonly fromJdTt: JdTt;
  /** Last instant, Julian date, TT. */
  readonly toJdTt: JdTt;
  readonly bodies: readonly BodyId[];
  /**
   * Largest difference from the chain that the handle computes positions by, milliarcseconds: 0.5, or 1 with the Moon. It holds
   * beside the Sun too: where light bends too sharply for polynomials of six hours, the chain itself answers. It also answers for the
   * osculating node and apogee, which swing too fast.
   */
  readonly errorMas: number;

  /**
   * Apparent longitude, ecliptic and true equinox of date, in the zodiac that the window was made for.
   *
   * @param jdTt - Julian date, TT, within the window.
   * @returns Degrees [0, 360).
   * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for a body or date that the window does not have; what a position throws.
   */
  longitudeDeg(body: BodyId, jdTt: JdTt): number;

  /**
   * Rate of {@link LongitudeWindow.longitudeDeg}, from its polynomial.
   *
   * @param jdTt - Julian date, TT, within the window.
   * @returns Degrees per day.
   * @throws {@link EphemerisError} As {@link LongitudeWindow.longitudeDeg} does.
   */
  speedDegPerDay(body: BodyId, jdTt: JdTt): number;

  /**
   * {@link LongitudeWindow.longitudeDeg} at many dates: the fastest in their order.
   *
   * @param out - Receives degrees [0, 360), shape `[jdTts.length]`. Left half written when it throws.
   * @param jdTts - Julian dates, TT, within the window.
   * @throws {@link EphemerisError} As {@link LongitudeWindow.longitudeDeg} does.
   */
  longitudesInto(out: Float64Array, body: BodyId, jdTts: Float64Array): void;
}

/**
 * The places that a window is minted from.
 *
 * @param out - Receives six numbers a body, the longitude in degrees first, its rate per day fourth.
 */
export type PlaceSampler = (out: Float64Array, bodies: readonly BodyId[], jdTt: JdTt) => void;

const NUMBERS_PER_BODY = 6;

/** How a body is minted. */
interface Minting {
  /** Days of an undivided piece, at most. */
  readonly days: number;
  /** Pieces of so many days or fewer are held to the chain between their samples too. */
  readonly probedDays: number;
  /** An error that was not reached. */
  readonly errorMas: number;
}

/**
 * Planets need shorter pieces where their light passes near the Sun. Reached were 0.4 mas, over a century of every body, each at 73 000
 * instants and again every 18 minutes within 1.5° of the Sun.
 */
const PLANET: Minting = { days: 16, probedDays: 2, errorMas: 0.5 };

/** Reached were 0.75 mas, where the default pack begins its next segment of the Moon's orbit. */
const MOON: Minting = { days: 5, probedDays: 2, errorMas: 1 };

/** Points that swing with every revolution of the Moon: their polynomials would take more of the chain than a scan by the hour does. */
const NOT_MINTED: ReadonlySet<string> = new Set(['osculatingNode', 'osculatingApogee']);

/** Whence the longitudes of one body come. */
type Longitudes = Pick<LongitudePieces, 'longitudeDeg' | 'speedDegPerDay' | 'longitudesInto'>;

/**
 * Makes a {@link LongitudeWindow}. Nothing is minted yet, but both ends are computed once, so that a body or span that no source has is refused
 * here.
 *
 * @param fromJdTt - First instant, Julian date, TT.
 * @param toJdTt - Last instant, Julian date, TT, after the first.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`; what the sampler throws.
 */
export function createLongitudeWindow(
  placesInto: PlaceSampler, bodies: readonly BodyId[], fromJdTt: JdTt, toJdTt: JdTt,
): LongitudeWindow {
  assertArray('bodies', bodies);
  assertJulianDate('fromJdTt', fromJdTt);
  assertJulianDate('toJdTt', toJdTt);
  if (toJdTt <= fromJdTt) throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `toJdTt: expected more than fromJdTt, ${fromJdTt}, got ${shown(toJdTt)}`);
  const names = Object.freeze([...new Set(bodies)]);
  const ends = new Float64Array(names.length * NUMBERS_PER_BODY);
  placesInto(ends, names, fromJdTt);
  placesInto(ends, names, toJdTt);

  const longitudesOf = new Map<BodyId, Longitudes>();

  // Planets are sampled at the same instants, which then share the Earth's place and the frame.
  const planets = new Map<BodyId, LongitudePieces>();
  const piecesIn = ({ days }: Minting): number => Math.ceil((toJdTt - fromJdTt) / days);
  const planetDays = (toJdTt - fromJdTt) / piecesIn(PLANET);
  const places = new Float64Array(names.length * NUMBERS_PER_BODY);
  const samples = new Float64Array(2 * names.length * SAMPLE_FRACTIONS.length);

  function mintPlanets(index: number): void {
    const missing = [...planets].filter(([, pieces]) => !pieces.isMinted(index));
    const bodies = missing.map(([name]) => name);
    const stride = missing.length;
    SAMPLE_FRACTIONS.forEach((fraction, i) => {
      placesInto(places, bodies, Math.min(fromJdTt + (index + fraction) * planetDays, toJdTt));
      for (let j = 0; j < stride; j++) {
        samples[2 * i * stride + j] = places[j * NUMBERS_PER_BODY];
        samples[(2 * i + 1) * stride + j] = places[j * NUMBERS_PER_BODY + 3];
      }
    });
    missing.forEach(([, pieces], j) => pieces.mint(index, samples, j, stride));
  }

  for (const name of names) {
    const alone = [name];
    const place = new Float64Array(NUMBERS_PER_BODY);
    const placeAt = (jdTt: number): Float64Array => {
      placesInto(place, alone, Math.min(jdTt, toJdTt)); // the sum of pieces may round to beyond the end
      return place;
    };
    const piecesOf = (minting: Minting, onMissing: (index: number) => void): LongitudePieces =>
      createLongitudePieces({ fromJdTt, toJdTt, pieceCount: piecesIn(minting), probedDays: minting.probedDays, placeAt, onMissing });

    if (NOT_MINTED.has(name)) {
      longitudesOf.set(name, {
        longitudeDeg: (jdTt) => placeAt(jdTt)[0],
        speedDegPerDay: (jdTt) => placeAt(jdTt)[3],
        longitudesInto(out, jdTts) {
          for (let i = 0; i < jdTts.length; i++) {
            assertInRange(`jdTts[${i}]`, jdTts[i], fromJdTt, toJdTt);
            out[i] = placeAt(jdTts[i])[0];
          }
        },
      });
    } else if (name === 'moon') {
      const moon = piecesOf(MOON, (index) => moon.mint(index));
      longitudesOf.set(name, moon);
    } else {
      const planet = piecesOf(PLANET, mintPlanets);
      planets.set(name, planet);
      longitudesOf.set(name, planet);
    }
  }

  function longitudesAt(body: BodyId, jdTt: number): Longitudes {
    const longitudes = longitudesOf.get(body);
    if (longitudes === undefined) assertOneOf('body', body, names);
    if (!(jdTt >= fromJdTt && jdTt <= toJdTt)) assertInRange('jdTt', jdTt, fromJdTt, toJdTt);
    return longitudes!;
  }

  return Object.freeze<LongitudeWindow>({
    fromJdTt,
    toJdTt,
    bodies: names,
    errorMas: names.includes('moon') ? MOON.errorMas : PLANET.errorMas,
    longitudeDeg: (body, jdTt) => longitudesAt(body, jdTt).longitudeDeg(jdTt),
    speedDegPerDay: (body, jdTt) => longitudesAt(body, jdTt).speedDegPerDay(jdTt),
    longitudesInto(out, body, jdTts) {
      assertRoom('jdTts', jdTts, 0);
      assertRoom('out', out, jdTts.length);
      longitudesAt(body, fromJdTt).longitudesInto(out, jdTts);
    },
  });
}

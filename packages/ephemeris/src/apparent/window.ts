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
 * A longitude is minted with its neighbours of sixteen days when it is first asked for, and takes some 30 ns from then on. Pieces
 * are kept, for each body up to 6 MB; the same date gives the same number, whatever was asked before.
 */
export interface LongitudeWindow {
  /** First instant, Julian date, TT. */
  readonly fromJdTt: JdTt;
  /** Last instant, Julian date, TT. */
  readonly toJdTt: JdTt;
  readonly bodies: readonly BodyId[];
  /**
   * Largest difference from the chain that the handle computes positions by, milliarcseconds: 0.5, or 3 with the osculating node or
   * apogee. It holds beside the Sun too: where light bends too sharply for polynomials of six hours, the chain itself answers.
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
 * Planets need shorter pieces where their light passes near the Sun. 0.39 mas was reached, over a century of every body, each at 73 000
 * instants and again every 18 minutes within 1.5° of the Sun.
 */
const PLANET: Minting = { days: 16, probedDays: 2, errorMas: 0.5 };

/**
 * What is faster than a planet. Osculating points swing with every revolution of the Moon, and jump by up to 0.05″ where a pack begins
 * its next segment of the Moon's orbit: small jumps are smoothed over the hour about them, by 1.7 mas at most.
 */
const FASTER: ReadonlyMap<string, Minting> = new Map([
  ['moon', { days: 5, probedDays: 2, errorMas: 0.5 }],
  ['osculatingNode', { days: 4, probedDays: 4, errorMas: 3 }],
  ['osculatingApogee', { days: 2, probedDays: 2, errorMas: 3 }],
]);

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

  const piecesOf = new Map<BodyId, LongitudePieces>();

  // Planets are sampled at the same instants, which then share the Earth's place and the frame.
  const together = names.filter((name) => !FASTER.has(name));
  const piecesIn = ({ days }: Minting): number => Math.ceil((toJdTt - fromJdTt) / days);
  const togetherDays = (toJdTt - fromJdTt) / piecesIn(PLANET);
  const places = new Float64Array(together.length * NUMBERS_PER_BODY);
  const samples = new Float64Array(together.length * SAMPLE_FRACTIONS.length);

  function mintTogether(index: number): void {
    const missing = together.filter((name) => !piecesOf.get(name)!.isMinted(index));
    SAMPLE_FRACTIONS.forEach((fraction, i) => {
      placesInto(places, missing, Math.min(fromJdTt + (index + fraction) * togetherDays, toJdTt));
      for (let j = 0; j < missing.length; j++) samples[i * missing.length + j] = places[j * NUMBERS_PER_BODY];
    });
    missing.forEach((name, j) => piecesOf.get(name)!.mint(index, samples, j, missing.length));
  }

  for (const name of names) {
    const minting = FASTER.get(name) ?? PLANET;
    const alone = [name];
    const place = new Float64Array(NUMBERS_PER_BODY);
    const pieces: LongitudePieces = createLongitudePieces({
      fromJdTt,
      toJdTt,
      pieceCount: piecesIn(minting),
      probedDays: minting.probedDays,
      placeAt(jdTt) {
        placesInto(place, alone, Math.min(jdTt, toJdTt)); // the sum of pieces may round to beyond the end
        return place;
      },
      onMissing: FASTER.has(name) ? (index) => pieces.mint(index) : mintTogether,
    });
    piecesOf.set(name, pieces);
  }

  function piecesAt(body: BodyId, jdTt: number): LongitudePieces {
    const pieces = piecesOf.get(body);
    if (pieces === undefined) assertOneOf('body', body, names);
    if (!(jdTt >= fromJdTt && jdTt <= toJdTt)) assertInRange('jdTt', jdTt, fromJdTt, toJdTt);
    return pieces!;
  }

  return Object.freeze<LongitudeWindow>({
    fromJdTt,
    toJdTt,
    bodies: names,
    errorMas: Math.max(0, ...names.map((name) => (FASTER.get(name) ?? PLANET).errorMas)),
    longitudeDeg: (body, jdTt) => piecesAt(body, jdTt).longitudeDeg(jdTt),
    speedDegPerDay: (body, jdTt) => piecesAt(body, jdTt).speedDegPerDay(jdTt),
    longitudesInto(out, body, jdTts) {
      assertRoom('jdTts', jdTts, 0);
      assertRoom('out', out, jdTts.length);
      piecesAt(body, fromJdTt).longitudesInto(out, jdTts);
    },
  });
}

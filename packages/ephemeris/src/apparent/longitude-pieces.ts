import { assertInRange } from '../errors.js';
import { wrapDeg, wrapSignedDeg } from '../math/angle.js';
import { createHermiteFit } from '../math/hermite-fit.js';
import { evaluatePowers, powersFromChebyshev } from '../math/power-series.js';

/** Samples that a piece is put through, with their rates. */
const NODES = 8;
/** Terms of a piece: what asks for so many in sixteen days is nutation, whose fortnightly terms every longitude of date has. */
const TERMS = 2 * NODES;
/** How far from a sample to the next a piece is held to the chain, where it is held there. */
const PROBES = [0.3, 0.7];
/** Pieces so short are not halved again: what is still too steep is left to the chain. */
const SHORTEST_DAYS = 0.25;
/** The error to which a piece is accepted. */
const ACCEPTED_DEG = 0.1 / 3.6e6;
/** Below this, terms are the rounding of Julian dates, in 40 µs of which the Moon moves 0.02 mas. */
const NOISE_DEG = 0.05 / 3.6e6;
/** Pieces that a body keeps before it forgets them all, 8 MB: enough for 900 years of the Moon, 2 800 of a planet. */
const MAX_PIECES = 65_536;

const UNMINTED = 0x7fff_ffff;
/** In the place of a series: asks the chain. */
const CHAIN = 0;
const fit = Object.freeze(createHermiteFit(NODES));

/**
 * Where within a piece a body is sampled, from 0 at its beginning to 1 at its end: a series is put through all but the last, which is the middle,
 * where it would err most, and held to that.
 */
export const SAMPLE_FRACTIONS: readonly number[] = Object.freeze([...Array.from(fit.nodes, (node) => (node + 1) / 2), 0.5]);

/** The longitudes of one body over a span, as polynomials that are made when they are first asked for. */
export interface LongitudePieces {
  /** Degrees [0, 360). */
  longitudeDeg(jdTt: number): number;
  /** Degrees per day. */
  speedDegPerDay(jdTt: number): number;
  /** @param out - Receives degrees [0, 360), as many as there are dates. */
  longitudesInto(out: Float64Array, jdTts: Float64Array): void;
  isMinted(index: number): boolean;
  /**
   * Makes an undivided piece, or halves of it where one polynomial does not do.
   *
   * @param samples - Longitudes at {@link SAMPLE_FRACTIONS}, degrees, and their rates, degrees per day: those of the sample i at
   * `offset + 2 * i * stride` and one stride behind. Without them they are computed.
   */
  mint(index: number, samples?: Float64Array, offset?: number, stride?: number): void;
}

/** What {@link createLongitudePieces} rests on. */
export interface LongitudePiecesOptions {
  readonly fromJdTt: number;
  readonly toJdTt: number;
  /** Undivided pieces, which fill the span. */
  readonly pieceCount: number;
  /** Pieces of so many days or fewer are held to the chain between their samples too, where a bend or jump might escape these. */
  readonly probedDays: number;
  /** The whole chain: longitude in degrees at index 0, its rate in degrees per day at 3. */
  readonly placeAt: (jdTt: number) => Float64Array;
  /** Called for an undivided piece that is asked for the first time; mints it. */
  readonly onMissing: (index: number) => void;
}

/**
 * Pieces of one body's longitude.
 *
 * Undivided pieces have one length, so that a date finds its own by a division; one that a polynomial does not meet is halved, and so
 * are its halves. What the halves come down to is where light passes the Sun's limb and jumps of the source's own: their pieces hold no
 * polynomial, and are answered by the chain.
 */
export function createLongitudePieces(options: LongitudePiecesOptions): LongitudePieces {
  const { fromJdTt, toJdTt, pieceCount, probedDays, placeAt, onMissing } = options;
  const pieceDays = (toJdTt - fromJdTt) / pieceCount;
  const piecesPerDay = 1 / pieceDays;

  // An entry is the number of a series, or, below zero, the complement of the number of a pair of entries: the halves.
  const entries = new Int32Array(pieceCount).fill(UNMINTED);
  let halves = new Int32Array(0);
  let pairs = 0;
  let series = new Float64Array(TERMS);
  let count = CHAIN + 1;

  const nodesDeg = new Float64Array(NODES);
  const nodeRates = new Float64Array(NODES); // by x, which goes from -1 to 1 over the piece
  const terms = new Float64Array(TERMS);

  /** Number of a new series through these samples, or undefined if it is not good enough. */
  function fitted(samples: Float64Array, offset: number, stride: number, days: number): number | undefined {
    nodesDeg[0] = samples[offset];
    for (let i = 1; i < NODES; i++) nodesDeg[i] = nodesDeg[i - 1] + wrapSignedDeg(samples[offset + 2 * i * stride] - nodesDeg[i - 1]);
    for (let i = 0; i < NODES; i++) nodeRates[i] = samples[offset + (2 * i + 1) * stride] * (days / 2);
    fit.coefficientsInto(terms, nodesDeg, nodeRates);
    if (!(remainderDeg(terms) <= ACCEPTED_DEG)) return undefined;
    powersFromChebyshev(terms, 0, 1, TERMS);
    if (Math.abs(wrapSignedDeg(terms[0] - samples[offset + 2 * NODES * stride])) > ACCEPTED_DEG) return undefined;
    series = withRoom(series, (count + 1) * TERMS);
    series.set(terms, count * TERMS);
    return count++;
  }

  function sampled(startJdTt: number, days: number): Float64Array {
    const samples = new Float64Array(2 * SAMPLE_FRACTIONS.length);
    SAMPLE_FRACTIONS.forEach((fraction, i) => {
      const place = placeAt(startJdTt + fraction * days);
      samples[2 * i] = place[0];
      samples[2 * i + 1] = place[3];
    });
    return samples;
  }

  function holdsBetweenSamples(found: number, startJdTt: number, days: number): boolean {
    for (let i = 1; i < NODES; i++) {
      for (const way of PROBES) {
        const fraction = SAMPLE_FRACTIONS[i - 1] + way * (SAMPLE_FRACTIONS[i] - SAMPLE_FRACTIONS[i - 1]);
        const deg = evaluatePowers(series, found * TERMS, TERMS, 2 * fraction - 1);
        if (Math.abs(wrapSignedDeg(deg - placeAt(startJdTt + fraction * days)[0])) > ACCEPTED_DEG) return false;
      }
    }
    return true;
  }

  function grown(startJdTt: number, days: number): number {
    const found = fitted(sampled(startJdTt, days), 0, 1, days);
    if (found !== undefined && (days > probedDays || holdsBetweenSamples(found, startJdTt, days))) return found;
    return days <= SHORTEST_DAYS ? CHAIN : halved(startJdTt, days);
  }

  function halved(startJdTt: number, days: number): number {
    const first = grown(startJdTt, days / 2);
    const second = grown(startJdTt + days / 2, days / 2);
    halves = withRoom(halves, 2 * pairs + 2);
    halves[2 * pairs] = first;
    halves[2 * pairs + 1] = second;
    return ~pairs++;
  }

  function mint(index: number, samples?: Float64Array, offset = 0, stride = 1): void {
    if (count >= MAX_PIECES) {
      entries.fill(UNMINTED);
      pairs = 0;
      count = CHAIN + 1;
    }
    const startJdTt = fromJdTt + index * pieceDays;
    entries[index] =
      samples === undefined ? grown(startJdTt, pieceDays) : (fitted(samples, offset, stride, pieceDays) ?? halved(startJdTt, pieceDays));
  }

  // Where `find` found the piece of a date: `x = ((jdTt - fromJdTt) * piecesPerDay - index) * parts - part` is in [0, 1) all over it.
  let index = 0;
  let parts = 1;
  let part = 0;

  /** The series of a date's piece, or {@link CHAIN}. */
  function find(jdTt: number): number {
    const pieces = (jdTt - fromJdTt) * piecesPerDay;
    index = Math.min(Math.floor(pieces), pieceCount - 1); // the last instant belongs to the last piece
    if (entries[index] === UNMINTED) onMissing(index);
    let entry = entries[index];
    parts = 1;
    part = 0;
    while (entry < 0) {
      parts *= 2;
      part *= 2;
      const half = (pieces - index) * parts - part < 1 ? 0 : 1;
      part += half;
      entry = halves[2 * ~entry + half];
    }
    return entry;
  }

  function longitudesInto(out: Float64Array, jdTts: Float64Array): void {
    for (let i = 0; i < jdTts.length; ) {
      if (!(jdTts[i] >= fromJdTt && jdTts[i] <= toJdTt)) assertInRange(`jdTts[${i}]`, jdTts[i], fromJdTt, toJdTt);
      const found = find(jdTts[i]);
      if (found === CHAIN) {
        out[i] = placeAt(jdTts[i])[0];
        i++;
        continue;
      }
      const at = found * TERMS;
      const c0 = series[at];
      const c1 = series[at + 1];
      const c2 = series[at + 2];
      const c3 = series[at + 3];
      const c4 = series[at + 4];
      const c5 = series[at + 5];
      const c6 = series[at + 6];
      const c7 = series[at + 7];
      const c8 = series[at + 8];
      const c9 = series[at + 9];
      const c10 = series[at + 10];
      const c11 = series[at + 11];
      const c12 = series[at + 12];
      const c13 = series[at + 13];
      const c14 = series[at + 14];
      const c15 = series[at + 15];
      let x = ((jdTts[i] - fromJdTt) * piecesPerDay - index) * parts - part;
      do {
        // Estrin's scheme; Horner's takes longer, for each of its steps waits for the one before.
        const u = 2 * x - 1;
        const u2 = u * u;
        const u4 = u2 * u2;
        const low = c0 + c1 * u + (c2 + c3 * u) * u2 + (c4 + c5 * u + (c6 + c7 * u) * u2) * u4;
        const high = c8 + c9 * u + (c10 + c11 * u) * u2 + (c12 + c13 * u + (c14 + c15 * u) * u2) * u4;
        const deg = low + high * (u4 * u4);
        const wrapped = deg - 360 * Math.floor(deg * (1 / 360)); // a remainder would take as long as all before
        out[i] = wrapped >= 0 && wrapped < 360 ? wrapped : wrapDeg(deg);
        i++;
        x = ((jdTts[i] - fromJdTt) * piecesPerDay - index) * parts - part; // NaN behind the last date
      } while (x >= 0 && x < 1);
    }
  }

  const date = new Float64Array(1);
  const longitude = new Float64Array(1);

  function longitudeDeg(jdTt: number): number {
    date[0] = jdTt;
    longitudesInto(longitude, date);
    return longitude[0];
  }

  function speedDegPerDay(jdTt: number): number {
    const found = find(jdTt);
    if (found === CHAIN) return placeAt(jdTt)[3];
    const u = 2 * (((jdTt - fromJdTt) * piecesPerDay - index) * parts - part) - 1;
    let rate = 0;
    for (let k = TERMS - 1; k > 0; k--) rate = rate * u + k * series[found * TERMS + k];
    return rate * 2 * parts * piecesPerDay;
  }

  return { longitudeDeg, speedDegPerDay, longitudesInto, mint, isMinted: (at) => entries[at] !== UNMINTED };
}

/**
 * What a series leaves out, as its last terms foretell: they go on falling by the same factor, and what lies beyond is folded back into
 * the terms as well, so it counts twice.
 *
 * Terms fall within an envelope that they also cross zero in, as a cosine does, two or three in a row: three pairs are looked at, and the
 * slowest fall between them counts.
 */
function remainderDeg(chebyshev: Float64Array): number {
  const pair = (k: number): number => Math.max(Math.abs(chebyshev[k]), Math.abs(chebyshev[k + 1]));
  const third = pair(TERMS - 6);
  const second = pair(TERMS - 4);
  const first = pair(TERMS - 2);
  if (Math.max(first, second) <= NOISE_DEG) return 0;
  const last = Math.max(first, (second * second) / third);
  const factor = Math.max(first / second, second / third);
  return factor < 1 ? (2 * last * factor) / (1 - factor) : Infinity;
}

/** The array, or a copy of twice its length or more. */
function withRoom<T extends Float64Array | Int32Array>(array: T, length: number): T {
  if (array.length >= length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.max(length, 2 * array.length));
  longer.set(array);
  return longer;
}

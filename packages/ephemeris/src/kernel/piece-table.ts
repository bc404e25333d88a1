import { createChebyshevFit } from '../math/chebyshev.js';
import { evaluatePowers3Into, powersFromChebyshev } from '../math/power-series.js';
import { createKnottedFit, createKnottedSeries, KNOT_PARTS } from './knotted-series.js';

/** Short Cartesian polynomials made when first asked for, and kept while there is room. */
export interface PieceTable {
  /**
   * State of one of the table's bodies.
   *
   * @param out - Receives x, y, z and their rates per day.
   * @param body - Index of the body.
   * @param daysIn - Days from the beginning of the first piece.
   */
  stateInto(out: Float64Array, body: number, daysIn: number): void;
}

export interface PieceTableOptions {
  /** Length of a piece. */
  readonly days: number;
  readonly count: number;
  /** Chebyshev terms of each body whose pieces are made together. */
  readonly terms: readonly number[];
  /** Most pieces kept; the oldest make room for new ones. */
  readonly maxPieces: number;
  /** Whether pieces meet without a jump in velocity, at twice the work for each. */
  readonly smooth: boolean;
  /** Writes the position of every body one after the other, three numbers each, from an index on; days from the first piece's beginning. */
  readonly placesInto: (out: Float64Array, at: number, daysIn: number) => void;
}

const COORDINATES = 3;
const FIRST_SLOTS = 64;

/** What a piece of bodies with these numbers of terms takes. */
export function bytesOfPiece(terms: readonly number[]): number {
  return terms.reduce((sum, n) => sum + n, 0) * COORDINATES * Float64Array.BYTES_PER_ELEMENT;
}

export function createPieceTable({ days, count, terms, maxPieces, smooth, placesInto }: PieceTableOptions): PieceTable {
  const width = COORDINATES * terms.length;
  const starts: number[] = []; // of each body's numbers in a slot
  let slotSize = 0;
  for (const n of terms) {
    starts.push(slotSize);
    slotSize += COORDINATES * n;
  }
  const makeInto = (smooth ? smoothMaker : plainMaker)({ days, terms, placesInto }, starts, width);

  const piecesPerDay = 1 / days;
  const maxSlots = Math.min(count, Math.max(1, maxPieces));
  const slotOf = new Int32Array(count).fill(-1);
  const pieceOf: number[] = []; // of each slot in use
  let coefficients = new Float64Array(Math.min(FIRST_SLOTS, maxSlots) * slotSize);
  let nextSlot = 0;

  function make(piece: number): number {
    if (nextSlot === maxSlots) nextSlot = 0;
    const slot = nextSlot;
    if ((slot + 1) * slotSize > coefficients.length) {
      const grown = new Float64Array(Math.min(2 * coefficients.length, maxSlots * slotSize));
      grown.set(coefficients);
      coefficients = grown;
    }
    if (slot < pieceOf.length) slotOf[pieceOf[slot]] = -1;
    makeInto(coefficients, slot * slotSize, piece); // may throw: then the slot is nobody's
    terms.forEach((n, body) => { // on pieces of so few terms powers lose nothing: 1e-4 mas of the Moon
      for (let axis = 0; axis < COORDINATES; axis++) powersFromChebyshev(coefficients, slot * slotSize + starts[body] + axis, COORDINATES, n);
    });
    nextSlot = slot + 1;
    pieceOf[slot] = piece;
    slotOf[piece] = slot;
    return slot;
  }

  return {
    stateInto(out, body, daysIn) {
      const position = daysIn * piecesPerDay;
      const piece = Math.min(position | 0, count - 1); // towards zero: the first begins there
      let slot = slotOf[piece];
      if (slot < 0) slot = make(piece);
      evaluatePowers3Into(out, coefficients, slot * slotSize + starts[body], terms[body], 2 * (position - piece) - 1, 2 * piecesPerDay);
    },
  };
}

/** Writes the coefficients of a piece from an index on. */
type Maker = (coefficients: Float64Array, at: number, piece: number) => void;
type MakerOptions = Pick<PieceTableOptions, 'days' | 'terms' | 'placesInto'>;

/** Each piece by itself, as near as its terms allow. */
function plainMaker({ days, terms, placesInto }: MakerOptions, starts: readonly number[], width: number): Maker {
  const samples = Math.max(...terms);
  const fits = terms.map((n) => createChebyshevFit(n, samples));
  const { nodes } = fits[0];
  const places = new Float64Array(samples * width);
  return (coefficients, at, piece) => {
    for (let i = 0; i < samples; i++) placesInto(places, i * width, (piece + (1 + nodes[i]) / 2) * days);
    fits.forEach((fit, body) => {
      for (let axis = 0; axis < COORDINATES; axis++) {
        fit.coefficientsInto(coefficients, at + starts[body] + axis, COORDINATES, places, body * COORDINATES + axis, width);
      }
    });
  };
}

/** Slopes come from places so far off the ends, in days: by Abramowitz & Stegun 25.3.6 good to 1e-15 au a day for the Moon. */
const SLOPE_STEP_DAYS = 0.01;

/** Pieces that share the places and velocities at their ends. */
function smoothMaker({ days, terms, placesInto }: MakerOptions, starts: readonly number[], width: number): Maker {
  const samples = Math.max(...terms);
  const fits = terms.map((n) => createKnottedFit(n - KNOT_PARTS, samples));
  const series = terms.map((n) => createKnottedSeries(n - KNOT_PARTS));
  const { nodes } = fits[0];
  const places = new Float64Array(samples * width);
  const around = new Float64Array(5 * width);
  const ends = new Float64Array(KNOT_PARTS * width);
  const parts = new Float64Array(samples);

  function placeEnd(end: 0 | 1, daysIn: number): void {
    for (let k = 0; k < 5; k++) placesInto(around, k * width, daysIn + (k - 2) * SLOPE_STEP_DAYS);
    for (let i = 0; i < width; i++) {
      const change = (8 * (around[3 * width + i] - around[width + i]) - (around[4 * width + i] - around[i])) / 12;
      ends[2 * end * width + i] = around[2 * width + i];
      ends[(2 * end + 1) * width + i] = ((change / SLOPE_STEP_DAYS) * days) / 2;
    }
  }

  return (coefficients, at, piece) => {
    placeEnd(0, piece * days);
    placeEnd(1, (piece + 1) * days);
    for (let i = 0; i < samples; i++) placesInto(places, i * width, (piece + (1 + nodes[i]) / 2) * days);
    coefficients.fill(0, at, at + starts[terms.length - 1] + COORDINATES * terms[terms.length - 1]);
    terms.forEach((n, body) => {
      for (let i = COORDINATES * body; i < COORDINATES * (body + 1); i++) {
        for (let part = 0; part < KNOT_PARTS; part++) parts[part] = ends[part * width + i];
        fits[body].polynomialsInto(parts, places, i, width);
        series[body].addInto(coefficients, at + starts[body] + i - COORDINATES * body, COORDINATES, parts, n - KNOT_PARTS);
      }
    });
  };
}

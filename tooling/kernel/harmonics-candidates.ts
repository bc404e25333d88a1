import { FUNDAMENTAL_ARGUMENTS } from '../../packages/ephemeris/src/frames/fundamental-arguments.js';
import { combine, type ArgumentGrid } from './harmonics-grid.js';

/** Cells in 1/span: two combinations in one cell cannot be told apart, the simpler is kept. */
const CELLS_PER_LINE = 8;

const [L, LP, F, D, OM, MERCURY, VENUS, EARTH, MARS, JUPITER, SATURN, URANUS] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** Integer combinations of the fundamental arguments, found by frequency. */
export interface Candidates {
  /** Combinations of positive frequency within `reach` of `lines` (cycles in the span), simplest of each cell, any order. */
  near(lines: number, reach: number): readonly { readonly multipliers: readonly number[]; readonly complexity: number }[];
}

/** A part of a combination: its multipliers and the sum of their sizes. */
interface Part {
  readonly multipliers: readonly number[];
  readonly complexity: number;
}

/** Every combination up to some order of the given arguments, including the empty one. */
function partsOf(ranges: readonly (readonly [argument: number, max: number])[], maxComplexity: number): Part[] {
  let parts: Part[] = [{ multipliers: new Array<number>(FUNDAMENTAL_ARGUMENTS).fill(0), complexity: 0 }];
  for (const [argument, max] of ranges) {
    parts = parts.flatMap((part) => {
      const grown: Part[] = [];
      for (let multiple = -max; multiple <= max; multiple++) {
        const complexity = part.complexity + Math.abs(multiple);
        if (complexity <= maxComplexity) grown.push({ multipliers: part.multipliers.with(argument, multiple), complexity });
      }
      return grown;
    });
  }
  return parts;
}

/** Pairs of families: every sum of a part of the first and one of the second is a candidate. */
type Families = readonly (readonly [readonly Part[], readonly Part[]])[];

const NOTHING: readonly Part[] = partsOf([], 0);

/** The lunar theory's own combinations, then those with planets: high multiples of two neighbours, low ones of others. */
function moonFamilies(): Families {
  const lunar = partsOf([[D, 10], [LP, 6], [L, 10], [F, 10]], 16);
  const nodal = partsOf([[D, 8], [LP, 3], [L, 6], [F, 6], [OM, 2]], 9).filter(({ multipliers }) => multipliers[OM] !== 0);
  const carrier = partsOf([[D, 6], [L, 5], [F, 4]], 7);
  const planetary = [
    ...partsOf([[VENUS, 24], [EARTH, 27]], 51),
    ...partsOf([[EARTH, 16], [MARS, 18]], 34),
    ...partsOf([[EARTH, 6], [JUPITER, 6]], 10),
    ...partsOf([[EARTH, 4], [SATURN, 4]], 6),
    ...partsOf([[MERCURY, 6], [EARTH, 16]], 18),
    ...partsOf([[MERCURY, 4], [VENUS, 10]], 12),
    ...partsOf([[VENUS, 8], [MARS, 8]], 10),
    ...partsOf([[EARTH, 4], [JUPITER, 4], [SATURN, 5]], 8),
    ...partsOf([[VENUS, 6], [EARTH, 8], [JUPITER, 3]], 12),
    ...partsOf([[EARTH, 8], [MARS, 8], [JUPITER, 3]], 12),
  ];
  return [[lunar, NOTHING], [nodal, NOTHING], [carrier, planetary]];
}

/** Multiples of one, two and three mean longitudes. */
function planetFamilies(): Families {
  const inner = [MERCURY, VENUS, EARTH, MARS];
  const outer = [JUPITER, SATURN, URANUS];
  const parts: Part[] = [];
  for (const [i, a] of inner.entries()) {
    for (const b of inner.slice(i + 1)) parts.push(...partsOf([[a, 30], [b, 30]], 50));
    for (const b of outer) parts.push(...partsOf([[a, 24], [b, 12]], 30));
  }
  for (const [i, a] of inner.entries()) {
    for (const [j, b] of inner.entries()) {
      if (j <= i) continue;
      for (const c of [...inner.slice(j + 1), ...outer]) parts.push(...partsOf([[a, 12], [b, 12], [c, 6]], 18));
    }
    parts.push(...partsOf([[a, 12], [JUPITER, 6], [SATURN, 8]], 18));
  }
  return [[parts, NOTHING]];
}

export function createCandidates(kind: 'moon' | 'planets', grid: ArgumentGrid): Candidates {
  const families = kind === 'moon' ? moonFamilies() : planetFamilies();
  const linesPerRad = grid.samples / (2 * Math.PI);
  const cellCount = Math.ceil((grid.samples / 2) * CELLS_PER_LINE) + 1; // up to half a cycle in a sample
  const first = new Array<Part | undefined>(cellCount);
  const second = new Array<Part | undefined>(cellCount);
  const complexities = new Float64Array(cellCount).fill(Infinity);

  for (const [lefts, rights] of families) {
    const rightLines = Float64Array.from(rights, ({ multipliers }) => combine(multipliers, grid.middleRates, 0) * linesPerRad);
    for (const left of lefts) {
      const leftLines = combine(left.multipliers, grid.middleRates, 0) * linesPerRad;
      for (let i = 0; i < rights.length; i++) {
        const lines = leftLines + rightLines[i];
        const cell = Math.round(lines * CELLS_PER_LINE);
        if (cell < 0 || cell >= cellCount) continue; // the mirrored combination is enumerated too
        const complexity = left.complexity + rights[i].complexity;
        if (complexity >= complexities[cell]) continue;
        complexities[cell] = complexity;
        first[cell] = left;
        second[cell] = rights[i];
      }
    }
  }

  return {
    near(lines, reach) {
      const found: Part[] = [];
      const from = Math.max(0, Math.ceil((lines - reach) * CELLS_PER_LINE));
      const to = Math.min(cellCount - 1, Math.floor((lines + reach) * CELLS_PER_LINE));
      for (let cell = from; cell <= to; cell++) {
        const left = first[cell];
        const right = second[cell];
        if (!left || !right) continue;
        found.push({ multipliers: left.multipliers.map((m, i) => m + right.multipliers[i]), complexity: complexities[cell] });
      }
      return found;
    },
  };
}

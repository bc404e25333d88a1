/**
 * Writes `packages/ephemeris/src/data/nutation.gen.ts` from the whole series of nutation IAU 2000A in `input/`, leaving out
 * the terms that stay below a threshold over the years of the longest planned kernel.
 *
 *   node --import tsx tooling/generate/nutation.ts
 */
import { generatedHeader, readTable, writeGenerated } from './table.js';

const INPUT = 'iau2000a_nutation.csv';

/** Units of the table, 0.1 µas. Kept: 5 µas, which leaves at most 0.17 mas in longitude and 0.07 mas in obliquity, 1550 to 2650. */
const THRESHOLD = 50;
/** Julian centuries from J2000.0 to the farther end, 2650. */
const MAX_CENTURIES = 6.5;

const ARGUMENTS = 14;
const rows = readTable(INPUT).map((row) => row.map(Number));

const amplitude = (row: readonly number[]): number =>
  Math.max(...row.slice(ARGUMENTS).map((value, i) => Math.abs(value) * (i === 1 || i === 4 ? MAX_CENTURIES : 1)));

/** In this order of factors neighbours share most of them: 487 multiplications instead of 1223, found by exchange of places. */
const order = [4, 2, 0, 3, 5, 11, 13, 1, 7, 9, 12, 6, 8, 10];

const kept = rows
  .filter((row) => amplitude(row) >= THRESHOLD)
  .sort((a, b) => order.map((i) => a[i] - b[i]).find((difference) => difference !== 0) ?? 0);

const ZERO_CHARACTER = '@';

/** A multiple as one character: from `)` for −23 to `W` for 23 none needs an escape in a string. */
function multipleCharacter(multiple: number): string {
  if (Math.abs(multiple) > 23) throw new Error(`${INPUT}: a multiple of ${multiple} has no character`);
  return String.fromCharCode(ZERO_CHARACTER.charCodeAt(0) + multiple);
}

const multiples = order.map((argument) => `  [${argument}, '${kept.map((row) => multipleCharacter(row[argument])).join('')}'],`);
const coefficients = kept[0].slice(ARGUMENTS).map((_, column) => `  '${kept.map((row) => row[ARGUMENTS + column] || '').join(' ')}',`);

writeGenerated(
  'packages/ephemeris/src/data/nutation.gen.ts',
  `${generatedHeader({
    command: 'node --import tsx tooling/generate/nutation.ts',
    sources: [{ file: INPUT, what: `IERS Conventions (2003), Tables 5.3a and 5.3b (IAU 2000A, MHB2000: lunisolar and planetary terms), ${kept.length} of ${rows.length} terms` }],
  })}
/**
 * Arguments in the order in which terms are multiplied, and the multiple of each in all terms, a character a term: \`${ZERO_CHARACTER}\` for 0, \`A\` for 1,
 * \`?\` for −1. Indices: 0 l, 1 l′, 2 F, 3 D, 4 Ω, 5 to 12 the mean longitudes of Mercury to Neptune, 13 the general precession.
 */
export const NUTATION_MULTIPLES: readonly (readonly [argument: number, characters: string])[] = [
${multiples.join('\n')}
];

/**
 * Coefficients of all terms in 0.1 µas, with nothing for 0 and spaces between: Δψ sin, Δψ t sin, Δψ cos, Δε cos, Δε t cos, Δε sin, with t
 * in Julian centuries from J2000.0.
 */
export const NUTATION_COEFFICIENTS: readonly string[] = [
${coefficients.join('\n')}
];
`,
);

/**
 * Writes `packages/ephemeris/src/data/delta-t.gen.ts` from the two tables in `input/`:
 * the spline S15.2020 (HM Nautical Almanac Office) and the monthly values of ΔT from IERS finals2000A.
 *
 *   node --import tsx tooling/generate/delta-t.ts
 */
import { generatedHeader, readTable, writeGenerated } from './table.js';

const SPLINE = 'delta_t_s15_2020.csv';
const MONTHLY = 'delta_t_iers_monthly.csv';

/** Stored unit: 10 µs is 0.15 mas of Earth rotation, and a third of the digits stay out of the bundle. */
const UNITS_PER_SECOND = 1e5;

const spline = readTable(SPLINE).map((row) => row.map(Number));
const months = readTable(MONTHLY);

const [first] = months;
const [startYear, startMonth] = first[0].split('-').map(Number) as [number, number];
const predictedFrom = months.findIndex((row) => row[3] === 'predicted');
months.forEach((row, index) => {
  const month = startMonth - 1 + index;
  const expected = `${startYear + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  if (row[0] !== expected) throw new Error(`${MONTHLY}: expected ${expected}, found ${row[0]}: a month is missing`);
  if ((row[3] === 'predicted') !== index >= predictedFrom) throw new Error(`${MONTHLY}: predictions must come last`);
});

const units = months.map((row) => Math.round(Number(row[2]) * UNITS_PER_SECOND));
const steps = units.slice(1).map((value, i) => value - units[i]);
const changes = steps.slice(1).map((value, i) => value - steps[i]);

/** Three digits of base 36. */
function digitsOf(change: number): string {
  const digits = (change + CHANGE_OFFSET).toString(36).padStart(3, '0');
  if (change + CHANGE_OFFSET < 0 || digits.length > 3) throw new Error(`${MONTHLY}: a change of ${change} does not fit in three digits`);
  return digits;
}
const CHANGE_OFFSET = 18 * 36 * 36;

let year = 0;
let end = 0;
const intervals = spline.map(([from, to, ...coefficients], index) => {
  if (index > 0 && from !== year) throw new Error(`${SPLINE}: expected an interval from ${year}, found ${from}`);
  const [a0, a1, a2, a3] = coefficients.map((seconds) => Math.round(seconds * 1000));
  const row = [to - from, a0 - end, a1, a2, a3];
  [year, end] = [to, a0 + a1 + a2 + a3];
  return row;
});

writeGenerated(
  'packages/ephemeris/src/data/delta-t.gen.ts',
  `${generatedHeader({
    command: 'node --import tsx tooling/generate/delta-t.ts',
    sources: [
      { file: SPLINE, what: 'Table S15.2020 of Morrison, Stephenson, Hohenkerk & Zawilski 2021 (HM Nautical Almanac Office)' },
      { file: MONTHLY, what: 'ΔT on the first of each month from IERS finals2000A of 2026-11' },
    ],
  })}
/** Year in which the spline begins. */
export const DELTA_T_SPLINE_FROM_YEAR = ${spline[0][0]};

/**
 * Intervals of the spline: length in years, then in milliseconds the jump at its beginning (the first is from 0; the others make good for
 * rounding), a1, a2, a3. ΔT = a0 + a1 t + a2 t² + a3 t³ with t from 0 to 1, a0 being the end of the interval before and the jump.
 */
export const DELTA_T_SPLINE: readonly (readonly [years: number, jump: number, a1: number, a2: number, a3: number])[] = [
${intervals.map((row) => `  [${row.join(', ')}],`).join('\n')}
];

/** Months from January of year 0 to the first monthly value. */
export const DELTA_T_FIRST_MONTH = ${startYear * 12 + startMonth - 1};

/** Index of the first monthly value that is a prediction. */
export const DELTA_T_PREDICTED_FROM = ${predictedFrom};

/** ΔT at 0h on the first of the first month and of the second, in units of 10 µs. */
export const DELTA_T_FIRST_VALUES: readonly [number, number] = [${units[0]}, ${units[1]}];

/** By how much more ΔT then grows in each month than in the one before: three digits of base 36 each, ${CHANGE_OFFSET} for 0. */
export const DELTA_T_CHANGES: string =
  '${changes.map(digitsOf).join('')}';
`,
);

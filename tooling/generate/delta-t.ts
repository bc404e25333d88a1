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
const lines = Array.from({ length: Math.ceil(units.length / 12) }, (_, i) => `  ${units.slice(12 * i, 12 * i + 12).join(', ')},`);

writeGenerated(
  'packages/ephemeris/src/data/delta-t.gen.ts',
  `${generatedHeader({
    command: 'node --import tsx tooling/generate/delta-t.ts',
    sources: [
      { file: SPLINE, what: 'Table S15.2020 of Morrison, Stephenson, Hohenkerk & Zawilski 2021 (HM Nautical Almanac Office)' },
      { file: MONTHLY, what: 'ΔT on the first of each month from IERS finals2000A of 2026-11' },
    ],
  })}
/** Rows of from year, to year, a0, a1, a2, a3: ΔT = a0 + a1 t + a2 t² + a3 t³ seconds with t = (year − from)/(to − from). */
export const DELTA_T_SPLINE: readonly (readonly number[])[] = [
${spline.map((row) => `  [${row.join(', ')}],`).join('\n')}
];

/** Months from January of year 0 to the first monthly value. */
export const DELTA_T_FIRST_MONTH = ${startYear * 12 + startMonth - 1};

/** Index of the first monthly value that is a prediction. */
export const DELTA_T_PREDICTED_FROM = ${predictedFrom};

/** ΔT at 0h on the first of each month, in units of 10 µs. */
export const DELTA_T_MONTHLY: readonly number[] = [
${lines.join('\n')}
];
`,
);

import { DELTA_T_CHANGES, DELTA_T_FIRST_VALUES, DELTA_T_SPLINE, DELTA_T_SPLINE_FROM_YEAR } from '../data/delta-t.gen.js';

const CHANGE_DIGITS = 3; // of base 36
const CHANGE_ZERO = 18 * 36 * 36;

/** ΔT at 0h on the first of each month, in units of 10 µs. */
export const MONTHLY_UNITS: Float64Array = monthlyUnits();

/** First years of the spline's intervals, and of what comes after the last. */
export const SPLINE_YEARS: Float64Array = splineYears();

/** a₀ to a₃ of each of the spline's intervals, seconds. Shape `[intervals, 4]`. */
export const SPLINE_COEFFICIENTS: Float64Array = splineCoefficients();

function monthlyUnits(): Float64Array {
  let [last, value] = DELTA_T_FIRST_VALUES;
  const units = [last, value];
  for (let i = 0; i < DELTA_T_CHANGES.length; i += CHANGE_DIGITS) {
    const change = Number.parseInt(DELTA_T_CHANGES.slice(i, i + CHANGE_DIGITS), 36) - CHANGE_ZERO;
    [last, value] = [value, 2 * value - last + change];
    units.push(value);
  }
  return Float64Array.from(units);
}

function splineYears(): Float64Array {
  let year = DELTA_T_SPLINE_FROM_YEAR;
  return Float64Array.from([year, ...DELTA_T_SPLINE.map(([years]) => (year += years))]);
}

function splineCoefficients(): Float64Array {
  let end = 0; // of the interval before, in milliseconds as all of the table, so that nothing is rounded
  return Float64Array.from(
    DELTA_T_SPLINE.flatMap(([, jump, a1, a2, a3]) => {
      const a0 = end + jump;
      end = a0 + a1 + a2 + a3;
      return [a0, a1, a2, a3].map((milliseconds) => milliseconds / 1000);
    }),
  );
}

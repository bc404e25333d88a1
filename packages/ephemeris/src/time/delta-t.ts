import { DELTA_T_FIRST_MONTH, DELTA_T_PREDICTED_FROM } from '../data/delta-t.gen.js';
import { MONTHLY_UNITS, SPLINE_COEFFICIENTS, SPLINE_YEARS } from './delta-t-tables.js';
import { DAYS_PER_JULIAN_YEAR, JD_J2000, jdOfMonthStart } from './julian-day.js';

/** How a value of ΔT is known. */
export type DeltaTKind = 'spline' | 'observed' | 'predicted' | 'extrapolated';

/** TT − UT1 at one instant. */
export interface DeltaT {
  /** TT − UT1, seconds. */
  readonly deltaTSeconds: number;
  /**
   * `spline`: fitted to historical eclipses and occultations; `observed`: IERS, interpolated between months; `predicted`: IERS
   * prediction; `extrapolated`: beyond every table, on the way to the long-term parabola.
   */
  readonly kind: DeltaTKind;
}

const SECONDS_PER_UNIT = 1e-5;
const DAYS_PER_MONTH = 30.436875;

const LAST_MONTH: number = MONTHLY_UNITS.length - 1;
/** First of each month with a value, Julian dates. */
const MONTH_STARTS: Float64Array = MONTHLY_UNITS.map((_, index) => jdOfMonthStart(DELTA_T_FIRST_MONTH + index));
const JD_FIRST_MONTH: number = MONTH_STARTS[0];
const JD_LAST_MONTH: number = MONTH_STARTS[LAST_MONTH];

/** Width of the cubic between the tables and the parabola. */
const BRIDGE_YEARS = 800;
/** The slope at the last month is the mean of a decade: single years swing by ±0.5 s. */
const SLOPE_MONTHS = 120;

const YEAR_LAST_MONTH: number = julianYear(JD_LAST_MONTH);
const YEAR_AFTER_BRIDGE: number = YEAR_LAST_MONTH + BRIDGE_YEARS;
const SECONDS_LAST_MONTH: number = MONTHLY_UNITS[LAST_MONTH] * SECONDS_PER_UNIT;
/** Seconds per year. */
const SLOPE_LAST_MONTH: number = (MONTHLY_UNITS[LAST_MONTH] - MONTHLY_UNITS[LAST_MONTH - SLOPE_MONTHS]) * SECONDS_PER_UNIT * (12 / SLOPE_MONTHS);

/**
 * TT − UT1.
 *
 * Before 1973-02 the spline S15.2020 of Morrison, Stephenson, Hohenkerk & Zawilski (2021), *Proc. R. Soc. A* 477, 20200776; it runs
 * up to 0.23 s beside the observations of the 1970s, so ΔT steps by that much on 1973-02-01. Then the IERS values at the first of
 * each month (finals2000A), joined by cubics; the last months are IERS predictions. Beyond both ends a cubic leads, within 800 years,
 * to the parabola −320 + 32.5 ((year − 1825)/100)² s of the same authors; the Earth's rotation cannot be foretold, and by 2100 this
 * may be wrong by twenty seconds.
 *
 * @param jdUt1 - Julian date, UT1.
 */
export function deltaT(jdUt1: number): DeltaT {
  return { deltaTSeconds: deltaTSeconds(jdUt1), kind: deltaTKind(jdUt1) };
}

/** {@link deltaT} without the object. @param jdUt1 - Julian date, UT1. */
export function deltaTSeconds(jdUt1: number): number {
  if (jdUt1 >= JD_FIRST_MONTH) return jdUt1 < JD_LAST_MONTH ? monthly(jdUt1) : afterTables(julianYear(jdUt1));
  const year = julianYear(jdUt1);
  return year >= SPLINE_YEARS[0] ? spline(year) : beforeTables(year);
}

/** Whether the IERS has observed or predicted the Earth's rotation up to this date, so that the leap seconds are known. */
export function isBeforeLastMonth(jdUt1: number): boolean {
  return jdUt1 < JD_LAST_MONTH;
}

function deltaTKind(jdUt1: number): DeltaTKind {
  if (jdUt1 >= JD_LAST_MONTH) return 'extrapolated';
  if (jdUt1 >= JD_FIRST_MONTH) return jdUt1 < MONTH_STARTS[DELTA_T_PREDICTED_FROM] ? 'observed' : 'predicted';
  return julianYear(jdUt1) >= SPLINE_YEARS[0] ? 'spline' : 'extrapolated';
}

/** Julian epoch. */
function julianYear(jd: number): number {
  return 2000 + (jd - JD_J2000) / DAYS_PER_JULIAN_YEAR;
}

function spline(year: number): number {
  let low = 0;
  let high = SPLINE_YEARS.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (SPLINE_YEARS[middle] <= year) low = middle;
    else high = middle - 1;
  }
  const t = (year - SPLINE_YEARS[low]) / (SPLINE_YEARS[low + 1] - SPLINE_YEARS[low]);
  const a = 4 * low;
  return SPLINE_COEFFICIENTS[a] + t * (SPLINE_COEFFICIENTS[a + 1] + t * (SPLINE_COEFFICIENTS[a + 2] + t * SPLINE_COEFFICIENTS[a + 3]));
}

function splineSlopePerYear(): number {
  return SPLINE_COEFFICIENTS[1] / (SPLINE_YEARS[1] - SPLINE_YEARS[0]);
}

/** Cubic through the neighbouring months whose slope at each month is that of the chord beside it (Catmull-Rom). */
function monthly(jd: number): number {
  let index = Math.floor((jd - JD_FIRST_MONTH) / DAYS_PER_MONTH);
  if (MONTH_STARTS[index] > jd) index -= 1;
  else if (MONTH_STARTS[index + 1] <= jd) index += 1;

  const from = MONTH_STARTS[index];
  const days = MONTH_STARTS[index + 1] - from;
  const value = hermite((jd - from) / days, days, MONTHLY_UNITS[index], MONTHLY_UNITS[index + 1], monthSlope(index), monthSlope(index + 1));
  return value * SECONDS_PER_UNIT;
}

function monthSlope(index: number): number {
  const before = Math.max(index - 1, 0);
  const after = Math.min(index + 1, LAST_MONTH);
  return (MONTHLY_UNITS[after] - MONTHLY_UNITS[before]) / (MONTH_STARTS[after] - MONTH_STARTS[before]);
}

function afterTables(year: number): number {
  if (year >= YEAR_AFTER_BRIDGE) return parabola(year);
  return hermite((year - YEAR_LAST_MONTH) / BRIDGE_YEARS, BRIDGE_YEARS, SECONDS_LAST_MONTH, parabola(YEAR_AFTER_BRIDGE), SLOPE_LAST_MONTH, parabolaSlope(YEAR_AFTER_BRIDGE));
}

function beforeTables(year: number): number {
  const to = SPLINE_YEARS[0];
  const from = to - BRIDGE_YEARS;
  if (year <= from) return parabola(year);
  return hermite((year - from) / BRIDGE_YEARS, BRIDGE_YEARS, parabola(from), spline(to), parabolaSlope(from), splineSlopePerYear());
}

function parabola(year: number): number {
  const centuries = (year - 1825) / 100;
  return -320 + 32.5 * centuries * centuries;
}

function parabolaSlope(year: number): number {
  return (65 * (year - 1825)) / 10_000;
}

/** Cubic over [0, 1] by values and slopes at both ends; the slopes are per unit of which the interval has `width`. */
function hermite(t: number, width: number, value0: number, value1: number, slope0: number, slope1: number): number {
  const rise = value1 - value0;
  const a = slope0 * width - rise;
  const b = rise - slope1 * width;
  return value0 + t * (rise + (1 - t) * (a * (1 - t) + b * t));
}

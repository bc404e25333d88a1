import { FUNDAMENTAL_ARGUMENTS, fundamentalArgument, fundamentalArgumentRate } from '../../packages/ephemeris/src/frames/fundamental-arguments.js';
import { DAYS_PER_JULIAN_CENTURY, JD_J2000 } from '../../packages/ephemeris/src/time/julian-day.js';

/** Samples in a block at most: over so many days the curvature of l moves its strongest term in the Moon by 0.01 mas. */
const MAX_BLOCK = 128;
/** Points of the coarse grid, about: enough for functions that turn a few times in the whole span. */
const COARSE_POINTS = 384;

/**
 * Fundamental arguments along the samples. Within a block of samples they are taken as linear; a coarse grid of groups of blocks
 * serves what varies slowly.
 */
export interface ArgumentGrid {
  readonly samples: number;
  readonly stepDays: number;
  /** Samples in a block; the last may be shorter. */
  readonly block: number;
  readonly blocks: number;
  /** Samples in a group, a multiple of the block; the last may be shorter. */
  readonly group: number;
  readonly groups: number;
  /** Arguments at the middle sample of each block, radians, shape `[blocks, 14]`. */
  readonly blockArguments: Float64Array;
  /** Their change by one sample, radians, shape `[blocks, 14]`. */
  readonly blockRates: Float64Array;
  /** Centre of each group as an index of a sample, which may lie between two. */
  readonly groupCentres: Float64Array;
  /** Arguments there, radians, shape `[groups, 14]`. */
  readonly groupArguments: Float64Array;
  /** Change of each argument by one sample in the middle of the span, radians, shape `[14]`. */
  readonly middleRates: Float64Array;
  /** Largest |T| of the samples, Julian centuries: powers of T are scaled by it inside. */
  readonly maxCenturies: number;
  /** @returns Julian centuries TDB from J2000.0. */
  centuries(sample: number): number;
}

export function createArgumentGrid(samples: number, jdTdbStart: number, stepDays: number): ArgumentGrid {
  const block = Math.max(1, Math.min(MAX_BLOCK, Math.floor(samples / COARSE_POINTS)));
  const blocks = Math.ceil(samples / block);
  const group = block * Math.max(1, Math.round(samples / (block * COARSE_POINTS)));
  const groups = Math.ceil(samples / group);
  const centuries = (sample: number): number => (jdTdbStart - JD_J2000 + sample * stepDays) / DAYS_PER_JULIAN_CENTURY;
  const radPerStep = stepDays / DAYS_PER_JULIAN_CENTURY;

  const blockArguments = new Float64Array(blocks * FUNDAMENTAL_ARGUMENTS);
  const blockRates = new Float64Array(blocks * FUNDAMENTAL_ARGUMENTS);
  for (let b = 0; b < blocks; b++) {
    const middle = b * block + (block >> 1);
    for (let argument = 0; argument < FUNDAMENTAL_ARGUMENTS; argument++) {
      const at = b * FUNDAMENTAL_ARGUMENTS + argument;
      blockArguments[at] = fundamentalArgument(argument, centuries(middle));
      blockRates[at] = fundamentalArgumentRate(argument, centuries(middle)) * radPerStep;
    }
  }

  const groupCentres = new Float64Array(groups);
  const groupArguments = new Float64Array(groups * FUNDAMENTAL_ARGUMENTS);
  for (let g = 0; g < groups; g++) {
    groupCentres[g] = (g * group + Math.min(samples, (g + 1) * group) - 1) / 2;
    for (let argument = 0; argument < FUNDAMENTAL_ARGUMENTS; argument++) {
      groupArguments[g * FUNDAMENTAL_ARGUMENTS + argument] = fundamentalArgument(argument, centuries(groupCentres[g]));
    }
  }

  const middleRates = new Float64Array(FUNDAMENTAL_ARGUMENTS);
  for (let argument = 0; argument < FUNDAMENTAL_ARGUMENTS; argument++) {
    middleRates[argument] = fundamentalArgumentRate(argument, centuries((samples - 1) / 2)) * radPerStep;
  }

  return {
    samples, stepDays, block, blocks, group, groups, blockArguments, blockRates, groupCentres, groupArguments, middleRates, centuries,
    maxCenturies: Math.max(Math.abs(centuries(0)), Math.abs(centuries(samples - 1))) || 1,
  };
}

/** @returns Σ multipliers · row, where the row of 14 values starts at `at`. */
export function combine(multipliers: readonly number[], values: Float64Array, at: number): number {
  let sum = 0;
  for (let i = 0; i < FUNDAMENTAL_ARGUMENTS; i++) sum += multipliers[i] * values[at + i];
  return sum;
}

/** By multiplication: `**` may differ in its last bits between versions of Node. */
export function integerPower(base: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < exponent; i++) product *= base;
  return product;
}

import { HARMONIC_BITS, MULTIPLE_RICE } from '../../packages/ephemeris/src/kernel/pack-format.js';
import type { BitWriter } from './bit-writer.js';
import type { Harmonic } from './harmonics.js';

/** A harmonic term with whole numbers for amplitudes. */
export interface RoundedHarmonic {
  readonly combination: readonly number[];
  readonly power: number;
  /** In units of each offset's quantum, shape `[3, 2]`. */
  readonly amplitudes: readonly number[];
}

/** Two terms of nearly one rate can come out huge and opposite; those the format has no room for are left to the segments. */
const MAX_AMPLITUDE = 2 ** 30;
const MAX_POWER = 2 ** HARMONIC_BITS.power - 1;
const MAX_FACTORS = 2 ** HARMONIC_BITS.factors - 1;

/** A term as a pack can hold it; undefined when every amplitude rounds to nothing, or it has no room. */
export function roundHarmonic({ multipliers, power, amplitudes }: Harmonic, quanta: readonly [number, number, number]): RoundedHarmonic | undefined {
  const rounded = amplitudes.flatMap(([cos, sin], axis) => [Math.round(cos / quanta[axis]), Math.round(sin / quanta[axis])]);
  if (rounded.every((amplitude) => amplitude === 0)) return undefined;
  const combination = multipliers.flatMap((multiple, argument) => (multiple === 0 ? [] : [argument, multiple]));
  const fits = power <= MAX_POWER && combination.length <= 2 * MAX_FACTORS && rounded.every((amplitude) => Math.abs(amplitude) < MAX_AMPLITUDE);
  return fits ? { combination, power, amplitudes: rounded } : undefined;
}

/** Writes what `readHarmonic` of the package reads. */
export function writeHarmonic(writer: BitWriter, { combination, power, amplitudes }: RoundedHarmonic): void {
  writer.bits(power, HARMONIC_BITS.power);
  writer.bits(combination.length / 2, HARMONIC_BITS.factors);
  for (let i = 0; i < combination.length; i += 2) {
    writer.bits(combination[i], HARMONIC_BITS.argument);
    writer.rice(combination[i + 1], MULTIPLE_RICE);
  }
  for (let axis = 0; axis < amplitudes.length; axis += 2) {
    const [cos, sin] = [amplitudes[axis], amplitudes[axis + 1]];
    const largest = Math.max(Math.abs(cos), Math.abs(sin));
    let width = 0; // with the sign
    while (largest > 0 && 2 ** (width - 1) <= largest) width += 1;
    writer.bits(width, HARMONIC_BITS.length);
    if (width === 0) continue;
    writer.bits(cos + 2 ** (width - 1), width);
    writer.bits(sin + 2 ** (width - 1), width);
  }
}

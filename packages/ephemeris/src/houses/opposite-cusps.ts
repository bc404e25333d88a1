import { wrapDeg } from '../math/angle.js';

/**
 * Twelve cusps from the six of the eastern half, by opposition.
 *
 * @returns Longitudes in degrees [0, 360), shape `[12]`, first house at index 0.
 */
export function withOppositeCusps(
  first: number, second: number, third: number, tenth: number, eleventh: number, twelfth: number,
): Float64Array {
  return Float64Array.of(
    first, second, third, wrapDeg(tenth + 180), wrapDeg(eleventh + 180), wrapDeg(twelfth + 180),
    wrapDeg(first + 180), wrapDeg(second + 180), wrapDeg(third + 180), tenth, eleventh, twelfth,
  );
}

import { wrapDeg } from '../math/angle.js';

/**
 * Twelve cusps from the six of the eastern half, by opposition.
 *
 * @returns Longitudes in degrees [0, 360), shape `[12]`, first house at index 0.
 */
export function withOppositeCusps(first: number, second: number, third: number, tenth: number, eleventh: number, twelfth: number): number[] {
  return [
    first, second, third, opposite(tenth), opposite(eleventh), opposite(twelfth),
    opposite(first), opposite(second), opposite(third), tenth, eleventh, twelfth,
  ];
}

function opposite(deg: number): number {
  return wrapDeg(deg + 180);
}

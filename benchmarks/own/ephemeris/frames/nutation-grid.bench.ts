import { createEphemeris } from '@cosmichub/ephemeris';
import { circularOrbits } from '../../../circular-orbits.js';
import type { OwnBench } from '../../../own-bench.js';

const firstJdTt = 2_200_000;
/** Two nodes of nutation lie two days apart: no date shares one with the date before. */
const stepDays = 4.1;
/** Twice as many years as the grid keeps: when the walk begins anew, its nodes are gone. */
const walkDays = 524_288;

export const bench: OwnBench = {
  name: 'the mean node at a date far from any before: two nodes of nutation computed',
  gateOperations: 20,
  prepare() {
    const ephemeris = createEphemeris({ sources: [circularOrbits] }); // the mean node asks no source
    const numbers = new Float64Array(6);
    let days = 0;
    return () => {
      days = (days + stepDays) % walkDays;
      ephemeris.positionsInto(numbers, ['meanNode'], firstJdTt + days);
      return numbers;
    };
  },
};

import { DEFAULT_CHART_BODIES, createEphemeris, jdTtFromJdUt1 } from '@cosmichub/ephemeris';
import { astronomyEngine } from '@cosmichub/ephemeris/astronomy-engine';
import { births } from '../../births.js';
import { cycle, type OwnBench } from '../../own-bench.js';

export const bench: OwnBench = {
  name: 'positionsInto: eleven bodies with speeds, from astronomy-engine',
  prepare() {
    const ephemeris = createEphemeris({ sources: [astronomyEngine()] });
    const numbers = new Float64Array(DEFAULT_CHART_BODIES.length * 6);
    const jdTt = cycle(births(64).map(({ jdUt1 }) => jdTtFromJdUt1(jdUt1)));
    return () => {
      ephemeris.positionsInto(numbers, DEFAULT_CHART_BODIES, jdTt());
      return numbers;
    };
  },
};

import { createEphemeris, natalChart } from '@cosmichub/ephemeris';
import { births } from '../../../births.js';
import { circularOrbits } from '../../../circular-orbits.js';
import { cycle, type OwnBench } from '../../../own-bench.js';

export const bench: OwnBench = {
  name: 'eleven bodies, Placidus, aspects; states from circular orbits, which cost nothing',
  gateOperations: 4,
  prepare() {
    const ephemeris = createEphemeris({ sources: [circularOrbits] });
    const birth = cycle(births(64));
    return () => natalChart(birth(), { ephemeris });
  },
};

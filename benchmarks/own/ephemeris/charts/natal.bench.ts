import { createEphemeris, natalChart } from '@cosmichub/ephemeris';
import { births } from '../../../births.js';
import { circularOrbits } from '../../../circular-orbits.js';
import { cycle, type OwnBench } from '../../../own-bench.js';

export const bench: OwnBench = {
  name: 'eleven bodies, Placidus, aspects; states from circular orbits, which cost nothing, nutation that is there',
  gateOperations: 50,
  prepare() {
    const ephemeris = createEphemeris({ sources: [circularOrbits] });
    const known = births(64);
    for (const birth of known) natalChart(birth, { ephemeris });
    const birth = cycle(known);
    return () => natalChart(birth(), { ephemeris });
  },
};

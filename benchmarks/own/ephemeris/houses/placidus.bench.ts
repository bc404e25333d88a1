import { createEphemeris } from '@cosmichub/ephemeris';
import { astronomyEngine } from '@cosmichub/ephemeris/astronomy-engine';
import { births } from '../../../births.js';
import { cycle, type OwnBench } from '../../../own-bench.js';

export const bench: OwnBench = {
  name: 'twelve cusps, sidereal time included, at dates whose nutation is there',
  gateOperations: 500,
  prepare() {
    const ephemeris = createEphemeris({ sources: [astronomyEngine()] }); // houses ask no source
    const known = births(64);
    for (const { jdUt1, ...place } of known) ephemeris.houses('placidus', jdUt1, place);
    const birth = cycle(known);
    return () => {
      const { jdUt1, ...place } = birth();
      return ephemeris.houses('placidus', jdUt1, place);
    };
  },
};

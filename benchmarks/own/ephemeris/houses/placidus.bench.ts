import { createEphemeris } from '@cosmichub/ephemeris';
import { astronomyEngine } from '@cosmichub/ephemeris/astronomy-engine';
import { births } from '../../../births.js';
import { cycle, type OwnBench } from '../../../own-bench.js';

export const bench: OwnBench = {
  name: 'twelve cusps, sidereal time and angles included',
  gateOperations: 10,
  prepare() {
    const ephemeris = createEphemeris({ sources: [astronomyEngine()] }); // houses ask no source
    const birth = cycle(births(64));
    return () => {
      const { jdUt1, ...place } = birth();
      return ephemeris.houses('placidus', jdUt1, place);
    };
  },
};

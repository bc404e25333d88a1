import { jdTtFromJdUt1, jdUt1FromJdTt } from '@cosmichub/ephemeris';
import { births } from '../../../births.js';
import { cycle, type OwnBench } from '../../../own-bench.js';

export const bench: OwnBench = {
  name: 'UT1 to TT and back: ΔT three times',
  gateOperations: 2000,
  prepare() {
    const birth = cycle(births(64));
    return () => jdUt1FromJdTt(jdTtFromJdUt1(birth().jdUt1));
  },
};

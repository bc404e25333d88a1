import { createEphemeris, natalChart } from '@cosmichub/ephemeris';
import { astronomyEngine } from '@cosmichub/ephemeris/astronomy-engine';
import { wheelSvg } from '@cosmichub/ephemeris/wheel';
import { births } from '../../../births.js';
import { cycle, type OwnBench } from '../../../own-bench.js';

export const bench: OwnBench = {
  name: 'a chart of eleven bodies drawn',
  prepare() {
    const ephemeris = createEphemeris({ sources: [astronomyEngine()] });
    const chart = cycle(births(16).map((birth) => natalChart(birth, { ephemeris })));
    return () => wheelSvg(chart());
  },
};

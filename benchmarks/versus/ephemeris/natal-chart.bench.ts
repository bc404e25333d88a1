import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DEFAULT_CHART_BODIES, createEphemeris, jdTtFromJdUt1, natalChart, type Birth, type Body } from '@cosmichub/ephemeris';
import { astronomyEngine } from '@cosmichub/ephemeris/astronomy-engine';
import { Engine } from 'caelus';
import { loadNodeData } from 'caelus/node';
import sweph from 'sweph';
import { births } from '../../births.js';
import type { Agreement, Contender, VersusBench } from '../../versus-bench.js';

/** Longitudes of the eleven bodies and of the twelve cusps, degrees, in the order of `DEFAULT_CHART_BODIES` and of the houses. */
interface Answer {
  readonly bodiesDeg: readonly number[];
  readonly cuspsDeg: ArrayLike<number>;
}

interface ChartContender extends Contender {
  readonly answer: (birth: Birth) => Answer;
}

const inputs = births(256);
const samples = births(256);

/** What charts are read at: the display precision of chart software is an arcminute. */
const agreesArcsec = 60;

// Where Debian's swe-basic-data puts the Swiss Ephemeris' files.
const swissFiles = process.env.SE_EPHE_PATH ?? '/usr/share/libswe/ephe';
const hasSwissFiles = existsSync(join(swissFiles, 'sepl_18.se1')) && existsSync(join(swissFiles, 'semo_18.se1'));

function ours(): ChartContender[] {
  const ephemeris = createEphemeris({ sources: [astronomyEngine()] });
  const numbers = new Float64Array(DEFAULT_CHART_BODIES.length * 6);
  return [
    {
      name: '@cosmichub/ephemeris, chart',
      packageName: '@cosmichub/ephemeris',
      call: 'natalChart(birth, { ephemeris }): signs, houses, angles and aspects too',
      batch(count) {
        let last: unknown;
        for (let i = 0; i < count; i += 1) last = natalChart(inputs[i & 255], { ephemeris });
        return last;
      },
      answer(birth) {
        const { positions, houses } = natalChart(birth, { ephemeris });
        return { bodiesDeg: positions.map(({ longitudeDeg }) => longitudeDeg), cuspsDeg: houses!.cuspsDeg };
      },
    },
    {
      name: '@cosmichub/ephemeris, numbers',
      packageName: '@cosmichub/ephemeris',
      call: "ephemeris.positionsInto(numbers, DEFAULT_CHART_BODIES, jdTt); ephemeris.houses('placidus', jdUt1, place)",
      batch(count) {
        let last: unknown;
        for (let i = 0; i < count; i += 1) {
          const birth = inputs[i & 255];
          ephemeris.positionsInto(numbers, DEFAULT_CHART_BODIES, jdTtFromJdUt1(birth.jdUt1));
          last = ephemeris.houses('placidus', birth.jdUt1, birth);
        }
        return last;
      },
      answer(birth) {
        ephemeris.positionsInto(numbers, DEFAULT_CHART_BODIES, jdTtFromJdUt1(birth.jdUt1));
        const { cuspsDeg } = ephemeris.houses('placidus', birth.jdUt1, birth);
        return { bodiesDeg: DEFAULT_CHART_BODIES.map((_, i) => numbers[6 * i]), cuspsDeg };
      },
    },
  ];
}

/** The Sun is 0, Pluto 9 and the mean node 10: the order of `DEFAULT_CHART_BODIES`. */
const swissBodies = DEFAULT_CHART_BODIES.map((_, i) => i);

function swiss(name: string, ephemerisFlag: number): ChartContender {
  const { calc, deltat, houses, constants } = sweph;
  const flags = ephemerisFlag | constants.SEFLG_SPEED;
  const positionsAt = (jdEt: number): number[] =>
    swissBodies.map((body) => {
      const { flag, data, error } = calc(jdEt, body, flags);
      // It answers from Moshier's theory where it finds no file, and says so in the flag alone.
      if (flag !== flags) throw new Error(`sweph answered body ${body} with flag ${flag}, not ${flags}: ${error}`);
      return data[0];
    });
  return {
    name,
    packageName: 'sweph',
    call: "calc(jdUt + deltat(jdUt), body, flags | SEFLG_SPEED) for each body; houses(jdUt, latitude, longitude, 'P')",
    batch(count) {
      let last: unknown;
      for (let i = 0; i < count; i += 1) {
        const { jdUt1, latitudeDeg, longitudeDeg } = inputs[i & 255];
        const jdEt = jdUt1 + deltat(jdUt1);
        for (let body = 0; body < swissBodies.length; body += 1) last = calc(jdEt, swissBodies[body], flags);
        last = houses(jdUt1, latitudeDeg, longitudeDeg, 'P');
      }
      return last;
    },
    answer: ({ jdUt1, latitudeDeg, longitudeDeg }) => ({
      bodiesDeg: positionsAt(jdUt1 + deltat(jdUt1)),
      cuspsDeg: houses(jdUt1, latitudeDeg, longitudeDeg, 'P').data.houses,
    }),
  };
}

function caelus(): ChartContender {
  const data = join(dirname(createRequire(import.meta.url).resolve('caelus/package.json')), 'data');
  const engine = new Engine(loadNodeData(data, 'embedded', 'full')); // the tiers that its package brings
  const ids = DEFAULT_CHART_BODIES.map((body: Body) => (body === 'meanNode' ? 'mean_node' : body));
  return {
    name: 'caelus',
    packageName: 'caelus',
    call: "new Engine(loadNodeData(data, 'embedded', 'full')).chartAt(jdUt, latitude, longitude, 'placidus'): aspects, Chiron and the true node too",
    batch(count) {
      let last: unknown;
      for (let i = 0; i < count; i += 1) {
        const { jdUt1, latitudeDeg, longitudeDeg } = inputs[i & 255];
        last = engine.chartAt(jdUt1, latitudeDeg, longitudeDeg, 'placidus');
      }
      return last;
    },
    answer({ jdUt1, latitudeDeg, longitudeDeg }) {
      const { bodies, cusps } = engine.chartAt(jdUt1, latitudeDeg, longitudeDeg, 'placidus');
      return { bodiesDeg: ids.map((id) => bodies[id]!.lon), cuspsDeg: cusps };
    },
  };
}

function arcsecBetween(aDeg: number, bDeg: number): number {
  return Math.abs(((((aDeg - bDeg + 180) % 360) + 360) % 360) - 180) * 3600;
}

/** The largest difference from ours in longitude, and which body's it is. */
function compare(mine: ChartContender, theirs: ChartContender): Agreement {
  let worst = { arcsec: 0, what: '' };
  let cuspArcsec = 0;
  for (const birth of samples) {
    const [a, b] = [mine.answer(birth), theirs.answer(birth)];
    a.bodiesDeg.forEach((deg, i) => {
      const arcsec = arcsecBetween(deg, b.bodiesDeg[i]);
      if (arcsec > worst.arcsec) worst = { arcsec, what: DEFAULT_CHART_BODIES[i] };
    });
    for (let i = 0; i < 12; i += 1) cuspArcsec = Math.max(cuspArcsec, arcsecBetween(a.cuspsDeg[i], b.cuspsDeg[i]));
  }
  return {
    contender: theirs.name,
    agrees: Math.max(worst.arcsec, cuspArcsec) <= agreesArcsec,
    detail:
      `longitudes within ${worst.arcsec.toFixed(2)}″${worst.what && ` (${worst.what})`}, cusps within ${cuspArcsec.toFixed(2)}″, ` +
      `over ${samples.length} charts of 1900 to 2100; ΔT is each one's own`,
  };
}

export const bench: VersusBench = async () => {
  if (hasSwissFiles) sweph.set_ephe_path(swissFiles);
  const { SEFLG_SWIEPH, SEFLG_MOSEPH } = sweph.constants;
  const files = hasSwissFiles ? [swiss('sweph, .se1 files', SEFLG_SWIEPH)] : [];
  const contenders = [...ours(), ...files, swiss('sweph, Moshier', SEFLG_MOSEPH), caelus()];
  const [mine, ...others] = contenders;
  return [
    {
      question: 'A natal chart: Sun to Pluto and the mean node with speeds, Placidus cusps',
      operation: 'chart',
      contenders,
      agreements: () => others.map((theirs) => compare(mine, theirs)),
      notes: [
        'Ours reads its states through astronomy-engine today, so both its speed and its differences from the others are mostly that package’s.',
        `sweph is the Swiss Ephemeris ${sweph.version()} in C. ${
          hasSwissFiles
            ? 'The flag that it returns was checked to be the one asked for, with each ephemeris.'
            : 'Its files (Debian: swe-basic-data) are not on this machine, so only its built-in Moshier theory took part.'
        }`,
        'Dates jump about between 1900 and 2100, as the births of different people do: nothing is carried over from one chart to the next.',
      ],
    },
  ];
};

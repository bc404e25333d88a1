import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { jdTtFromJdUt1, natalChart, type Birth, type Body, type Ephemeris } from '@cosmichub/ephemeris';
import { AstroTime, Body as EngineBody, Ecliptic, EclipticGeoMoon, GeoVector, SunPosition } from 'astronomy-engine';
import { Engine } from 'caelus';
import { loadNodeData } from 'caelus/node';
import sweph from 'sweph';
import type { Contender } from '../../versus-bench.js';
import type { Libswe } from './libswe/libswe.js';

/** Bodies of the chart: six numbers each. Their numbers in the Swiss Ephemeris are 0 to 11, in this order. */
export const chartBodies = [
  'sun', 'moon', 'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto', 'meanNode', 'osculatingNode',
] as const satisfies readonly Body[]; // prettier-ignore

/** Longitudes of the bodies and of the twelve cusps, degrees; NaN for a body that the contender does not have. */
export interface Answer {
  readonly bodiesDeg: readonly number[];
  readonly cuspsDeg?: ArrayLike<number>;
}

export interface ChartContender extends Contender {
  /** Bodies at that instant (TT), so that nobody's ΔT is compared; cusps at the birth's own. */
  readonly answer: (birth: Birth, index: number, jdTt: number) => Answer | Promise<Answer>;
}

/** Goes on where the last batch ended, so that every birth has its turn however short a batch is. */
function inTurn(births: readonly Birth[]): () => Birth {
  let next = 0;
  return () => {
    const birth = births[next];
    next = next + 1 === births.length ? 0 : next + 1;
    return birth;
  };
}

export function ourNumbers(ephemeris: Ephemeris, births: readonly Birth[]): ChartContender {
  const numbers = new Float64Array(chartBodies.length * 6);
  const nextBirth = inTurn(births);
  return {
    name: '@cosmichub/ephemeris, numbers',
    packageName: '@cosmichub/ephemeris',
    call: "ephemeris.positionsInto(numbers, bodies, jdTtFromJdUt1(jdUt1)); ephemeris.houses('placidus', jdUt1, place)",
    batch(count) {
      let last: unknown;
      for (let i = 0; i < count; i += 1) {
        const birth = nextBirth();
        ephemeris.positionsInto(numbers, chartBodies, jdTtFromJdUt1(birth.jdUt1));
        last = ephemeris.houses('placidus', birth.jdUt1, birth);
      }
      return last;
    },
    answer(birth, _index, jdTt) {
      ephemeris.positionsInto(numbers, chartBodies, jdTt);
      const { cuspsDeg } = ephemeris.houses('placidus', birth.jdUt1, birth);
      return { bodiesDeg: chartBodies.map((_, i) => numbers[6 * i]), cuspsDeg };
    },
  };
}

export function ourObjects(ephemeris: Ephemeris, births: readonly Birth[]): ChartContender {
  const nextBirth = inTurn(births);
  return {
    name: '@cosmichub/ephemeris, objects',
    packageName: '@cosmichub/ephemeris',
    call: "ephemeris.position(body, jdTt) for each body; ephemeris.houses('placidus', jdUt1, place)",
    batch(count) {
      let last: unknown;
      for (let i = 0; i < count; i += 1) {
        const birth = nextBirth();
        const jdTt = jdTtFromJdUt1(birth.jdUt1);
        for (let body = 0; body < chartBodies.length; body += 1) last = ephemeris.position(chartBodies[body], jdTt);
        last = ephemeris.houses('placidus', birth.jdUt1, birth);
      }
      return last;
    },
    answer(birth, _index, jdTt) {
      const { cuspsDeg } = ephemeris.houses('placidus', birth.jdUt1, birth);
      return { bodiesDeg: chartBodies.map((body) => ephemeris.position(body, jdTt).longitudeDeg), cuspsDeg };
    },
  };
}

export function ourChart(ephemeris: Ephemeris, births: readonly Birth[]): ChartContender {
  const nextBirth = inTurn(births);
  const options = { ephemeris, bodies: chartBodies };
  return {
    name: '@cosmichub/ephemeris, natalChart',
    packageName: '@cosmichub/ephemeris',
    call: 'natalChart(birth, { ephemeris, bodies }): signs, houses of the bodies, angles and aspects too',
    batch(count) {
      let last: unknown;
      for (let i = 0; i < count; i += 1) last = natalChart(nextBirth(), options);
      return last;
    },
    answer(birth) {
      const { positions, houses } = natalChart(birth, options);
      return { bodiesDeg: positions.map(({ longitudeDeg }) => longitudeDeg), cuspsDeg: houses!.cuspsDeg };
    },
  };
}

/** @param ephemerisFlag - `SEFLG_SWIEPH` or `SEFLG_MOSEPH`. */
export function swiss(name: string, ephemerisFlag: number, births: readonly Birth[]): ChartContender {
  const { calc, deltat, houses, constants } = sweph;
  const flags = ephemerisFlag | constants.SEFLG_SPEED;
  const nextBirth = inTurn(births);
  return {
    name,
    packageName: 'sweph',
    call: "calc(jdUt + deltat(jdUt), body, flags | SEFLG_SPEED) for each body; houses(jdUt, latitude, longitude, 'P')",
    batch(count) {
      let last: unknown;
      for (let i = 0; i < count; i += 1) {
        const { jdUt1, latitudeDeg, longitudeDeg } = nextBirth();
        const jdEt = jdUt1 + deltat(jdUt1);
        for (let body = 0; body < chartBodies.length; body += 1) last = calc(jdEt, body, flags);
        last = houses(jdUt1, latitudeDeg, longitudeDeg, 'P');
      }
      return last;
    },
    answer({ jdUt1, latitudeDeg, longitudeDeg }, _index, jdTt) {
      const bodiesDeg = chartBodies.map((body, i) => {
        const { flag, data, error } = calc(jdTt, i, flags);
        // It answers from Moshier's theory where it finds no file, and says so in the flag alone.
        if (flag !== flags) throw new Error(`sweph answered ${body} with flag ${flag}, not ${flags}: ${error}`);
        return data[0];
      });
      return { bodiesDeg, cuspsDeg: houses(jdUt1, latitudeDeg, longitudeDeg, 'P').data.houses };
    },
  };
}

/** The same library without the binding for Node. */
export function bareLibrary(name: string, library: Libswe): ChartContender {
  return {
    name,
    call: "swe_calc(jd_ut + swe_deltat(jd_ut), body, flags, …) for each body; swe_houses(jd_ut, latitude, longitude, 'P', …), in C, cc -O2",
    timesItself: true,
    batch: (count) => library.time(count),
    async answer(_birth, index, jdTt) {
      const numbers = await library.answer(index, jdTt);
      return { bodiesDeg: numbers.slice(0, chartBodies.length), cuspsDeg: numbers.slice(chartBodies.length) };
    },
  };
}

export function caelus(births: readonly Birth[]): ChartContender {
  const folder = join(dirname(createRequire(import.meta.url).resolve('caelus/package.json')), 'data');
  const engine = new Engine(loadNodeData(folder, 'embedded', 'embedded')); // the tiers that its package brings
  const ids = chartBodies.map((body) => (body === 'meanNode' ? 'mean_node' : body === 'osculatingNode' ? 'true_node' : body));
  const nextBirth = inTurn(births);
  return {
    name: 'caelus',
    packageName: 'caelus',
    call: "new Engine(loadNodeData(data, 'embedded', 'embedded')).chartAt(jdUt, latitude, longitude, 'placidus'): aspects and Chiron too",
    batch(count) {
      let last: unknown;
      for (let i = 0; i < count; i += 1) {
        const { jdUt1, latitudeDeg, longitudeDeg } = nextBirth();
        last = engine.chartAt(jdUt1, latitudeDeg, longitudeDeg, 'placidus');
      }
      return last;
    },
    answer({ jdUt1, latitudeDeg, longitudeDeg }, _index, jdTt) {
      return {
        bodiesDeg: ids.map((id) => (engine.ecliptic(id, jdTt)[0] * 180) / Math.PI),
        cuspsDeg: engine.chartAt(jdUt1, latitudeDeg, longitudeDeg, 'placidus').cusps,
      };
    },
  };
}

const enginePlanets = [
  EngineBody.Mercury, EngineBody.Venus, EngineBody.Mars, EngineBody.Jupiter, EngineBody.Saturn,
  EngineBody.Uranus, EngineBody.Neptune, EngineBody.Pluto,
]; // prettier-ignore

/** Positions alone: it has no speeds on the ecliptic, no nodes as a place, no houses. */
export function astronomyEngine(births: readonly Birth[]): ChartContender {
  const nextBirth = inTurn(births);
  return {
    name: 'astronomy-engine, less',
    packageName: 'astronomy-engine',
    call: 'SunPosition(time), EclipticGeoMoon(time), Ecliptic(GeoVector(body, time, true)) for eight planets: no speeds, nodes or houses',
    batch(count) {
      let last: unknown;
      for (let i = 0; i < count; i += 1) {
        const time = new AstroTime(nextBirth().jdUt1 - 2_451_545);
        SunPosition(time);
        last = EclipticGeoMoon(time);
        for (const planet of enginePlanets) last = Ecliptic(GeoVector(planet, time, true));
      }
      return last;
    },
    answer(_birth, _index, jdTt) {
      const time = AstroTime.FromTerrestrialTime(jdTt - 2_451_545);
      const planets = enginePlanets.map((planet) => Ecliptic(GeoVector(planet, time, true)).elon);
      return { bodiesDeg: [SunPosition(time).elon, EclipticGeoMoon(time).lon, ...planets, NaN, NaN] };
    },
  };
}

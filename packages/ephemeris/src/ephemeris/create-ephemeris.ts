import { createSiderealZero } from '../apparent/sidereal-zero.js';
import type { SiderealZero } from '../apparent/sidereal-zero.js';
import { createLongitudeWindow } from '../apparent/window.js';
import type { BodyId } from '../bodies/body.js';
import { isPositionSource, type PositionSource } from '../bodies/position-source.js';
import { assertArray, assertObject, assertOneOf, assertRoom, EphemerisError, shown } from '../errors.js';
import { greenwichApparentSiderealTime } from '../frames/apparent-sidereal-time.js';
import { createFramesOfDate } from '../frames/frame-of-date.js';
import { assertObserver } from '../frames/observer.js';
import type { Observer } from '../frames/observer.js';
import { angles as anglesOf } from '../houses/angles.js';
import { HOUSE_SYSTEMS, houses as housesOf, POLAR_POLICIES } from '../houses/house-system.js';
import { localSphere } from '../houses/local-sphere.js';
import type { LocalSphere } from '../houses/local-sphere.js';
import { DEG_PER_RAD, wrapDeg } from '../math/angle.js';
import { deltaT as deltaTOf, deltaTSeconds } from '../time/delta-t.js';
import { assertJulianDate } from '../time/julian-day.js';
import { jdTtFromJdUt1, jdUt1FromJdTt } from '../time/time-scale.js';
import { assertZodiac, copyOfZodiac } from '../zodiac/ayanamsha.js';
import type { Ayanamsha, Zodiac } from '../zodiac/ayanamsha.js';
import { zeroPointOf } from '../zodiac/ayanamsha-definitions.js';
import type { Ephemeris, SourcedEphemerisOptions } from './ephemeris.js';
import type { Position, PositionOptions } from './position.js';
import { provenanceOf } from './provenance.js';
import type { Provenance } from './provenance.js';
import { createSky } from './sky.js';
import { createTargets } from './targets.js';
import { createView, readView } from './view.js';
import type { View } from './view.js';

const NUMBERS_PER_BODY = 6;
const NO_OPTIONS: PositionOptions = Object.freeze({});
const GEOCENTRIC: View = Object.freeze(createView());

/**
 * Makes an {@link Ephemeris} over position sources.
 *
 * The options are read once; what is given to the methods is never kept. Results belong to the caller, who may change them; only
 * `provenance.sources` is frozen, and shared by results.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` without any source.
 */
export function createEphemeris(options: SourcedEphemerisOptions): Ephemeris {
  assertObject('options', options);
  const { sources, outOfRange = 'throw' } = options;
  assertSources(sources, outOfRange);

  // Room for intermediate values, so that a position allocates nothing. Each method leaves it before it returns.
  const frameOfDate = createFramesOfDate();
  const targets = createTargets(outOfRange === 'throw' ? [...sources] : [...sources, outOfRange]);
  const sky = createSky(targets, outOfRange === 'throw' ? undefined : outOfRange);
  const view = createView();
  const single = new Float64Array(NUMBERS_PER_BODY);
  const zero = new Float64Array(NUMBERS_PER_BODY);
  const deltaT = { jdTt: NaN, seconds: NaN }; // kept: a chart asks for one instant many times
  const zeros = new Map<Ayanamsha, SiderealZero>(); // at most one a name
  let own: { readonly definition: string; readonly zero: SiderealZero } | undefined; // the last that was asked for

  function zeroOf(zodiac: Zodiac): SiderealZero | undefined {
    if (zodiac === 'tropical') return undefined;
    const { ayanamsha } = zodiac;
    if (typeof ayanamsha !== 'string') {
      const point = zeroPointOf(ayanamsha);
      const definition = JSON.stringify(point);
      if (own?.definition !== definition) own = { definition, zero: createSiderealZero(point) };
      return own.zero;
    }
    let named = zeros.get(ayanamsha);
    if (named === undefined) {
      named = createSiderealZero(zeroPointOf(ayanamsha));
      zeros.set(ayanamsha, named);
    }
    return named;
  }

  /** Points the sky to where these arguments say. */
  function lookAt(jdTt: number, options: PositionOptions): void {
    assertJulianDate('jdTt', jdTt);
    readView(view, options);
    sky.turnTo(view, frameOfDate(jdTt));
  }

  /** Counts longitudes from the zero point of the view's zodiac. */
  function countFromZero(out: Float64Array, bodies: number): void {
    const origin = zeroOf(view.zodiac);
    if (origin === undefined) return;
    sky.zeroInto(zero, origin);
    for (let offset = 0; offset < bodies * NUMBERS_PER_BODY; offset += NUMBERS_PER_BODY) {
      out[offset] = wrapDeg(out[offset] - zero[0]);
      out[offset + 3] -= zero[3];
    }
  }

  /** ΔT of the instant that {@link lookAt} has turned to. */
  function deltaTSecondsAt(jdTt: number): number {
    if (deltaT.jdTt !== jdTt) deltaT.seconds = deltaTSeconds(jdUt1FromJdTt(jdTt));
    deltaT.jdTt = jdTt;
    return deltaT.seconds;
  }

  function positionsInto(out: Float64Array, bodies: readonly BodyId[], jdTt: number, options: PositionOptions = NO_OPTIONS): void {
    assertArray('bodies', bodies);
    lookAt(jdTt, options);
    assertRoom('out', out, bodies.length * NUMBERS_PER_BODY);
    for (let i = 0; i < bodies.length; i++) sky.placeInto(out, i * NUMBERS_PER_BODY, targets.at(i, bodies[i]));
    countFromZero(out, bodies.length);
  }

  function provenance(bodies: readonly BodyId[], jdTt: number, options: PositionOptions = NO_OPTIONS): Provenance {
    assertArray('bodies', bodies);
    lookAt(jdTt, options);
    const asked = bodies.map((body) => targets.of(body));
    const used = sky.sourcesOf(asked, zeroOf(view.zodiac));
    return provenanceOf(used, asked.some(({ isMeanPoint }) => isMeanPoint), deltaTSecondsAt(jdTt), view.words);
  }

  /** The sky over a place; leaves the zero point of the zodiac in `zero`. */
  function sphereOver(jdUt1: number, observer: Observer, zodiac: Zodiac): LocalSphere {
    assertObserver(observer);
    assertJulianDate('jdUt1', jdUt1);
    assertZodiac(zodiac);
    const frame = frameOfDate(jdTtFromJdUt1(jdUt1));
    const origin = zeroOf(zodiac);
    if (origin === undefined) {
      zero[0] = 0;
    } else {
      sky.turnTo(GEOCENTRIC, frame);
      sky.zeroInto(zero, origin);
    }
    const armcDeg = wrapDeg(greenwichApparentSiderealTime(jdUt1, frame) * DEG_PER_RAD + observer.longitudeDeg);
    return localSphere(armcDeg, observer.latitudeDeg, frame.meanObliquityRad + frame.nutationObliquityRad);
  }

  /** Serves every overload: which of the three shapes comes back is what the options say. */
  function position(body: BodyId, jdTt: number, options: PositionOptions = NO_OPTIONS): never {
    lookAt(jdTt, options);
    const target = targets.of(body);
    sky.placeInto(single, 0, target);
    countFromZero(single, 1);
    const used = sky.sourcesOfOne(target, zeroOf(view.zodiac));
    return positionOf(single, view.coordinates, provenanceOf(used, target.isMeanPoint, deltaTSecondsAt(jdTt), view.words)) as never;
  }

  return Object.freeze<Ephemeris>({
    position,
    positionsInto,
    provenance,

    angles(jdUt1, observer, options = {}) {
      assertObject('options', options);
      const { zodiac = 'tropical' } = options;
      const tropical = anglesOf(sphereOver(jdUt1, observer, zodiac));
      if (zodiac === 'tropical') return tropical;
      const origin = zero[0];
      return {
        ascendantDeg: wrapDeg(tropical.ascendantDeg - origin),
        midheavenDeg: wrapDeg(tropical.midheavenDeg - origin),
        descendantDeg: wrapDeg(tropical.descendantDeg - origin),
        imumCoeliDeg: wrapDeg(tropical.imumCoeliDeg - origin),
        vertexDeg: wrapDeg(tropical.vertexDeg - origin),
        eastPointDeg: wrapDeg(tropical.eastPointDeg - origin),
        armcDeg: tropical.armcDeg,
      };
    },

    houses(system, jdUt1, observer, options = {}) {
      assertObject('options', options);
      const { polarPolicy = 'porphyry', zodiac = 'tropical' } = options;
      assertOneOf('system', system, HOUSE_SYSTEMS);
      assertOneOf('polarPolicy', polarPolicy, POLAR_POLICIES);
      return housesOf(system, sphereOver(jdUt1, observer, zodiac), polarPolicy, zero[0]);
    },

    deltaT(jdUt1) {
      assertJulianDate('jdUt1', jdUt1);
      return deltaTOf(jdUt1);
    },

    window(bodies, fromJdTt, toJdTt, options = {}) {
      assertObject('options', options);
      const { zodiac = 'tropical' } = options;
      assertZodiac(zodiac);
      const kept: PositionOptions = { zodiac: copyOfZodiac(zodiac) };
      const longitudes = createLongitudeWindow((out, some, jdTt) => positionsInto(out, some, jdTt, kept), bodies, fromJdTt, toJdTt);
      return Object.freeze({ ...longitudes, provenance: provenance(longitudes.bodies, fromJdTt, kept) });
    },
  });
}

/** The six numbers of {@link Ephemeris.positionsInto} by their names. */
function positionOf(numbers: Float64Array, coordinates: View['coordinates'], provenance: Provenance): Position {
  const first = numbers[0];
  const second = numbers[1];
  const distanceAu = numbers[2];
  const firstSpeed = numbers[3];
  const secondSpeed = numbers[4];
  const distanceSpeedAuPerDay = numbers[5];
  switch (coordinates) {
    case 'ecliptic':
      return {
        longitudeDeg: first, latitudeDeg: second, distanceAu,
        longitudeSpeedDegPerDay: firstSpeed, latitudeSpeedDegPerDay: secondSpeed, distanceSpeedAuPerDay, provenance,
      };
    case 'equatorial':
      return {
        rightAscensionDeg: first, declinationDeg: second, distanceAu,
        rightAscensionSpeedDegPerDay: firstSpeed, declinationSpeedDegPerDay: secondSpeed, distanceSpeedAuPerDay, provenance,
      };
    case 'horizontal':
      return {
        azimuthDeg: first, altitudeDeg: second, distanceAu,
        azimuthSpeedDegPerDay: firstSpeed, altitudeSpeedDegPerDay: secondSpeed, distanceSpeedAuPerDay, provenance,
      };
  }
}

function assertSources(sources: readonly PositionSource[], outOfRange: 'throw' | PositionSource): void {
  assertArray('sources', sources);
  if (sources.length === 0) throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', 'sources: expected at least one position source');
  if (!sources.every(isPositionSource)) throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', 'sources: expected objects with name, version, covers and stateInto');
  if (outOfRange !== 'throw' && !isPositionSource(outOfRange)) {
    throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `outOfRange: expected 'throw' or a position source, got ${shown(outOfRange)}`);
  }
}

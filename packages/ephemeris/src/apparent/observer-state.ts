import { GM_MOON, GM_SUN, KM_PER_AU, LIGHT_AU_PER_DAY } from '../bodies/constants.js';
import type { Equator } from '../frames/equator.js';
import { equatorToIcrf } from '../frames/equator.js';
import type { FrameOfDate } from '../frames/frame-of-date.js';
import type { Site } from '../frames/earth-rotation.js';

/** Barycentric ICRF states, au and au/day, of the three bodies that views from the Earth rest on, at one instant; shape `[6]` each. */
export interface EarthSunMoon {
  readonly earth: Float64Array;
  readonly sun: Float64Array;
  readonly moon: Float64Array;
}

/** Barycentric ICRF state of whoever looks, and of the Sun at the same instant: au, days. Mutable, reused for many instants. */
export interface ObserverState {
  /** Position, velocity, acceleration, shape `[9]`. */
  readonly observer: Float64Array;
  /** Position, velocity of the Sun, shape `[6]`. */
  readonly sun: Float64Array;
  /** Unit vector from the Sun to the observer and its rate, shape `[6]`. */
  readonly fromSun: Float64Array;
  sunDistanceAu: number;
  sunDistanceAuPerDay: number;
  /** Velocity and acceleration over the speed of light, shape `[6]`. */
  readonly perLight: Float64Array;
  /** √(1 − v²/c²). */
  inverseLorentz: number;
  /** {@link SCHWARZSCHILD_SUN_AU} over the distance of the Sun. */
  sunPotential: number;
}

/** Radius at which light would stay with the Sun, au. */
const SCHWARZSCHILD_SUN_AU = (2 * GM_SUN) / (LIGHT_AU_PER_DAY * LIGHT_AU_PER_DAY);

export function createObserverState(): ObserverState {
  return {
    observer: new Float64Array(9),
    sun: new Float64Array(6),
    fromSun: new Float64Array(6),
    sunDistanceAu: NaN,
    sunDistanceAuPerDay: NaN,
    perLight: new Float64Array(6),
    inverseLorentz: NaN,
    sunPotential: NaN,
  };
}

/** An observer at the barycentre of the solar system, where nothing of {@link ObserverState} but the position and velocity is read. */
export function placeBarycentre({ observer }: ObserverState): void {
  observer.fill(0);
}

/** An observer at the centre of the Sun, where nothing of {@link ObserverState} but the position and velocity is read. */
export function placeHeliocentre({ observer }: ObserverState, sun: Float64Array): void {
  for (let i = 0; i < 6; i++) observer[i] = sun[i];
}

/**
 * An observer at the centre of the Earth.
 *
 * The acceleration is the pull of the Sun and the Moon; what is left out moves the aberration by less than 0.03 mas a day.
 */
export function placeGeocentre(state: ObserverState, { earth, sun, moon }: EarthSunMoon): void {
  const { observer } = state;
  for (let i = 0; i < 6; i++) {
    observer[i] = earth[i];
    state.sun[i] = sun[i];
  }
  const x = sun[0] - earth[0];
  const y = sun[1] - earth[1];
  const z = sun[2] - earth[2];
  const sunDistance2 = x * x + y * y + z * z;
  const mx = moon[0] - earth[0];
  const my = moon[1] - earth[1];
  const mz = moon[2] - earth[2];
  const moonDistance2 = mx * mx + my * my + mz * mz;
  const sunPull = GM_SUN / (sunDistance2 * Math.sqrt(sunDistance2));
  const moonPull = GM_MOON / (moonDistance2 * Math.sqrt(moonDistance2));
  observer[6] = moonPull * mx + sunPull * x;
  observer[7] = moonPull * my + sunPull * y;
  observer[8] = moonPull * mz + sunPull * z;
  settleObserver(state);
}

const AU_PER_METER: number = 1 / (1000 * KM_PER_AU);

/**
 * Moves an observer from the centre of the Earth to a place on it, carried around by its rotation: the acceleration is that towards the
 * axis, the slow turning of the axis itself is in the velocity only.
 *
 * @param room - Shape `[6]`, for values between.
 */
export function moveToSite(state: ObserverState, site: Site, frame: FrameOfDate, equator: Equator, room: Float64Array): void {
  const { observer } = state;
  const { cosSidereal, sinSidereal, siderealRadPerDay } = site;
  const axisAu = site.axisMeters * AU_PER_METER;

  room[0] = axisAu * cosSidereal;
  room[1] = axisAu * sinSidereal;
  room[2] = site.equatorMeters * AU_PER_METER;
  room[3] = -siderealRadPerDay * room[1];
  room[4] = siderealRadPerDay * room[0];
  room[5] = 0;
  equatorToIcrf(room, 0, frame, equator);
  for (let i = 0; i < 6; i++) observer[i] += room[i];

  const inwards = -siderealRadPerDay * siderealRadPerDay * axisAu;
  room[0] = inwards * cosSidereal;
  room[1] = inwards * sinSidereal;
  room[2] = 0;
  room[3] = 0;
  room[4] = 0;
  room[5] = 0;
  equatorToIcrf(room, 0, frame, equator);
  for (let i = 0; i < 3; i++) observer[6 + i] += room[i];
  settleObserver(state);
}

/** Computes what all bodies that are seen share: the way from the Sun to the observer, along which light bends, and the aberration. */
export function settleObserver(state: ObserverState): void {
  const { observer, sun, fromSun, perLight } = state;
  const x = observer[0] - sun[0];
  const y = observer[1] - sun[1];
  const z = observer[2] - sun[2];
  const vx = observer[3] - sun[3];
  const vy = observer[4] - sun[4];
  const vz = observer[5] - sun[5];
  const distance = Math.sqrt(x * x + y * y + z * z);
  const rate = (x * vx + y * vy + z * vz) / distance;
  fromSun[0] = x / distance;
  fromSun[1] = y / distance;
  fromSun[2] = z / distance;
  fromSun[3] = (vx - fromSun[0] * rate) / distance;
  fromSun[4] = (vy - fromSun[1] * rate) / distance;
  fromSun[5] = (vz - fromSun[2] * rate) / distance;
  state.sunDistanceAu = distance;
  state.sunDistanceAuPerDay = rate;

  for (let i = 0; i < 6; i++) perLight[i] = observer[3 + i] / LIGHT_AU_PER_DAY;
  state.inverseLorentz = Math.sqrt(1 - (perLight[0] * perLight[0] + perLight[1] * perLight[1] + perLight[2] * perLight[2]));
  state.sunPotential = SCHWARZSCHILD_SUN_AU / distance;
}

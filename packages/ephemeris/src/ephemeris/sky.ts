import { createObserverState, moveToSite, placeBarycentre, placeGeocentre, placeHeliocentre } from '../apparent/observer-state.js';
import { createLook, placeInto } from '../apparent/place.js';
import type { SiderealZero } from '../apparent/sidereal-zero.js';
import { meanApogeeInto, meanNodeInto } from '../bodies/lunar-mean-points.js';
import { createLunarOrbit, osculatingApogeeInto, osculatingNodeInto, placeLunarOrbit } from '../bodies/lunar-orbit.js';
import type { PositionSource } from '../bodies/position-source.js';
import { EphemerisError } from '../errors.js';
import { createSite, equatorToHorizon, placeSite } from '../frames/earth-rotation.js';
import { eclipticAngles, eclipticToIcrf, icrfToEcliptic } from '../frames/ecliptic.js';
import { createEquator, icrfToEquator, MEAN_OBLIQUITY_RAD_PER_DAY, placeEquator } from '../frames/equator.js';
import type { FrameOfDate } from '../frames/frame-of-date.js';
import { frameOfJ2000 } from '../frames/j2000.js';
import { toAngles, toVector } from '../frames/turn.js';
import { DEG_PER_RAD } from '../math/angle.js';
import { jdTdbFromJdTt, jdUt1FromJdTt } from '../time/time-scale.js';
import { addSource, sourceLabel, sourcesUsed } from './provenance.js';
import type { NearSources, SourceList, SourcesUsed } from './provenance.js';
import type { LunarPoint, Target, Targets } from './targets.js';
import type { View } from './view.js';

/** The sky of one instant as one view has it. */
export interface Sky {
  /**
   * Turns to an instant and a view, which stay in use until the next turn.
   *
   * @param frame - Of the instant.
   */
  turnTo(view: View, frame: FrameOfDate): void;
  /**
   * Writes angles, distance and rates of a body in the coordinates of the view: six numbers from `offset`.
   *
   * @throws {@link EphemerisError} When no source has the body or what the view rests on, a source gives no finite state, or the view
   * does not show the body.
   */
  placeInto(out: Float64Array, offset: number, target: Target): void;
  /**
   * Writes the ayanamsha of the instant, as {@link SiderealZero.into} does.
   *
   * @throws {@link EphemerisError} When it is seen from the Earth and no source has the Earth, Sun and Moon.
   */
  zeroInto(out: Float64Array, zero: SiderealZero): void;
  /**
   * Which source answers for which body: for these, in their order, then for what the view of them, and the zero point of its zodiac,
   * rests on.
   *
   * @throws {@link EphemerisError} As {@link Sky.placeInto} does.
   */
  sourcesOf(asked: readonly Target[], zero: SiderealZero | undefined): SourcesUsed;
  /** The same for one body, which is kept as long as the same sources answer. */
  sourcesOfOne(target: Target, zero: SiderealZero | undefined): SourcesUsed;
}

/**
 * Makes a {@link Sky}: holds the room for intermediate values, so that a place allocates nothing.
 *
 * @param outOfRange - That of the targets' sources which answers for dates that no other has.
 */
export function createSky(targets: Targets, outOfRange: PositionSource | undefined): Sky {
  const look = createLook();
  const { near, state, path } = look;
  const geocentre = createObserverState();
  const orbit = createLunarOrbit();
  const site = createSite();
  const equatorOfDate = createEquator();
  const j2000 = frameOfJ2000();
  const equatorOfJ2000 = createEquator();
  placeEquator(equatorOfJ2000, j2000, 0);
  const room = new Float64Array(6);
  const earth = targets.of('earth');
  const sun = targets.of('sun');
  const moon = targets.of('moon');
  let nearSources: NearSources | undefined;

  let view!: View;
  let frame!: FrameOfDate;
  let centre: string | undefined; // the body that the view stands in
  let observerPlaced = false;
  /**
   * Instants of `look` (TT), of the states in `near`, of the geocentre in `state` and of the Moon's orbit (TDB). In an object: a variable
   * of a closure allocates each number anew.
   */
  const kept = { jdTt: NaN, nearJdTdb: NaN, geocentreJdTdb: NaN, orbitJdTdb: NaN };

  /** The states of the Earth, Sun and Moon, which are kept: a chart asks for one instant many times. */
  function placeNear(): void {
    const { jdTdb } = look;
    if (kept.nearJdTdb === jdTdb) return;
    kept.nearJdTdb = NaN;
    const by = { earth: targets.sourceOf(earth, jdTdb), sun: targets.sourceOf(sun, jdTdb), moon: targets.sourceOf(moon, jdTdb) };
    by.earth.stateInto(near.earth, 'earth', jdTdb);
    by.sun.stateInto(near.sun, 'sun', jdTdb);
    by.moon.stateInto(near.moon, 'moon', jdTdb);
    if (nearSources?.earth !== by.earth || nearSources.sun !== by.sun || nearSources.moon !== by.moon) nearSources = by;
    kept.nearJdTdb = jdTdb;
  }

  function placeObserver(): void {
    if (view.origin === 'geocentric') {
      placeNear();
      if (kept.geocentreJdTdb !== look.jdTdb) placeGeocentre(state, near);
      kept.geocentreJdTdb = look.jdTdb;
      return;
    }
    kept.geocentreJdTdb = NaN;
    switch (view.origin) {
      case 'barycentric':
        placeBarycentre(state);
        break;
      case 'heliocentric':
        targets.sourceOf(sun, look.jdTdb).stateInto(room, 'sun', look.jdTdb);
        placeHeliocentre(state, room);
        break;
      default:
        placeNear();
        placeGeocentre(state, near);
        moveToSite(state, site, frame, equatorOfDate, room);
    }
  }

  /** From the ICRF to the angles of the view. */
  function toView(out: Float64Array, offset: number): void {
    const isOfDate = view.equinox === 'of-date';
    const axes = isOfDate ? frame : j2000;
    if (view.coordinates === 'ecliptic') {
      icrfToEcliptic(out, offset, axes);
      eclipticAngles(out, offset, axes);
      return;
    }
    icrfToEquator(out, offset, axes, isOfDate ? equatorOfDate : equatorOfJ2000);
    if (view.coordinates === 'horizontal') equatorToHorizon(out, offset, site);
    toAngles(out, offset, 0, 0);
  }

  /** Longitude, latitude, distance and rates on the ecliptic of date. */
  function pointOfDateInto(out: Float64Array, offset: number, point: LunarPoint): void {
    if (point === 'meanNode') return meanNodeInto(out, offset, frame);
    if (point === 'meanApogee') return meanApogeeInto(out, offset, frame);
    placeNear();
    if (kept.orbitJdTdb !== look.jdTdb) placeLunarOrbit(orbit, near.earth, near.moon, near.sun);
    kept.orbitJdTdb = look.jdTdb;
    if (point === 'osculatingNode') osculatingNodeInto(out, offset, orbit, frame);
    else osculatingApogeeInto(out, offset, orbit, frame);
  }

  function pointInto(out: Float64Array, offset: number, point: LunarPoint): void {
    if (!look.fromEarth) {
      throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `origin: expected geocentric or topocentric for ${point}, got "${view.origin}"`);
    }
    pointOfDateInto(out, offset, point);
    if (view.coordinates === 'ecliptic' && view.equinox === 'of-date') return;

    const distanceAu = out[offset + 2];
    const distanceAuPerDay = out[offset + 5];
    out[offset] -= (frame.psiRad + frame.nutationLongitudeRad) * DEG_PER_RAD;
    out[offset + 3] -= (frame.psiRadPerDay + frame.nutationLongitudeRadPerDay) * DEG_PER_RAD;
    toVector(out, offset);
    eclipticToIcrf(out, offset, frame);
    toView(out, offset);
    out[offset + 2] = distanceAu;
    out[offset + 5] = distanceAuPerDay;
  }

  /** Whether the place of a body, or the zero point of the zodiac that it counts from, rests on the Earth, Sun and Moon. */
  function restsOnNear({ point }: Target, zero: SiderealZero | undefined): boolean {
    if (zero?.seenFromEarth === true) return true;
    return point === undefined ? look.fromEarth : point === 'osculatingNode' || point === 'osculatingApogee';
  }

  function sourcesOf(asked: readonly Target[], zero: SiderealZero | undefined): SourcesUsed {
    const list: SourceList = { sources: [], bodies: [] };
    const add = (target: Target): void => addSource(list, target.id, targets.sourceOf(target, look.jdTdb));
    const bodies = asked.filter(({ point }) => point === undefined);
    bodies.forEach(add);
    if (zero?.seenFromEarth === true || asked.some((target) => restsOnNear(target, zero))) [earth, sun, moon].forEach(add);
    else if (view.origin === 'heliocentric' && bodies.length > 0) add(sun);
    return sourcesUsed(list, outOfRange);
  }

  function notFinite({ id }: Target, source: PositionSource | undefined): EphemerisError {
    const by = source === undefined ? '' : `${sourceLabel(source)} and of `;
    return new EphemerisError('ERR_EPHEMERIS_SOURCE', `no finite place of ${id} from the states of ${by}the Earth, Sun and Moon`);
  }

  return {
    turnTo(nextView, nextFrame) {
      view = nextView;
      frame = nextFrame;
      look.kind = view.place;
      look.fromEarth = view.origin === 'geocentric' || view.origin === 'topocentric';
      if (kept.jdTt !== frame.jdTt) look.jdTdb = jdTdbFromJdTt(frame.jdTt);
      kept.jdTt = frame.jdTt;
      centre = view.origin === 'geocentric' ? 'earth' : view.origin === 'heliocentric' ? 'sun' : undefined;
      observerPlaced = false;
      if (view.observer !== undefined) placeSite(site, view.observer, jdUt1FromJdTt(frame.jdTt), frame);
      if (view.observer !== undefined || view.coordinates === 'equatorial') placeEquator(equatorOfDate, frame, MEAN_OBLIQUITY_RAD_PER_DAY);
    },

    placeInto(out, offset, target) {
      let source: PositionSource | undefined;
      if (target.point !== undefined) {
        pointInto(out, offset, target.point);
      } else {
        if (target.id === centre) throw notSeen(target.id, view);
        source = targets.sourceOf(target, look.jdTdb);
        if (!observerPlaced) placeObserver();
        observerPlaced = true;
        placeInto(out, offset, look, source, target.id, target.motion);
        toView(out, offset);
        out[offset + 2] = path.distanceAu;
        out[offset + 5] = path.distanceAuPerDay;
      }
      const sum = out[offset] + out[offset + 1] + out[offset + 2] + out[offset + 3] + out[offset + 4] + out[offset + 5];
      if (!Number.isFinite(sum)) throw notFinite(target, source);
    },

    zeroInto(out, zero) {
      if (zero.seenFromEarth) {
        placeNear();
        placeGeocentre(geocentre, near);
      }
      zero.into(out, frame, look.jdTdb, geocentre);
    },

    sourcesOf,

    sourcesOfOne(target, zero) {
      if (view.origin === 'heliocentric') return sourcesOf([target], zero);
      const own = target.point === undefined ? targets.sourceOf(target, look.jdTdb) : undefined;
      const isNear = restsOnNear(target, zero);
      if (isNear) placeNear();
      const nearNow = isNear ? nearSources : undefined;
      let known = target.knownSources;
      if (known === undefined || known.own !== own || known.near !== nearNow) {
        known = { own, near: nearNow, used: sourcesOf([target], zero) };
        target.knownSources = known;
      }
      return known.used;
    },
  };
}

function notSeen(id: string, { origin }: View): EphemerisError {
  return new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `origin: expected another than ${origin} for the body ${id}`);
}

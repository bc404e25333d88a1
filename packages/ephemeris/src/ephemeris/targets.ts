import { motionOf } from '../apparent/fall.js';
import type { Motion } from '../apparent/fall.js';
import { BODIES } from '../bodies/body.js';
import type { PositionSource } from '../bodies/position-source.js';
import { EphemerisError, shown } from '../errors.js';
import { similarNames } from '../errors/similar-names.js';
import { DAYS_PER_JULIAN_YEAR, JD_J2000 } from '../time/julian-day.js';
import { sourceLabel } from './provenance.js';
import type { KnownSources } from './provenance.js';

/** Points of the Moon's orbit, which are computed and not looked up. */
export type LunarPoint = 'meanNode' | 'osculatingNode' | 'meanApogee' | 'osculatingApogee';

const LUNAR_POINTS: ReadonlySet<string> = new Set<LunarPoint>(['meanNode', 'osculatingNode', 'meanApogee', 'osculatingApogee']);

/** A body that was asked for, and the source that last answered for it. */
export interface Target {
  readonly id: string;
  readonly point: LunarPoint | undefined;
  readonly motion: Motion;
  /** From a theory of the Moon's mean motion, which no source answers for. */
  readonly isMeanPoint: boolean;
  source: PositionSource | undefined;
  /** Between these dates (TDB, exclusive) `source` is known to answer; NaN where its range is not known. */
  afterJdTdb: number;
  beforeJdTdb: number;
  /** What the provenance of its last place said of sources. */
  knownSources: KnownSources | undefined;
}

/** What a handle knows of its bodies and sources. */
export interface Targets {
  /**
   * The body that stands at an index of a list. A chart asks for the same list again and again: then it is found by that.
   *
   * @throws {@link EphemerisError} `ERR_EPHEMERIS_BODY` for what is no id.
   */
  at(index: number, id: string): Target;
  /** @throws {@link EphemerisError} `ERR_EPHEMERIS_BODY` for what is no id. */
  of(id: string): Target;
  /**
   * The first source that has the body and the date.
   *
   * @throws {@link EphemerisError} `ERR_EPHEMERIS_RANGE` when no source has the date, `ERR_EPHEMERIS_BODY` when none has the body.
   */
  sourceOf(target: Target, jdTdb: number): PositionSource;
}

/** Bodies of `BODIES` that a pack of their own has: who asks for them needs to hear of it. */
const ASTEROIDS: readonly string[] = ['ceres', 'pallas', 'juno', 'vesta', 'chiron'];

/** Ids come from outside: what is kept of them is bounded. */
const MAX_TARGETS = 4096;
const MAX_LISTED = 64;

/** @param sources - In the order in which they are asked. */
export function createTargets(sources: readonly PositionSource[]): Targets {
  const targets = new Map<string, Target>();
  const listedIds: string[] = [];
  const listed: Target[] = [];

  function of(id: string): Target {
    let target = targets.get(id);
    if (target !== undefined) return target;
    if (typeof id !== 'string') throw new EphemerisError('ERR_EPHEMERIS_BODY', `body: expected one of ${BODIES.join(', ')}, or an id that a source has, got ${shown(id)}`);
    target = {
      id,
      point: LUNAR_POINTS.has(id) ? (id as LunarPoint) : undefined,
      motion: motionOf(id),
      isMeanPoint: id === 'meanNode' || id === 'meanApogee',
      source: undefined,
      afterJdTdb: NaN,
      beforeJdTdb: NaN,
      knownSources: undefined,
    };
    if (targets.size >= MAX_TARGETS) targets.clear();
    targets.set(id, target);
    return target;
  }

  return {
    of,

    at(index, id) {
      if (index < listedIds.length && listedIds[index] === id) return listed[index];
      const target = of(id);
      if (index < MAX_LISTED && index <= listedIds.length) {
        listedIds[index] = id;
        listed[index] = target;
      }
      return target;
    },

    sourceOf(target, jdTdb) {
      if (jdTdb > target.afterJdTdb && jdTdb < target.beforeJdTdb) return target.source!;
      const source = sources.find((each) => each.covers(target.id, jdTdb));
      if (source === undefined) throw missing(sources, target.id, jdTdb);
      remember(target, source, sources, jdTdb);
      return source;
    },
  };
}

/** Notes between which dates the source answers: as far as its own range, and up to those of the sources that are asked before it. */
function remember(target: Target, source: PositionSource, sources: readonly PositionSource[], jdTdb: number): void {
  target.source = source;
  target.afterJdTdb = NaN;
  const own = source.rangeOf?.(target.id);
  if (own === undefined) return;
  let [after, before] = own;
  for (const earlier of sources.slice(0, sources.indexOf(source))) {
    if (earlier.bodies?.includes(target.id) === false) continue;
    const range = earlier.rangeOf?.(target.id);
    if (range === undefined) return; // it has to be asked each time
    if (range[1] < jdTdb) after = Math.max(after, range[1]);
    else before = Math.min(before, range[0]);
  }
  target.afterJdTdb = after;
  target.beforeJdTdb = before;
}

function missing(sources: readonly PositionSource[], id: string, jdTdb: number): EphemerisError {
  const having = sources.filter((source) => source.bodies?.includes(id) ?? (source.rangeOf?.(id) !== undefined || source.covers(id, JD_J2000)));
  if (having.length > 0) {
    const ranges = having.map((source) => `${sourceLabel(source)}${yearsOf(source.rangeOf?.(id))}`);
    return new EphemerisError('ERR_EPHEMERIS_RANGE', `jdTt: no source has ${id} in ${yearOf(jdTdb)}: ${ranges.join(', ')}`);
  }
  const names = [...new Set([...BODIES.filter((body) => LUNAR_POINTS.has(body) || sources.some((source) => source.covers(body, JD_J2000))), ...sources.flatMap((source) => source.bodies ?? [])])];
  const similar = similarNames(id, names);
  const inAsteroids = ASTEROIDS.includes(id) ? `; asteroids() of @cosmichub/ephemeris/pack/asteroids has it` : '';
  const hint = similar.length > 0 ? `; did you mean ${similar.join(' or ')}?` : inAsteroids;
  return new EphemerisError('ERR_EPHEMERIS_BODY', `body: no source has ${shown(id)} (${sources.map(sourceLabel).join(', ')})${hint}`);
}

function yearsOf(range: readonly [number, number] | undefined): string {
  return range === undefined ? '' : ` from ${yearOf(range[0])} to ${yearOf(range[1])}`;
}

/** To a tenth: the first of January and the last of December stay in their years. */
function yearOf(jd: number): string {
  return (2000 + (jd - JD_J2000) / DAYS_PER_JULIAN_YEAR).toFixed(1);
}

import type { PositionSource } from '../bodies/position-source.js';
import { sourceLabel } from './targets.js';

/** A position source that answered. */
export interface UsedSource {
  /** Name of the pack, kernel, theory or set of elements. */
  readonly name: string;
  readonly version: string;
  /** What it answered for: the bodies in their order, then the Earth, Sun and Moon that views from the Earth rest on. */
  readonly bodies: readonly string[];
  /** True when it answered as `outOfRange`, for a date that no other source has. */
  readonly outOfRange: boolean;
}

/** Which models and data a result rests on. */
export interface Provenance {
  /** Precession, nutation and sidereal time models, and the theory behind mean points of the Moon's orbit. */
  readonly model: string;
  /** Name and version of every source that answered, in one text; empty when none was asked. */
  readonly pack: string;
  /** The same in detail, in the order in which they first answered. */
  readonly sources: readonly UsedSource[];
  /** TT − UT1 used, seconds. */
  readonly deltaTSeconds: number;
  /** Origin, kind of place and axes. */
  readonly frame: string;
}

const MODEL = 'IAU 2006 precession, IAU 2000A (R06) nutation, IAU 2006 sidereal time';
const MODEL_WITH_MEAN_POINTS = `${MODEL}, mean lunar elements of Simon et al. 1994` as const;

/** The sources of one result in the order in which they first answered, and what each answered for. */
export interface SourceList {
  readonly sources: PositionSource[];
  readonly bodies: string[][];
}

/** Notes that a source answers for a body. */
export function addSource({ sources, bodies }: SourceList, body: string, source: PositionSource): void {
  const index = sources.indexOf(source); // of one to three: maps and sets cost ten times as much, and every position has a list
  if (index === -1) {
    sources.push(source);
    bodies.push([body]);
  } else if (!bodies[index].includes(body)) {
    bodies[index].push(body);
  }
}

export function provenanceOf(
  { sources, bodies }: SourceList,
  { outOfRange, meanPoints, deltaTSeconds, frame }: {
    readonly outOfRange: PositionSource | undefined;
    readonly meanPoints: boolean;
    readonly deltaTSeconds: number;
    readonly frame: string;
  },
): Provenance {
  let pack = '';
  const used: UsedSource[] = [];
  for (let i = 0; i < sources.length; i++) {
    const { name, version } = sources[i];
    const isOutOfRange = sources[i] === outOfRange;
    pack += `${i === 0 ? '' : ', '}${sourceLabel(sources[i])}${isOutOfRange ? ' (out of range)' : ''}`;
    used.push({ name, version, bodies: bodies[i], outOfRange: isOutOfRange });
  }
  return { model: meanPoints ? MODEL_WITH_MEAN_POINTS : MODEL, pack, sources: used, deltaTSeconds, frame };
}

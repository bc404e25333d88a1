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
const MEAN_POINTS = 'mean lunar elements of Simon et al. 1994';

/** Collects what answered. */
export function provenanceOf(
  answers: readonly (readonly [body: string, source: PositionSource])[],
  { outOfRange, meanPoints, deltaTSeconds, frame }: {
    readonly outOfRange: PositionSource | undefined;
    readonly meanPoints: boolean;
    readonly deltaTSeconds: number;
    readonly frame: string;
  },
): Provenance {
  const bodiesOf = new Map<PositionSource, Set<string>>();
  for (const [body, source] of answers) bodiesOf.set(source, (bodiesOf.get(source) ?? new Set()).add(body));
  const sources = [...bodiesOf].map(([source, bodies]): UsedSource => ({
    name: source.name,
    version: source.version,
    bodies: [...bodies],
    outOfRange: source === outOfRange,
  }));
  return {
    model: meanPoints ? `${MODEL}, ${MEAN_POINTS}` : MODEL,
    pack: [...bodiesOf.keys()].map((source) => `${sourceLabel(source)}${source === outOfRange ? ' (out of range)' : ''}`).join(', '),
    sources,
    deltaTSeconds,
    frame,
  };
}

import type { PositionSource } from '../bodies/position-source.js';

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
  /** The same in detail, in the order in which they first answered. Frozen: results share it. */
  readonly sources: readonly UsedSource[];
  /** TT − UT1 used, seconds. */
  readonly deltaTSeconds: number;
  /** Origin, kind of place and axes. */
  readonly frame: string;
}

const MODEL = 'IAU 2006 precession, IAU 2000A (R06) nutation, IAU 2006 sidereal time';
const MODEL_WITH_MEAN_POINTS = `${MODEL}, mean lunar elements of Simon et al. 1994` as const;

/** What a provenance says of sources. The same for many instants: frozen, and shared by the results that rest on it. */
export interface SourcesUsed {
  readonly pack: string;
  readonly sources: readonly UsedSource[];
}

/** The sources of one body's place, and what to hold against those of another instant to know that they are the same. */
export interface KnownSources {
  readonly own: PositionSource | undefined;
  /** Which answered for the Earth, Sun and Moon; undefined where the place does not rest on them. */
  readonly near: NearSources | undefined;
  readonly used: SourcesUsed;
}

/** Which sources answer for the Earth, Sun and Moon; another object when one of them changes. */
export interface NearSources {
  readonly earth: PositionSource;
  readonly sun: PositionSource;
  readonly moon: PositionSource;
}

/** The sources of one result in the order in which they first answered, and what each answered for. */
export interface SourceList {
  readonly sources: PositionSource[];
  readonly bodies: string[][];
}

/** Notes that a source answers for a body. */
export function addSource({ sources, bodies }: SourceList, body: string, source: PositionSource): void {
  const index = sources.indexOf(source);
  if (index === -1) {
    sources.push(source);
    bodies.push([body]);
  } else if (!bodies[index].includes(body)) {
    bodies[index].push(body);
  }
}

/** @param outOfRange - The source that answers for dates that no other has. */
export function sourcesUsed({ sources, bodies }: SourceList, outOfRange: PositionSource | undefined): SourcesUsed {
  const labels = sources.map((source) => `${sourceLabel(source)}${source === outOfRange ? ' (out of range)' : ''}`);
  const used = sources.map((source, i): UsedSource => {
    const { name, version } = source;
    return Object.freeze({ name, version, bodies: Object.freeze(bodies[i]), outOfRange: source === outOfRange });
  });
  return { pack: labels.join(', '), sources: Object.freeze(used) };
}

export function provenanceOf(
  { pack, sources }: SourcesUsed, meanPoints: boolean, deltaTSeconds: number, frame: string,
): Provenance {
  return { model: meanPoints ? MODEL_WITH_MEAN_POINTS : MODEL, pack, sources, deltaTSeconds, frame };
}

/** Name and version of a source. */
export function sourceLabel({ name, version }: PositionSource): string {
  return `${name} ${version}`;
}

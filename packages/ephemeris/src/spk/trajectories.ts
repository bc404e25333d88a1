import type { PositionSource } from '../bodies/position-source.js';
import { kernelError } from './daf.js';
import { nameOf, SOLAR_SYSTEM_BARYCENTRE } from './naif-ids.js';
import type { SpkSegment } from './segment.js';

/** First and last Julian date, TDB. */
export type Span = readonly [fromJdTdb: number, toJdTdb: number];

/** A segment and the part of its span in which its centre is known too. */
export interface Piece {
  readonly segment: SpkSegment;
  readonly span: Span;
}

/** What a kernel has of one body. */
export interface Trajectory {
  /** Pieces may overlap; the first that has an instant counts. */
  readonly pieces: readonly Piece[];
  /** What the pieces cover together: ascending, apart from each other. */
  readonly spans: readonly Span[];
  /** False when the spans depend on another source that does not tell its own. */
  readonly bounded: boolean;
}

/** From a body to the barycentre of the solar system: a spacecraft about a moon takes four. */
const MOST_LINKS = 16;
const ALWAYS: Span = [-Infinity, Infinity];

/**
 * Follows every body of a kernel to the barycentre of the solar system, or to a body of the other source.
 *
 * @param segments - In the order of the file: of two that overlap, the later counts.
 * @returns By NAIF id; bodies that lead nowhere have no spans.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_KERNEL` when centres refer to each other.
 */
export function trajectoriesOf(segments: readonly SpkSegment[], centre: PositionSource | undefined): ReadonlyMap<number, Trajectory> {
  const byTarget = new Map<number, SpkSegment[]>();
  for (const segment of segments) {
    const own = byTarget.get(segment.target);
    if (own === undefined) byTarget.set(segment.target, [segment]);
    else own.push(segment);
  }
  const trajectories = new Map<number, Trajectory>();

  function trajectoryOf(id: number, links: number): Omit<Trajectory, 'pieces'> {
    if (id === SOLAR_SYSTEM_BARYCENTRE) return { spans: [ALWAYS], bounded: true };
    const own = byTarget.get(id);
    if (own === undefined) return spansElsewhere(id, centre);
    const known = trajectories.get(id);
    if (known !== undefined) return known;
    if (links > MOST_LINKS) throw kernelError('centres that lead to the barycentre of the solar system', `NAIF id ${id} after ${MOST_LINKS} others`);

    let allBounded = true;
    const pieces = own.toReversed().flatMap((segment) => {
      const { spans, bounded } = trajectoryOf(segment.centre, links + 1);
      allBounded &&= bounded;
      return spans
        .map(([from, to]): Span => [Math.max(from, segment.fromJdTdb), Math.min(to, segment.toJdTdb)])
        .filter(([from, to]) => from <= to)
        .map((span): Piece => ({ segment, span }));
    });
    const trajectory = { pieces, spans: merged(pieces.map(({ span }) => span)), bounded: allBounded };
    trajectories.set(id, trajectory);
    return trajectory;
  }

  for (const id of byTarget.keys()) trajectoryOf(id, 0);
  return trajectories;
}

/** When the other source has a body; always, as far as is known, when it tells no range: then it has to be asked for each date. */
function spansElsewhere(id: number, centre: PositionSource | undefined): Omit<Trajectory, 'pieces'> {
  if (centre === undefined) return { spans: [], bounded: true };
  if (centre.rangeOf === undefined) return { spans: [ALWAYS], bounded: false };
  const span = centre.rangeOf(nameOf(id));
  // A source may tell no range for a body that it has with gaps.
  return span === undefined ? { spans: [ALWAYS], bounded: false } : { spans: [span], bounded: true };
}

/** The same instants as ascending spans that do not touch. */
function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last !== undefined && from <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], to)];
    else out.push([from, to]);
  }
  return out;
}

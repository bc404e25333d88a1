import { KM_PER_AU } from '../bodies/constants.js';
import { eclipticJ2000ToIcrf } from '../frames/ecliptic-j2000.js';
import { JD_J2000, SECONDS_PER_DAY } from '../time/julian-day.js';
import { chebyshevEvaluator } from './chebyshev-records.js';
import { type Daf, type DafSummary, kernelError } from './daf.js';
import { differenceEvaluator } from './difference-records.js';
import type { SegmentData, SegmentEvaluator } from './segment-data.js';

/**
 * One trajectory of a kernel: a body relative to a centre, over one span of time.
 *
 * Ids and numbers are those of the file; states are in au and au/day on the axes of the ICRF, whatever the file's own frame.
 */
export interface SpkSegment {
  /** The segment's name in the file, such as `DE-0440LE-0440`. */
  readonly name: string;
  /** NAIF id of the body. */
  readonly target: number;
  /** NAIF id of what the state is relative to; 0 is the barycentre of the solar system. */
  readonly centre: number;
  /** NAIF id of the file's frame: 1 for the equator of J2000 (ICRF), 17 for the ecliptic of J2000. */
  readonly frame: number;
  /** Data type: 2 or 3 (Chebyshev series of positions, or of positions and velocities), 21 (modified difference arrays). */
  readonly type: number;
  /** First Julian date, TDB. */
  readonly fromJdTdb: number;
  /** Last Julian date, TDB. */
  readonly toJdTdb: number;

  /**
   * Writes the state relative to the centre, for an instant within the segment's span.
   *
   * @param out - Receives x, y, z in au and their rates in au/day at indices 0 to 5.
   * @throws {@link EphemerisError} `ERR_EPHEMERIS_KERNEL` when the numbers for this instant are damaged.
   */
  stateInto(out: Float64Array, jdTdb: number): void;
}

const FRAME_J2000 = 1;
const FRAME_ECLIPTIC_J2000 = 17;

/**
 * Reads one summary, and checks what it points to.
 *
 * Source: NAIF, *SPK Required Reading*.
 *
 * @param index - Place in the file, from 0, for messages.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_KERNEL`.
 */
export function readSegment({ readInto }: Daf, { name, doubles, integers }: DafSummary, index: number, doubleCount: number): SpkSegment {
  const [fromSeconds, toSeconds] = doubles;
  const [target, centre, frame, type, first, last] = integers;
  const label = `segment ${index + 1} (target ${target}, type ${type})`;

  if (!(Number.isFinite(fromSeconds) && Number.isFinite(toSeconds) && fromSeconds <= toSeconds)) {
    throw kernelError('a span from an earlier to a later instant', `${fromSeconds} to ${toSeconds}`, label);
  }
  if (first < 1 || last < first || last > doubleCount) throw kernelError(`addresses within 1 to ${doubleCount}`, `${first} to ${last}`, label);
  if (frame !== FRAME_J2000 && frame !== FRAME_ECLIPTIC_J2000) throw kernelError(`frame ${FRAME_J2000} or ${FRAME_ECLIPTIC_J2000}`, frame, label);

  const evaluate = evaluatorOf(type, { readInto, first, length: last - first + 1, fromSeconds, toSeconds, label });
  const toIcrf = frame === FRAME_ECLIPTIC_J2000;
  return Object.freeze<SpkSegment>({
    name,
    target,
    centre,
    frame,
    type,
    fromJdTdb: JD_J2000 + fromSeconds / SECONDS_PER_DAY,
    toJdTdb: JD_J2000 + toSeconds / SECONDS_PER_DAY,

    stateInto(out, jdTdb) {
      evaluate(out, (jdTdb - JD_J2000) * SECONDS_PER_DAY);
      for (let i = 0; i < 3; i++) {
        out[i] /= KM_PER_AU;
        out[i + 3] *= SECONDS_PER_DAY / KM_PER_AU;
      }
      if (toIcrf) eclipticJ2000ToIcrf(out);
    },
  });
}

function evaluatorOf(type: number, data: SegmentData): SegmentEvaluator {
  switch (type) {
    case 2: return chebyshevEvaluator(data, false);
    case 3: return chebyshevEvaluator(data, true);
    case 21: return differenceEvaluator(data);
    default: throw kernelError('data type 2, 3 or 21', type, data.label);
  }
}

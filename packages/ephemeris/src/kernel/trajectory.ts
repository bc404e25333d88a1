import { DAYS_PER_JULIAN_CENTURY, JD_J2000 } from '../time/julian-day.js';
import { createHarmonicExpansion } from './harmonic-terms.js';
import { placeOffCircleInto, placeOffOrbitInto } from './orbit.js';
import type { PackedBody } from './pack-format.js';
import { createSegmentSeries } from './segment-series.js';
import type { SegmentSeries } from './segment-series.js';

/** Where a body of a pack is, straight from its numbers: mean orbit, harmonic terms, segments. Slow beside the pieces made of it. */
export interface Trajectory {
  readonly body: PackedBody;
  /**
   * Position relative to what the pack says the body is counted from, au, ICRF axes.
   *
   * @param out - Receives it from `offset`.
   * @param daysIn - Days from the beginning of the first segment.
   */
  placeInto(out: Float64Array, offset: number, daysIn: number): void;
}

/** @param maxBytes - Most that decoded segments may take. */
export function createTrajectory(body: PackedBody, maxBytes: number): Trajectory {
  const { description: { orbit, circle, harmonicQuanta }, layout, reader, starts } = body;
  let segments: SegmentSeries | undefined; // prepared when first needed
  const offsets = new Float64Array(3);

  const begin = layout.fromJdTdb - JD_J2000;

  return {
    body,

    placeInto(out, offset, daysIn) {
      segments ??= createSegmentSeries({ layout, reader, starts, harmonics: createHarmonicExpansion(body.harmonics(), harmonicQuanta, layout.days), maxBytes });
      segments.offsetsInto(offsets, daysIn);
      const t = (begin + daysIn) / DAYS_PER_JULIAN_CENTURY;
      if (orbit !== undefined) placeOffOrbitInto(out, offset, orbit, t, offsets[0], offsets[1], offsets[2]);
      else if (circle !== undefined) placeOffCircleInto(out, offset, circle, t, offsets[0], offsets[1], offsets[2]);
    },
  };
}

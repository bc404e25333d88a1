import { julianCenturies } from '../time/julian-day.js';
import { createNutationGrid } from './nutation-grid.js';
import type { Nutation } from './nutation-grid.js';
import { meanObliquity } from './obliquity.js';
import { precessionAnglesInto } from './precession.js';
import type { PrecessionAngles } from './precession.js';

/** Everything the frames of one instant are made of. */
export interface FrameOfDate extends Readonly<PrecessionAngles>, Readonly<Nutation> {
  /** Julian date, TT. */
  readonly jdTt: number;
  readonly cosGamma: number;
  readonly sinGamma: number;
  readonly cosPhi: number;
  readonly sinPhi: number;
  readonly meanObliquityRad: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Computes frames of date, keeping the last: a chart asks for one instant many times.
 *
 * The object given back is the same each time and changes with the next call.
 */
export function createFramesOfDate(): (jdTt: number) => FrameOfDate {
  const nutation = createNutationGrid();
  const frame: Mutable<FrameOfDate> = {
    jdTt: NaN, // equals nothing: the first call computes
    gammaRad: NaN, phiRad: NaN, psiRad: NaN, gammaRadPerDay: NaN, phiRadPerDay: NaN, psiRadPerDay: NaN,
    nutationLongitudeRad: NaN, nutationObliquityRad: NaN, nutationLongitudeRadPerDay: NaN, nutationObliquityRadPerDay: NaN,
    complementaryTermsRad: NaN,
    cosGamma: NaN, sinGamma: NaN, cosPhi: NaN, sinPhi: NaN, meanObliquityRad: NaN,
  };

  return (jdTt) => {
    if (frame.jdTt === jdTt) return frame;
    const t = julianCenturies(jdTt);
    precessionAnglesInto(frame, t);
    nutation.evaluateInto(frame, jdTt);
    frame.cosGamma = Math.cos(frame.gammaRad);
    frame.sinGamma = Math.sin(frame.gammaRad);
    frame.cosPhi = Math.cos(frame.phiRad);
    frame.sinPhi = Math.sin(frame.phiRad);
    frame.meanObliquityRad = meanObliquity(t);
    frame.jdTt = jdTt;
    return frame;
  };
}

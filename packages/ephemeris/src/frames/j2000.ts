import type { FrameOfDate } from './frame-of-date.js';
import { meanObliquity } from './obliquity.js';
import { precessionAnglesInto } from './precession.js';
import { JD_J2000 } from '../time/julian-day.js';

/**
 * The mean ecliptic, equator and equinox of J2000.0, which stand still among the stars: the frame of date of that instant without
 * nutation and without motion. The precession angles at J2000.0 are the frame bias.
 */
export function frameOfJ2000(): FrameOfDate {
  const angles = { gammaRad: 0, phiRad: 0, psiRad: 0, gammaRadPerDay: 0, phiRadPerDay: 0, psiRadPerDay: 0 };
  precessionAnglesInto(angles, 0);
  return Object.freeze<FrameOfDate>({
    ...angles,
    gammaRadPerDay: 0,
    phiRadPerDay: 0,
    psiRadPerDay: 0,
    nutationLongitudeRad: 0,
    nutationObliquityRad: 0,
    nutationLongitudeRadPerDay: 0,
    nutationObliquityRadPerDay: 0,
    complementaryTermsRad: 0,
    jdTt: JD_J2000,
    cosGamma: Math.cos(angles.gammaRad),
    sinGamma: Math.sin(angles.gammaRad),
    cosPhi: Math.cos(angles.phiRad),
    sinPhi: Math.sin(angles.phiRad),
    meanObliquityRad: meanObliquity(0),
  });
}

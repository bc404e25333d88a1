import { RAD_PER_ARCSEC } from '../math/angle.js';
import { DAYS_PER_JULIAN_CENTURY } from '../time/julian-day.js';

/** The three Fukushima-Williams angles that lead from the ICRF to the mean ecliptic and equinox of date, and their rates. */
export interface PrecessionAngles {
  /** γ̄, radians. */
  gammaRad: number;
  /** φ̄, radians. */
  phiRad: number;
  /** ψ̄, radians: precession in longitude, the last of the rotations. */
  psiRad: number;
  gammaRadPerDay: number;
  phiRadPerDay: number;
  psiRadPerDay: number;
}

const PER_DAY = RAD_PER_ARCSEC / DAYS_PER_JULIAN_CENTURY;

/**
 * Precession IAU 2006 with the frame bias.
 *
 * Source: Hilton, J. L. et al. (2006), *Celest. Mech. Dyn. Astron.* 94, 351–367; with bias: Wallace, P. T. & Capitaine, N. (2006),
 * *A&A* 459, 981–985.
 *
 * @param t - Julian centuries TT from J2000.0.
 */
export function precessionAnglesInto(out: PrecessionAngles, t: number): void {
  out.gammaRad = (-0.052928 + t * (10.556378 + t * (0.4932044 + t * (-0.00031238 + t * (-0.000002788 + t * 0.000000026))))) * RAD_PER_ARCSEC;
  out.phiRad = (84381.412819 + t * (-46.811016 + t * (0.0511268 + t * (0.00053289 + t * (-0.00000044 + t * -0.0000000176))))) * RAD_PER_ARCSEC;
  out.psiRad = (-0.041775 + t * (5038.481484 + t * (1.5584175 + t * (-0.00018522 + t * (-0.000026452 + t * -0.0000000148))))) * RAD_PER_ARCSEC;
  out.gammaRadPerDay = (10.556378 + t * (0.9864088 + t * -0.00093714)) * PER_DAY;
  out.phiRadPerDay = (-46.811016 + t * (0.1022536 + t * 0.00159867)) * PER_DAY;
  out.psiRadPerDay = (5038.481484 + t * (3.116835 + t * -0.00055566)) * PER_DAY;
}

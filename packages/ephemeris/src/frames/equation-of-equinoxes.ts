import { RAD_PER_ARCSEC } from '../math/angle.js';
import { fundamentalArgument, MOON_ARGUMENT_OF_LATITUDE, MOON_NODE, MOON_SUN_ELONGATION } from './fundamental-arguments.js';

const RAD_PER_MICROARCSEC = 1e-6 * RAD_PER_ARCSEC;

/**
 * Apparent minus mean sidereal time, IAU 2000 form: Δψ cos ε and the {@link complementaryTerms}.
 *
 * @returns Radians.
 */
export function equationOfEquinoxes({ nutationLongitudeRad, meanObliquityRad, complementaryTermsRad }: {
  /** Δψ. */
  readonly nutationLongitudeRad: number;
  /** Mean obliquity of date. */
  readonly meanObliquityRad: number;
  readonly complementaryTermsRad: number;
}): number {
  return nutationLongitudeRad * Math.cos(meanObliquityRad) + complementaryTermsRad;
}

/**
 * The terms of the equation of the equinoxes beside Δψ cos ε, at most 2.7 mas: those above 1.5 µas.
 *
 * Source: IERS Conventions (2010), Table 5.2e.
 *
 * @param t - Julian centuries TT from J2000.0.
 * @returns Radians.
 */
export function complementaryTerms(t: number): number {
  const node = fundamentalArgument(MOON_NODE, t);
  const f = 2 * fundamentalArgument(MOON_ARGUMENT_OF_LATITUDE, t);
  const fd = f - 2 * fundamentalArgument(MOON_SUN_ELONGATION, t);
  return (
    RAD_PER_MICROARCSEC *
    (2640.96 * Math.sin(node) +
      63.52 * Math.sin(2 * node) +
      11.75 * Math.sin(fd + 3 * node) +
      11.21 * Math.sin(fd + node) -
      4.55 * Math.sin(fd + 2 * node) +
      2.02 * Math.sin(f + 3 * node) +
      1.98 * Math.sin(f + node) -
      1.72 * Math.sin(3 * node) -
      0.87 * t * Math.sin(node))
  );
}

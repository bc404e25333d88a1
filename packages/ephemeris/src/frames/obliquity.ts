import { RAD_PER_ARCSEC } from '../math/angle.js';

/**
 * Mean obliquity of the ecliptic, IAU 2006.
 *
 * Source: Hilton, J. L. et al. (2006), *Celest. Mech. Dyn. Astron.* 94, 351–367.
 *
 * @param t - Julian centuries TT from J2000.0.
 * @returns Radians.
 */
export function meanObliquity(t: number): number {
  return (84381.406 + t * (-46.836769 + t * (-0.0001831 + t * (0.0020034 + t * (-0.000000576 + t * -0.0000000434))))) * RAD_PER_ARCSEC;
}

import { meanObliquity } from '../frames/obliquity.js';
import { DEG_PER_RAD, RAD_PER_ARCSEC } from '../math/angle.js';
import { JD_J2000, julianCenturies } from '../time/julian-day.js';

/** Theories of precession that values of ayanamshas were once given with. */
export type FormerTheory = 'newcomb' | 'iau-1976';

/** The three equatorial angles that lead from one epoch to another, arcseconds. */
interface EquatorialAngles {
  readonly zeta: number;
  readonly z: number;
  readonly theta: number;
}

/**
 * Precession in longitude from an epoch to J2000.0 in a former theory: how far the equinox goes back along the ecliptic of the epoch.
 *
 * @param jdTt - Julian date of the epoch, TT.
 * @returns Degrees, positive for an epoch before J2000.0.
 */
export function formerPrecessionToJ2000(theory: FormerTheory, jdTt: number): number {
  const { zeta, z, theta } = theory === 'newcomb' ? newcombToJ2000(jdTt) : iau1976ToJ2000(jdTt);
  const cosZeta = Math.cos(zeta * RAD_PER_ARCSEC);
  const sinZeta = Math.sin(zeta * RAD_PER_ARCSEC);
  const cosZ = Math.cos(z * RAD_PER_ARCSEC);
  const sinZ = Math.sin(z * RAD_PER_ARCSEC);
  const cosTheta = Math.cos(theta * RAD_PER_ARCSEC);
  const sinTheta = Math.sin(theta * RAD_PER_ARCSEC);

  // The equinox of J2000.0 on the equator and equinox of the epoch: first row of R₃(−z) R₂(θ) R₃(−ζ).
  const x = cosZeta * cosTheta * cosZ - sinZeta * sinZ;
  const yEquator = -sinZeta * cosTheta * cosZ - cosZeta * sinZ;
  const zEquator = -sinTheta * cosZ;
  const obliquity = meanObliquity(julianCenturies(jdTt)); // that of the time, 0.02″ off, would change nothing
  return -Math.atan2(yEquator * Math.cos(obliquity) + zEquator * Math.sin(obliquity), x) * DEG_PER_RAD;
}

/** Source: Kinoshita, H. (1975), SAO Special Report 364, with Newcomb's constants: thousands of tropical years from B1850.0. */
function newcombToJ2000(jdTt: number): EquatorialAngles {
  const millennia = (jd: number): number => (jd - 2_396_758.20358) / 365_242.1988;
  const from = millennia(jdTt);
  const t = millennia(JD_J2000) - from;
  const rate = 23035.545 + from * (139.72 + from * 0.06);
  return {
    zeta: t * (rate + t * (30.24 - 0.27 * from + t * 17.995)),
    z: t * (rate + t * (109.48 + 0.39 * from + t * 18.325)),
    theta: t * (20051.12 - from * (85.29 + from * 0.37) - t * (42.65 + 0.37 * from + t * 41.8)),
  };
}

/** Source: Lieske, J. H. (1979), *A&A* 73, 282–284: Julian centuries from J2000.0. */
function iau1976ToJ2000(jdTt: number): EquatorialAngles {
  const from = julianCenturies(jdTt);
  const t = -from;
  const rate = 2306.2181 + from * (1.39656 - from * 0.000139);
  return {
    zeta: t * (rate + t * (0.30188 - 0.000344 * from + t * 0.017998)),
    z: t * (rate + t * (1.09468 + 0.000066 * from + t * 0.018203)),
    theta: t * (2004.3109 - from * (0.8533 + from * 0.000217) - t * (0.42665 + 0.000217 * from + t * 0.041833)),
  };
}

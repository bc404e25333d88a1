import { RAD_PER_ARCSEC } from '../math/angle.js';

/**
 * Obliquity of the ecliptic of J2000 on which orbits are published: IAU 1976, 84381.448″.
 *
 * JPL's small-body elements, those of the Minor Planet Center and NAIF's frame ECLIPJ2000 all mean this one, not the 84381.406″ of
 * IAU 2006.
 *
 * Source: Lieske, J. H. et al. (1977), *A&A* 58, 1–16; JPL Horizons manual, "Reference plane".
 */
const OBLIQUITY_IAU_1976_RAD: number = 84381.448 * RAD_PER_ARCSEC;
const SIN = Math.sin(OBLIQUITY_IAU_1976_RAD);
const COS = Math.cos(OBLIQUITY_IAU_1976_RAD);

/** Turns a state, in place, from the ecliptic and equinox of J2000 on which orbits are published to the axes of the ICRF. */
export function eclipticJ2000ToIcrf(state: Float64Array): void {
  for (let i = 0; i < 6; i += 3) {
    const y = state[i + 1];
    const z = state[i + 2];
    state[i + 1] = COS * y - SIN * z;
    state[i + 2] = SIN * y + COS * z;
  }
}

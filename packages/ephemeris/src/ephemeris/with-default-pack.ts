import { assertObject } from '../errors.js';
import { pack1800to2200 } from '../pack/1800-2200.js';
import { createEphemeris as createSourced } from './create-ephemeris.js';
import type { Ephemeris, EphemerisOptions } from './ephemeris.js';

/**
 * Makes an {@link Ephemeris}: over the pack of the years 1800 to 2200, or over position sources of one's own.
 *
 * The options are read once; what is given to the methods is never kept. Results belong to the caller, who may change them; only
 * `provenance.sources` is frozen, and shared by results.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for a source or an `outOfRange` that is none.
 */
export function createEphemeris(options: EphemerisOptions = {}): Ephemeris {
  assertObject('options', options);
  const { sources = [pack1800to2200()], outOfRange } = options;
  return createSourced({ sources, outOfRange });
}

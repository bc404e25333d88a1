import type { PositionSource } from '../bodies/position-source.js';
import { packSource } from '../kernel/pack-source.js';

/**
 * Opens a pack of one's own making: other years, bodies or accuracy than the packs that come with this package, fitted by its build tool.
 *
 * @param bytes - The whole pack; leave it unchanged as long as the source is in use.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_PACK` for anything that is not a whole, unaltered pack of the present format.
 */
export function readPack(bytes: Uint8Array): PositionSource {
  return packSource(bytes);
}

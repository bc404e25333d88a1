import type { PositionSource } from '../bodies/position-source.js';
import { PACK } from '../data/packs/1800-2200.gen.js';
import { packSource } from '../kernel/pack-source.js';
import { bytesFromText } from '../kernel/text-bytes.js';

/**
 * JPL DE440 of the years 1800 to 2200 to a milliarcsecond as seen from the Earth: Sun, Moon, Mercury to Pluto. What `createEphemeris()`
 * uses when it is given no sources.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_PACK` when the data were altered or cut off on their way.
 */
export function pack1800to2200(): PositionSource {
  return packSource(bytesFromText(PACK));
}

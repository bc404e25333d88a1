import type { PositionSource } from '../bodies/position-source.js';
import { PACK } from '../data/packs/1900-2100.gen.js';
import { packSource } from '../kernel/pack-source.js';
import { bytesFromText } from '../kernel/text-bytes.js';

/**
 * JPL DE440 of the years 1900 to 2100 to a milliarcsecond as seen from the Earth: Sun, Moon, Mercury to Pluto. Half the size of the default pack.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_PACK` when the data were altered or cut off on their way.
 */
export function pack1900to2100(): PositionSource {
  return packSource(bytesFromText(PACK));
}

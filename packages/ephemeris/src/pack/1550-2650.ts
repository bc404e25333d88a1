import type { PositionSource } from '../bodies/position-source.js';
import { PACK } from '../data/packs/1550-2650.gen.js';
import { packSource } from '../kernel/pack-source.js';
import { bytesFromText } from '../kernel/text-bytes.js';

/**
 * JPL DE440 of the years 1550 to 2650 to a milliarcsecond as seen from the Earth: Sun, Moon, Mercury to Pluto. All that DE440 has.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_PACK` when the data were altered or cut off on their way.
 */
export function pack1550to2650(): PositionSource {
  return packSource(bytesFromText(PACK));
}

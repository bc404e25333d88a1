import type { PositionSource } from '../bodies/position-source.js';
import { PACK } from '../data/packs/asteroids.gen.js';
import { packSource } from '../kernel/pack-source.js';
import { bytesFromText } from '../kernel/text-bytes.js';

/**
 * Ceres, Pallas, Juno and Vesta as JPL's sb441 kernel has them, and (2060) Chiron, integrated on DE440 and fitted to JPL Horizons: 1800 to
 * 2200, to five milliarcseconds as seen from the Earth. Place it beside a pack with the Sun and the Earth.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_PACK` when the data were altered or cut off on their way.
 */
export function asteroids(): PositionSource {
  return packSource(bytesFromText(PACK));
}

import type { PositionSource } from '../../packages/ephemeris/src/bodies/position-source.js';
import { integrateChiron } from './chiron.js';
import type { HorizonsStates } from './chiron.js';

/** A kernel of asteroids, Chiron's integrated path, and the planets they are seen from, as one source. */
export function minorPlanetKernel(
  asteroids: PositionSource, horizons: HorizonsStates, planets: PositionSource, fromJdTdb: number, toJdTdb: number,
): PositionSource {
  const chiron = integrateChiron({ planets, horizons, fromJdTdb, toJdTdb });
  const sun = new Float64Array(6);
  const sourceOf = (body: string): PositionSource => (planets.rangeOf?.(body) === undefined ? asteroids : planets);
  return {
    name: 'minor planets',
    version: '',
    covers: (body, jdTdb) => (body === 'chiron' ? jdTdb >= fromJdTdb && jdTdb <= toJdTdb : sourceOf(body).covers(body, jdTdb)),
    stateInto(out, body, jdTdb) {
      if (body !== 'chiron') {
        sourceOf(body).stateInto(out, body, jdTdb);
        return;
      }
      chiron.stateInto(out, jdTdb);
      planets.stateInto(sun, 'sun', jdTdb);
      for (let i = 0; i < 6; i++) out[i] += sun[i];
    },
  };
}

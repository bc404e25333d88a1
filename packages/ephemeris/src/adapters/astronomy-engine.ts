import { AstroTime, BaryState, Body as EngineBody } from 'astronomy-engine';
import type { PositionSource } from '../bodies/position-source.js';
import { assertInRange, assertRoom, EphemerisError, shown } from '../errors.js';
import { JD_J2000 } from '../time/julian-day.js';

const ENGINE_BODIES: ReadonlyMap<string, EngineBody> = new Map([
  ['sun', EngineBody.Sun],
  ['moon', EngineBody.Moon],
  ['mercury', EngineBody.Mercury],
  ['venus', EngineBody.Venus],
  ['earth', EngineBody.Earth],
  ['mars', EngineBody.Mars],
  ['jupiter', EngineBody.Jupiter],
  ['saturn', EngineBody.Saturn],
  ['uranus', EngineBody.Uranus],
  ['neptune', EngineBody.Neptune],
  ['pluto', EngineBody.Pluto],
]);

/** The engine integrates Pluto from states in the years 0 to 4000; light-time reaches back from the first of them. */
const JD_MIN = 1_721_060;
const JD_MAX = 3_182_390;
/** Light from Pluto has been on its way for up to seven hours. */
const LIGHT_TIME_DAYS = 1;

/**
 * A {@link PositionSource} over the astronomy-engine package (an optional peer).
 *
 * Good to 2″ (Sun), 4″ (Moon) and 8″ to 22″ (planets) between 1900 and 2100; the README has each body. The engine's own ΔT does not enter:
 * it is given dynamical time.
 */
export function astronomyEngine(): PositionSource {
  return Object.freeze<PositionSource>({
    name: 'astronomy-engine',
    version: '2',

    covers: (body, jdTdb) => jdTdb >= JD_MIN && jdTdb <= JD_MAX && ENGINE_BODIES.has(body),

    stateInto(out, body, jdTdb) {
      assertRoom('out', out, 6);
      const engineBody = ENGINE_BODIES.get(body);
      if (engineBody === undefined) throw new EphemerisError('ERR_EPHEMERIS_BODY', `body: astronomy-engine has no ${shown(body)}`);
      assertInRange('jdTdb', jdTdb, JD_MIN - LIGHT_TIME_DAYS, JD_MAX); // outside, the engine fails or takes minutes
      const state = BaryState(engineBody, AstroTime.FromTerrestrialTime(jdTdb - JD_J2000));
      out[0] = state.x;
      out[1] = state.y;
      out[2] = state.z;
      out[3] = state.vx;
      out[4] = state.vy;
      out[5] = state.vz;
    },
  });
}

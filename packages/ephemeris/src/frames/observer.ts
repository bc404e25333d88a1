import { assertInRange, assertObject } from '../errors.js';

/** A place on the Earth. */
export interface Observer {
  /** Geodetic latitude, degrees [-90, 90], north positive. */
  readonly latitudeDeg: number;
  /** Longitude, degrees [-180, 180], east positive. */
  readonly longitudeDeg: number;
  /** Height above the ellipsoid, metres. @default 0 */
  readonly heightMeters?: number;
}

const MIN_HEIGHT_METERS = -12_000;
const MAX_HEIGHT_METERS = 1e9;

/**
 * Refuses what is no place on the Earth.
 *
 * @param at - What stands before the names of the members in messages: `'observer.'` for a member of options.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`.
 */
export function assertObserver(observer: Observer, at = ''): void {
  assertObject('observer', observer);
  const { latitudeDeg, longitudeDeg, heightMeters = 0 } = observer;
  assertInRange(`${at}latitudeDeg`, latitudeDeg, -90, 90);
  assertInRange(`${at}longitudeDeg`, longitudeDeg, -180, 180);
  assertInRange(`${at}heightMeters`, heightMeters, MIN_HEIGHT_METERS, MAX_HEIGHT_METERS);
}

/** A place on the Earth. */
export interface Observer {
  /** Geodetic latitude, degrees [-90, 90], north positive. */
  readonly latitudeDeg: number;
  /** Longitude, degrees [-180, 180], east positive. */
  readonly longitudeDeg: number;
  /** Height above the ellipsoid, metres. @default 0 */
  readonly heightMeters?: number;
}

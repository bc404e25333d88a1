/** The angles of a place and instant: ecliptic longitudes of date in degrees [0, 360), and the ARMC they come from. */
export interface Angles {
  readonly ascendantDeg: number;
  readonly midheavenDeg: number;
  readonly descendantDeg: number;
  readonly imumCoeliDeg: number;
  /** Western crossing of the ecliptic and the prime vertical. */
  readonly vertexDeg: number;
  /** Rising point of the ecliptic for an observer on the equator (equatorial ascendant). */
  readonly eastPointDeg: number;
  /** Right ascension of the midheaven: local apparent sidereal time, degrees. */
  readonly armcDeg: number;
}

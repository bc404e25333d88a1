/** A body that the reference has places of. */
export type ReferenceBody =
  | 'sun' | 'moon' | 'mercury' | 'venus' | 'mars' | 'jupiter' | 'saturn' | 'uranus' | 'neptune' | 'pluto'
  | 'ceres' | 'pallas' | 'juno' | 'vesta' | 'chiron'; // prettier-ignore

/** Apparent geocentric place on the ecliptic and true equinox of date. */
export interface ApparentPlace {
  readonly longitudeDeg: number;
  readonly latitudeDeg: number;
}

/** A package that gives apparent places, ours or another: called as its documentation calls it for the best result. */
export interface ApparentContender {
  readonly name: string;
  readonly packageName: string;
  /** What is called, so that a reader can judge whether the package is used well. */
  readonly call: string;
  /**
   * The place of a body, or undefined where the package has none at that date.
   *
   * @param jdTt - Julian date, TT: everybody's own ΔT stays out of the comparison.
   */
  readonly place: (body: ReferenceBody, jdTt: number) => ApparentPlace | undefined;
}

/**
 * Where barycentric states come from: a JPL kernel, a fitted pack, an analytic theory, orbital elements.
 *
 * A source must be a pure function of its arguments as seen from outside: the same body and instant give the same six numbers,
 * whatever was asked before. `testing/position-source` holds the cases every source has to pass.
 */
export interface PositionSource {
  /** Name for provenance, such as `astronomy-engine`. */
  readonly name: string;
  /** Version of the source's data or theory, for provenance. */
  readonly version: string;
  /**
   * Present when the states are as light brings them to the barycentre, the way star catalogues give them: no light-time is then
   * subtracted, in any kind of place.
   */
  readonly retarded?: true;
  /** Every id the source has: lets a handle pass over the source for any other, and name the nearest to an id that none has. */
  readonly bodies?: readonly string[];

  /**
   * First and last Julian date (TDB) between which {@link PositionSource.covers} is true of a body throughout; undefined for a body with
   * gaps, and for one that the source does not have. Lets a handle skip asking, and name the years when a date lies outside.
   */
  rangeOf?(body: string): readonly [fromJdTdb: number, toJdTdb: number] | undefined;

  /**
   * Whether {@link PositionSource.stateInto} can answer. Ids are those of `BODIES` that are bodies, `'earth'`, and whatever else
   * the source has; an unknown id is `false`, never a throw.
   *
   * @param jdTdb - Julian date, TDB.
   */
  covers(body: string, jdTdb: number): boolean;

  /**
   * Writes the geometric state of the body's centre relative to the barycentre of the solar system, ICRF axes.
   *
   * Called only where {@link PositionSource.covers} is true at the instant of the chart; light-time asks for instants earlier by
   * at most a few days, which a source also answers (a source that ends sharply reports its range a few days shorter).
   *
   * @param out - Receives x, y, z in au and their rates in au/day at indices 0 to 5.
   * @param jdTdb - Julian date, TDB.
   */
  stateInto(out: Float64Array, body: string, jdTdb: number): void;
}

/** True for what has the members that every source has. */
export function isPositionSource(value: unknown): value is PositionSource {
  if (typeof value !== 'object' || value === null) return false;
  const { name, version, covers, stateInto } = value as Partial<PositionSource>;
  return typeof name === 'string' && typeof version === 'string' && typeof covers === 'function' && typeof stateInto === 'function';
}

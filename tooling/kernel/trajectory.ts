/** A path through time. */
export interface Trajectory {
  /** Writes x, y, z in au and their rates in au/day at indices 0 to 5. */
  stateInto(out: Float64Array, jdTdb: number): void;
}

/** How a value of ΔT is known. */
export type DeltaTKind = 'spline' | 'observed' | 'predicted' | 'extrapolated';

/** TT − UT1 at one instant. */
export interface DeltaT {
  /** TT − UT1, seconds. */
  readonly deltaTSeconds: number;
  /**
   * `spline`: fitted to historical eclipses and occultations; `observed`: IERS, interpolated between months; `predicted`: IERS
   * prediction; `extrapolated`: beyond every table, a parabola.
   */
  readonly kind: DeltaTKind;
}

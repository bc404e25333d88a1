/** House systems by name. */
export const HOUSE_SYSTEMS = ['placidus', 'koch', 'porphyry', 'regiomontanus', 'campanus', 'equal', 'whole-sign'] as const;

/** Name of a house system: an element of {@link HOUSE_SYSTEMS}. */
export type HouseSystem = (typeof HOUSE_SYSTEMS)[number];

/** What to do where a system has no cusps (Placidus and Koch inside the polar circles). */
export const POLAR_POLICIES = ['throw', 'porphyry', 'whole-sign', 'equal'] as const;

/** `throw`, or the system to use instead: an element of {@link POLAR_POLICIES}. */
export type PolarPolicy = (typeof POLAR_POLICIES)[number];

/** House cusps and how they came about. */
export interface Houses {
  /** The system asked for. */
  readonly requested: HouseSystem;
  /** The system that made the cusps: another than `requested` only under the polar policy. */
  readonly system: HouseSystem;
  /** Why `system` is not `requested`; absent when they are the same. */
  readonly reason?: string;
  /** Twelve longitudes in degrees [0, 360), first house at index 0. */
  readonly cuspsDeg: readonly number[];
}

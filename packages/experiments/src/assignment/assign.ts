import type { AttributeValue } from '../registry/experiment.js';
import type { Registry } from '../registry/registry.js';

/**
 * Why a unit sees what it sees, in the words of OpenFeature's resolution reasons.
 *
 * - `SPLIT`: enrolled, the variant drawn by hash.
 * - `TARGETING_MATCH`: the experiment names this unit in its overrides; not counted.
 * - `DEFAULT`: outside the experiment (not targeted, not sampled, or without an id of its unit): the control.
 * - `DISABLED`: the experiment is not live, or has not begun: the control.
 * - `STALE`: past its end date but still live: the variant stays, and the unit is no longer counted.
 */
export type AssignmentReason = 'SPLIT' | 'TARGETING_MATCH' | 'DEFAULT' | 'DISABLED' | 'STALE';

/** Who is assigned, and when. */
export interface AssignmentContext {
  /** The present, milliseconds since the Unix epoch: compared with the experiment's dates. */
  readonly nowMs: number;
  /**
   * Ids by randomization unit, `{ user: 'u_7f3', session: 's_9' }`; each experiment reads its own unit's only. Stable internal
   * ids, at most 1000 characters: not pseudonyms, since the rotation of their key would move everybody to another variant.
   */
  readonly unitIds: Readonly<Record<string, string | undefined>>;
  /** What targeting rules look at: `{ plan: 'premium' }`. */
  readonly attributes?: Readonly<Record<string, AttributeValue | undefined>>;
}

/** What a unit sees of one experiment. */
export interface Assignment {
  readonly experimentKey: string;
  readonly experimentVersion: number;
  /** Always a variant to show: the control when the unit is outside the experiment. */
  readonly variantKey: string;
  readonly reason: AssignmentReason;
  /** Whether the unit counts in the analysis. Only then does it have an exposure. */
  readonly enrolled: boolean;
  /** The experiment's randomization unit, such as `user`. */
  readonly unit: string;
  /** Where the unit fell in [0, 1): the draw that picked the variant. Null where nothing was drawn. */
  readonly bucket: number | null;
}

/**
 * The variant of one experiment for one unit: the same answer for the same registry and context, on every machine.
 *
 * bucket = murmur3(unit id, murmur3(seed, 0)) / 2^32, over UTF-8; with a coverage below 1 a second, independent draw with
 * murmur3(seed, 1) decides who takes part, so that raising it enrols more units and moves none.
 *
 * @throws {@link ExperimentsError} `ERR_EXPERIMENTS_UNKNOWN_EXPERIMENT`; `ERR_EXPERIMENTS_ARGUMENT` for a time or a unit id out of range.
 */
export declare function assign(registry: Registry, experimentKey: string, context: AssignmentContext): Assignment;

/**
 * {@link assign} for every experiment of the registry, in its order.
 *
 * @throws {@link ExperimentsError} as {@link assign}.
 */
export declare function assignAll(registry: Registry, context: AssignmentContext): readonly Assignment[];

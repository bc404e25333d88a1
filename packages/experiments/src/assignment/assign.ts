import { checkText, checkTime } from '../arguments.js';
import { ExperimentsError } from '../errors.js';
import { murmur3 } from '../hashing/murmur3.js';
import type { AttributeValue, Experiment, TargetingRule } from '../registry/experiment.js';
import { isLive } from '../registry/lifecycle.js';
import type { Registry, RegistryEntry } from '../registry/registry.js';

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
   * Ids by randomization unit, `{ user: 'u_7f3', session: 's_9' }`; each experiment reads its own unit's only, and one that is
   * absent or empty is no id. Stable internal ids, at most 1000 UTF-16 units: not pseudonyms, since the rotation of their key would
   * move everybody to another variant.
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
 * bucket = murmur3(unit id, murmur3(seed, 0)) / 2^32, over UTF-8; with a coverage below 1 a second, independent draw, seeded with
 * murmur3(seed, 1), decides who takes part, so that raising it enrols more units and moves none.
 *
 * @throws {@link ExperimentsError} `ERR_EXPERIMENTS_UNKNOWN_EXPERIMENT`; `ERR_EXPERIMENTS_ARGUMENT` for a time or a unit id out of range.
 */
export function assign(registry: Registry, experimentKey: string, context: AssignmentContext): Assignment {
  const entry = registry.get(experimentKey);
  if (entry === undefined) {
    throw new ExperimentsError('ERR_EXPERIMENTS_UNKNOWN_EXPERIMENT', `experimentKey: expected a key of the registry, got ${JSON.stringify(experimentKey)}`);
  }
  return assignEntry(entry, context);
}

/**
 * {@link assign} for every experiment of the registry, in its order.
 *
 * @throws {@link ExperimentsError} as {@link assign}.
 */
export function assignAll(registry: Registry, context: AssignmentContext): readonly Assignment[] {
  return registry.entries.map((entry) => assignEntry(entry, context));
}

function assignEntry(entry: RegistryEntry, context: AssignmentContext): Assignment {
  const { experiment, overrides, samplingSeed, variantSeed, upperBounds } = entry;
  const { nowMs, unitIds, attributes } = context ?? {};
  checkTime('nowMs', nowMs);
  const unitId = unitIdOf(unitIds, experiment.unit);

  if (!isLive(experiment.status)) return outcome(experiment, experiment.control, 'DISABLED', null);
  // Before the dates, so that a live experiment that begins tomorrow can be tried out today.
  const forced = overrides.size > 0 ? overrides.get(unitId) : undefined;
  if (forced !== undefined) return outcome(experiment, forced, 'TARGETING_MATCH', null);
  if (nowMs < entry.startMs) return outcome(experiment, experiment.control, 'DISABLED', null);

  const takesPart = unitId !== '' && isTargeted(experiment.targeting, attributes ?? {}) && (experiment.coverage === 1 || draw(unitId, samplingSeed) < experiment.coverage);
  if (!takesPart) return outcome(experiment, experiment.control, 'DEFAULT', null);

  const bucket = draw(unitId, variantSeed);
  let slice = 0;
  while (bucket >= upperBounds[slice]) slice += 1; // the last bound is 1, and no bucket is
  return outcome(experiment, experiment.variants[slice].key, nowMs < entry.endMs ? 'SPLIT' : 'STALE', bucket);
}

function outcome({ key, version, unit }: Experiment, variantKey: string, reason: AssignmentReason, bucket: number | null): Assignment {
  return { experimentKey: key, experimentVersion: version, variantKey, reason, enrolled: reason === 'SPLIT', unit, bucket };
}

/** Uniform in [0, 1), in steps of 2^-32. */
function draw(unitId: string, seed: number): number {
  return murmur3(unitId, seed) / 0x1_0000_0000;
}

function unitIdOf(unitIds: AssignmentContext['unitIds'], unit: string): string {
  const unitId: unknown = Object.hasOwn(unitIds ?? {}, unit) ? unitIds[unit] : undefined;
  if (unitId === undefined || unitId === '') return '';
  checkText(`unitIds.${unit}`, unitId, 1000); // a bound on the time that one assignment can take
  return unitId;
}

function isTargeted(rules: readonly TargetingRule[], attributes: Readonly<Record<string, AttributeValue | undefined>>): boolean {
  return rules.every((rule) => Object.hasOwn(attributes, rule.attribute) && rule.in.includes(attributes[rule.attribute]!));
}

import type { ExperimentStatus } from './lifecycle.js';

/** One arm of an experiment. */
export interface Variant {
  /** 1 to 50 of `A-Z a-z 0-9 _ -`, unique in its experiment. */
  readonly key: string;
  /**
   * Share of the enrolled units, relative to the other variants': 1 and 1 is the same split as 50 and 50.
   * Zero admits nobody, except by {@link Experiment.overrides}.
   */
  readonly weight: number;
  readonly name?: string;
  readonly description?: string;
}

/** The metrics an experiment is judged by, by name. */
export interface ExperimentMetrics {
  readonly primary: string;
  /** Metrics that must not get worse. At most 20. */
  readonly guardrails: readonly string[];
  /** At most 10. */
  readonly secondary?: readonly string[];
}

/** A value the targeting of an experiment can be compared with. */
export type AttributeValue = string | number | boolean;

/** Holds when the context's attribute is one of `in`; an absent attribute never matches. */
export interface TargetingRule {
  readonly attribute: string;
  readonly in: readonly AttributeValue[];
}

/**
 * One entry of the registry.
 *
 * While an experiment runs, `unit`, `seed`, `variants` and `control` stay as they are, and `coverage` only grows:
 * anything else moves units between variants. To change them, raise `version`, which draws afresh.
 */
export interface Experiment {
  /** 1 to 100 of `A-Z a-z 0-9 _ -`, unique in the registry. */
  readonly key: string;
  /** Positive integer. */
  readonly version: number;
  /** 1 to 200 characters. */
  readonly name: string;
  /** What is expected to change, for whom, and why: 10 to 1000 characters. */
  readonly hypothesis: string;
  /** Who answers for it: 1 to 200 characters. */
  readonly owner: string;
  readonly status: ExperimentStatus;
  /** The randomization unit, such as `user` or `session`: 1 to 50 of `A-Z a-z 0-9 _ -`. */
  readonly unit: string;
  /** Two to ten, two of them at least with a weight above 0. */
  readonly variants: readonly Variant[];
  /** Key of the variant that everybody outside the experiment sees. */
  readonly control: string;
  readonly metrics: ExperimentMetrics;
  /**
   * Share of the targeted units that take part, 0 to 1. Raising it enrols more units and moves none of those enrolled.
   * @default 1
   */
  readonly coverage?: number;
  /**
   * What the draw is made from, 1 to 200 characters; no two experiments on one unit may share it.
   * @default `<key>:<version>`
   */
  readonly seed?: string;
  /** ISO 8601: an instant with its offset, or a date, which then begins at 00:00 UTC. Nobody is enrolled earlier. */
  readonly startDate?: string;
  /** ISO 8601, as {@link startDate}; of a date the whole day counts. Later nobody is enrolled, and variants stay as they were. */
  readonly endDate?: string;
  /** Who is meant, in words. */
  readonly segment?: string;
  /**
   * Who is meant, as rules that must all hold.
   * @default []
   */
  readonly targeting?: readonly TargetingRule[];
  /**
   * Variant by unit id, for trying an experiment out. These units are never counted.
   * @default {}
   */
  readonly overrides?: Readonly<Record<string, string>>;
  readonly description?: string;
}

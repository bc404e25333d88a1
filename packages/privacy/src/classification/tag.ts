import { TIERS, stricterTier } from './tier.js';
import type { Tier } from './tier.js';

/** What a redactor does with a value, least strict first. */
export const REDACTION_ACTIONS = ['keep', 'pseudonymize', 'mask', 'drop'] as const;

export type RedactionAction = (typeof REDACTION_ACTIONS)[number];

/** What is known about one field. */
export interface FieldTag {
  readonly tier: Tier;
  /** Replaces what the sink does with this tier. A sensitive or restricted field cannot be kept. */
  readonly redact?: RedactionAction | undefined;
}

/** Whether `value` is a {@link FieldTag}, of a tier and an action that exist. */
export function isFieldTag(value: unknown): value is FieldTag {
  if (typeof value !== 'object' || value === null) return false;
  const { tier, redact } = value as Partial<FieldTag>;
  return TIERS.includes(tier!) && (redact === undefined || REDACTION_ACTIONS.includes(redact));
}

/** A tag as strict as both: the higher tier, and the stricter of the actions stated. */
export function stricterTag(a: FieldTag, b: FieldTag): FieldTag {
  const redact = REDACTION_ACTIONS.findLast((action) => action === a.redact || action === b.redact);
  return { tier: stricterTier(a.tier, b.tier), ...(redact === undefined ? {} : { redact }) };
}

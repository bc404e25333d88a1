import type { Tier } from './tier.js';

/** What a redactor does with a value, least strict first. */
export const REDACTION_ACTIONS = ['keep', 'pseudonymize', 'mask', 'drop'] as const;

export type RedactionAction = (typeof REDACTION_ACTIONS)[number];

/** What is known about one field. */
export interface FieldTag {
  readonly tier: Tier;
  /** Replaces what the sink does with this tier. A sensitive or restricted field cannot be kept. */
  readonly redact?: RedactionAction;
}

/** A field that holds one value: text, number, boolean, date. */
export type ClassifiedField = FieldTag;

/** A field that holds an object; what is not named is unknown and never passes. */
export interface ClassifiedObject {
  readonly fields: Readonly<Record<string, Classification>>;
}

/** A field that holds a list. */
export interface ClassifiedList {
  readonly items: Classification;
}

/** The tags of a value, in the shape of the value. */
export type Classification = ClassifiedField | ClassifiedObject | ClassifiedList;

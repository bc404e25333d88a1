import type { FieldTag } from './tag.js';

/** An object; what it does not name is unknown, and never passes. */
export interface ClassifiedObject {
  readonly fields: Readonly<Record<string, Classification>>;
}

/** A list, all of whose items are classified alike. */
export interface ClassifiedList {
  readonly items: Classification;
}

/** The tags of a value, in the shape of the value; a tag alone is one of a single value: text, number, boolean, date. */
export type Classification = FieldTag | ClassifiedObject | ClassifiedList;

import type { Classification, RedactionAction } from '../classification/tag.js';
import type { Tier } from '../classification/tier.js';

/** What takes the place of a masked value. */
export const REDACTED = '[redacted]';

export interface RedactionOptions {
  /**
   * What the sink does with each tier.
   * @default { public: 'keep', internal: 'keep', sensitive: 'mask', restricted: 'drop' }
   */
  readonly actions?: Readonly<Record<Tier, RedactionAction>>;
  /** Names identifiers; needed when a field is to be pseudonymized. A value it throws at is masked. */
  readonly pseudonymize?: (id: string) => string;
  /**
   * Longest text kept, in UTF-16 units; the rest is cut off and `…` put in its place.
   * @default 1024
   */
  readonly maxTextLength?: number;
  /**
   * Values visited in one call, over all lists together; what comes after is masked.
   * @default 1000
   */
  readonly maxValues?: number;
}

/**
 * Copies what may pass. Never throws, never changes its input, runs none of its code (getters, `toJSON`), and gives plain objects,
 * lists, text, finite or other numbers, booleans and nulls that any logger can write.
 */
export type Redactor = (value: unknown) => Record<string, unknown>;

/**
 * A redactor of records with the given fields. It is an allow list: a field it does not know, or a value of another shape than its
 * tag expects, does not pass.
 *
 * @throws {@link PrivacyError} `ERR_PRIVACY_CLASSIFICATION` for a field `__proto__`, a sensitive or restricted field that asks to be
 * kept, or one to be pseudonymized without `pseudonymize`; `ERR_PRIVACY_ARGUMENT` for a limit out of range.
 */
export declare function compileRedaction(fields: Readonly<Record<string, Classification>>, options?: RedactionOptions): Redactor;

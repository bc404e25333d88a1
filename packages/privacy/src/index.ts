export { PRIVACY_ERROR_CODES, PrivacyError, isPrivacyError } from './errors.js';
export type { PrivacyErrorCode } from './errors.js';

export { createKeyRing, createRootKey } from './pseudonyms/key-ring.js';
export type { KeyInfo, KeyRing, KeyState, RootKey } from './pseudonyms/key-ring.js';
export { createPseudonymizer } from './pseudonyms/pseudonym.js';
export type { PseudonymContext, Pseudonymizer } from './pseudonyms/pseudonym.js';
export { addPendingKey, promotePendingKey, retireKeys } from './pseudonyms/rotation.js';

export { TIERS } from './classification/tier.js';
export type { Tier } from './classification/tier.js';
export { REDACTION_ACTIONS } from './classification/tag.js';
export type { FieldTag, RedactionAction } from './classification/tag.js';
export type { Classification, ClassifiedList, ClassifiedObject } from './classification/classification.js';

export { REDACTED, compileRedaction } from './redaction/redact.js';
export type { RedactionOptions, Redactor } from './redaction/redact.js';

import type * as z from 'zod';
import type { ClassifiedObject, FieldTag } from '../classification/tag.js';

/** Tags a schema: `classified(z.email(), { tier: 'sensitive', redact: 'pseudonymize' })`. The tag is kept in the schema's metadata as `privacy`. */
export declare function classified<S extends z.ZodType>(schema: S, tag: FieldTag): S;

/**
 * Reads the tags of an object schema. A field's tier is the strictest along its chain of wrappers and above it.
 *
 * @throws {@link PrivacyError} `ERR_PRIVACY_CLASSIFICATION` naming every field without a tag.
 */
export declare function classificationOf(schema: z.ZodType): ClassifiedObject;

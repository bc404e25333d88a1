import type * as z from 'zod';
import type { Registry } from '../registry/registry.js';
import type { Experiment } from '../registry/experiment.js';

/** A registry document's entry, with the field names of the document, read into an {@link Experiment}. */
export declare const experimentSchema: z.ZodType<Experiment>;

/**
 * Reads a registry document: a list of entries, or `{ experiments: [...] }`.
 *
 * @throws {@link ExperimentsError} `ERR_EXPERIMENTS_REGISTRY`; its `problems` list everything that is wrong.
 */
export declare function parseRegistry(document: unknown): Registry;
